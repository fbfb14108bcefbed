import type { Fetch } from '../../../src/procore-api/http/request.ts';

export interface Call {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
}

type Answering = (call: Call, index: number) => Response | Promise<Response>;

export interface FakeProcore {
  readonly fetch: Fetch;
  readonly calls: readonly Call[];
  readonly tokenCalls: readonly Call[];
  readonly listCalls: readonly Call[];
}

type Kind = 'token' | 'list' | 'other';

function kindOf({ url }: Call): Kind {
  if (url.pathname === '/oauth/token') return 'token';
  return url.pathname === '/rest/v1.1/projects' ? 'list' : 'other';
}

/**
 * Procore as a function, for an app without rights on the company. `onList` and `onToken` get the call and how many of
 * its kind came before it. A project that was on a list is shown by itself, too. Everything else is refused.
 */
export function fakeProcore(onList: Answering, onToken: Answering = grantToken): FakeProcore {
  const calls: Call[] = [];
  const ofKind = (kind: Kind) => calls.filter((call) => kindOf(call) === kind);
  const listedText: string[] = [];
  const answers: Record<Kind, Answering> = { token: onToken, list: onList, other: showOrRefuse };

  function showOrRefuse({ url }: Call): Response {
    const id = /^\/rest\/v1\.0\/projects\/(\d+)$/.exec(url.pathname)?.[1];
    const isListed = listedText.some((text) => new RegExp(`"id":"?${id}\\b`).test(text));
    if (id !== undefined && isListed) return json(projectJson(id));
    return json('{"errors":["Forbidden"]}', 403);
  }

  return {
    calls,
    get tokenCalls() {
      return ofKind('token');
    },
    get listCalls() {
      return ofKind('list');
    },
    async fetch(url, init) {
      const call: Call = {
        url: new URL(url),
        method: init.method ?? 'GET',
        headers: new Headers(init.headers),
        body: String(init.body ?? ''),
      };
      const kind = kindOf(call);
      const index = ofKind(kind).length;
      calls.push(call);
      const answer = await Promise.race([answers[kind](call, index), aborted(init.signal)]);
      if (kind === 'list') listedText.push(await answer.clone().text());
      return answer;
    },
  };
}

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

export function grantToken(_call: Call, index: number): Response {
  return json(`{"access_token":"token-${index + 1}","token_type":"Bearer","expires_in":5400}`);
}

export function json(text: string, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

export function projectsJson(ids: readonly string[]): string {
  return `[${ids.map(projectJson).join(',')}]`;
}

/** Of the company that the tests ask for. */
export const OF_COMPANY = '"company":{"id":4278454,"name":"Summit"}';

function projectJson(id: string): string {
  return `{"id":${id},"name":"Project ${id}","active":true,${OF_COMPANY}}`;
}

export interface ListShape {
  /** What is put on a page, whatever was asked for. */
  readonly pageSize: number;
  readonly total?: string | null;
  readonly withLink?: boolean;
}

/** Answers as Procore lists a company of these projects, all of them or by their ids. */
export function listing(all: readonly string[], { pageSize, total, withLink = true }: ListShape): Answering {
  return ({ url }) => {
    const page = Number(url.searchParams.get('page'));
    const asked = url.searchParams.getAll('filters[id][]');
    const ids = asked.length === 0 ? all : all.filter((id) => asked.includes(id));
    const slice = ids.slice((page - 1) * pageSize, page * pageSize);
    const headers: Record<string, string> = { 'Per-Page': String(pageSize) };
    if (total !== null) headers.Total = total ?? String(ids.length);
    const last = Math.ceil(ids.length / pageSize);
    if (withLink) {
      headers.Link = [
        `<${url.origin}${url.pathname}?page=1>; rel="first"`,
        ...(page < last ? [`<${url.origin}${url.pathname}?page=${page + 1}>; rel="next"`] : []),
        `<${url.origin}${url.pathname}?page=${last}>; rel="last"`,
      ].join(', ');
    }
    return json(projectsJson(slice), 200, headers);
  };
}

export function ids(count: number, first = 562_949_953_400_000): string[] {
  return Array.from({ length: count }, (_each, index) => String(first + index));
}
