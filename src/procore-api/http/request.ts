import { parse } from 'lossless-json';
import { textOfBody } from './body-text.ts';
import { unlessAborted } from './unless-aborted.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A whole HTTP answer, body included. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Connection {
  readonly fetch: Fetch;
  /** For one request, from the first byte sent to the last byte of the body. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export type Sent =
  | { readonly answered: true; readonly answer: RestAnswer }
  | { readonly answered: false; readonly message: string };

/**
 * One request, without retries. Redirects are refused: the requests carry secrets that belong to one host.
 * Rejects only with the reason of the connection's own signal. Clock and signal win by themselves, whatever `fetch`
 * does: one that follows no redirect may forget the signal of a body that it is still reading.
 */
export async function send(url: string, init: RequestInit, connection: Connection): Promise<Sent> {
  const { signal, timeoutMs } = connection;
  signal.throwIfAborted();
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), timeoutMs);
  const end = AbortSignal.any([signal, clock.signal]);
  try {
    return await unlessAborted(exchange(url, { ...init, signal: end }, connection), end);
  } catch {
    signal.throwIfAborted();
    const message = clock.signal.aborted
      ? `Procore did not answer within ${timeoutMs / 1000} seconds.`
      : 'Procore could not be reached.';
    return { answered: false, message };
  } finally {
    clearTimeout(timer);
    // Whatever is left of the request ends with it.
    clock.abort();
  }
}

async function exchange(url: string, init: RequestInit, { fetch }: Connection): Promise<Sent> {
  const response = await fetch(url, { ...init, redirect: 'manual', credentials: 'omit', cache: 'no-store' });
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    return { answered: false, message: 'Procore sent the request on to another address, which is not followed.' };
  }
  if (isOldCopy(response)) {
    const message = `Something on the way to Procore gave an answer that it had kept for ${secondsKept(response)} seconds.`;
    return { answered: false, message };
  }
  const text = await textOfBody(response);
  if (text === null) return { answered: false, message: "Procore's answer was too long to be read." };
  return { answered: true, answer: { status: response.status, headers: response.headers, text } };
}

/** A copy of an older answer may have been one to another app, and says nothing of now. */
const MOST_SECONDS_KEPT = 60;

function secondsKept({ headers }: Response): number {
  const age = headers.get('age')?.trim() ?? '';
  return Number(/^\d+/.exec(age)?.[0] ?? 0);
}

/** Whether something on the way has answered, with what it had kept. */
export function isOldCopy(response: Response): boolean {
  return secondsKept(response) > MOST_SECONDS_KEPT;
}

/**
 * The answer's JSON with every number as the string of its digits, because Procore's ids outgrow 2^53.
 * `undefined` when it is not JSON.
 */
export function bodyOf(answer: RestAnswer): unknown {
  try {
    return parse(answer.text, undefined, (digits) => digits);
  } catch {
    return undefined;
  }
}
