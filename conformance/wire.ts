import { setTimeout as delay } from 'node:timers/promises';
import { CALLS, type CallName } from '../src/integration-backend/calls.ts';

/** One request to the backend. */
export interface Ask {
  readonly method: string;
  /** Under `/v1`, with its query. */
  readonly path: string;
  /** `null` where it is no call of the contract. */
  readonly call: CallName | null;
  /** Another token than the kit's own; `null` for none. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is. */
  readonly body?: string;
}

export interface BackendAnswer {
  readonly call: CallName | null;
  /** The request in words, without secrets. */
  readonly asked: string;
  /** The answer in words, without secrets. */
  readonly came: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `undefined` where the body is no JSON. */
  readonly json: unknown;
}

/** A request that was not answered at all. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly asked: string;

  constructor(asked: string, why: string) {
    super(why);
    this.asked = asked;
  }
}

export interface CallInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

export interface Wire {
  /** Every answer so far, in order. */
  readonly answers: readonly BackendAnswer[];
  /** One call of the contract. Throws `NoAnswer`. */
  call(name: CallName, input?: CallInput): Promise<BackendAnswer>;
  /** Any request. Throws `NoAnswer`. */
  send(ask: Ask): Promise<BackendAnswer>;
  /** The address of a call. */
  urlOf(name: CallName, params?: Readonly<Record<string, string>>): string;
}

export interface WireOptions {
  /** Ends with a slash. */
  readonly address: URL;
  readonly token: string;
  /** What must not appear in any report, beside the token. */
  readonly secrets: readonly string[];
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

const ANSWER_WITHIN_MS = 30_000;
const LONGEST_PAUSE_S = 60;
const TRIES_WHEN_LIMITED = 3;
const EXCERPT = 240;

export function createWire({ address, token, secrets, fetch = globalThis.fetch, wait = delay }: WireOptions): Wire {
  const answers: BackendAnswer[] = [];

  function withoutSecrets(text: string): string {
    return [token, ...secrets].reduce((clean, secret) => clean.replaceAll(secret, '(secret)'), text);
  }

  async function send(ask: Ask): Promise<BackendAnswer> {
    for (let tries = 1; ; tries += 1) {
      const answer = await sendOnce(ask);
      const pause = Number(answer.headers.get('Retry-After') ?? Number.NaN);
      if (answer.status !== 429 || tries === TRIES_WHEN_LIMITED || !(pause <= LONGEST_PAUSE_S)) return answer;
      await wait(pause * 1000);
    }
  }

  async function sendOnce(ask: Ask): Promise<BackendAnswer> {
    const url = `${address.href}v1${ask.path}`;
    const asked = withoutSecrets(describe(ask));
    const headers = new Headers(ask.headers);
    if (ask.token !== null) headers.set('Authorization', `Bearer ${ask.token ?? token}`);
    try {
      const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
      const body = ask.body ?? null;
      const response = await fetch(new Request(url, { method: ask.method, headers, body, redirect: 'manual', signal }));
      const text = await response.text();
      const answer: BackendAnswer = {
        call: ask.call,
        asked,
        came: withoutSecrets(describeAnswer(response, text)),
        url,
        status: response.status,
        headers: response.headers,
        text,
        json: parseJson(text),
      };
      answers.push(answer);
      return answer;
    } catch (error) {
      throw new NoAnswer(asked, withoutSecrets(reasonOf(error)));
    }
  }

  return {
    answers,
    send,
    call(name, { params = {}, query = {}, body, headers = {}, ...input } = {}) {
      const search = new URLSearchParams(query).toString();
      return send({
        ...input,
        method: CALLS[name].method,
        path: pathOf(name, params) + (search === '' ? '' : `?${search}`),
        call: name,
        headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    },
    urlOf: (name, params = {}) => `${address.href}v1${pathOf(name, params)}`,
  };
}

function pathOf(name: CallName, params: Readonly<Record<string, string>>): string {
  return CALLS[name].path.replace(/\{(\w+)\}/g, (_braces, key: string) => encodeURIComponent(params[key] ?? ''));
}

function describe({ method, path, token, headers = {} }: Ask): string {
  const names = ['If-Match', 'Idempotency-Key', 'Content-Type'].filter((name) => headers[name] !== undefined);
  const parts = names.map((name) => `${name}: ${headers[name]}`);
  if (token !== undefined) parts.push(token === null ? 'no token' : 'another token');
  const extra = parts.length > 0 ? ` (${parts.join(', ')})` : '';
  return `${method} /v1${path.length > EXCERPT ? `${path.slice(0, EXCERPT)}…` : path}${extra}`;
}

function describeAnswer({ status, headers }: Response, text: string): string {
  const body = text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
  return [`status ${status}`, headers.get('Content-Type') ?? 'no Content-Type', body.replace(/\s+/g, ' ')].join(', ');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : message;
}
