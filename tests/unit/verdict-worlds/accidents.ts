import type { Chance } from './chance.ts';

export type Target = 'token' | 'rights' | 'list' | 'single' | 'users' | 'me' | 'companies' | 'any';

/** An answer that is not the one to the question, or none. */
export interface Accident {
  readonly target: Target;
  /** How many requests of the target go well before. */
  readonly after: number;
  /** How many it meets. */
  readonly times: number;
  readonly kind: string;
}

const HTML =
  '<!DOCTYPE html><html><body><h1>403 Forbidden</h1>Request blocked. App is not connected to this company.</body></html>';

const json = (body: unknown, status: number, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const page = (status: number) => new Response(HTML, { status, headers: { 'content-type': 'text/html' } });

const never = () => new Promise<Response>(() => {});

/** A body that begins and does not end, whatever the signal says. */
function trickle(): Response {
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('[')) });
  return new Response(body, { status: 200 });
}

export const ACCIDENTS: Readonly<Record<string, (real: () => Promise<Response>) => Response | Promise<Response>>> = {
  'firewall 403': () => page(403),
  'html 200': () => page(200),
  'html 404': () => page(404),
  'gateway 403': () => json({ message: 'Forbidden' }, 403),
  'suspended 403': () => json({ errors: ['Access denied: your account has been suspended.'] }, 403),
  'json 404': () => json({ errors: ['Not Found'] }, 404),
  'empty 404': () => new Response('', { status: 404 }),
  'json 400': () => json({ errors: ['Bad Request'] }, 400),
  'bare 401': () => new Response('', { status: 401 }),
  '429': () => json({}, 429),
  '429 for long': () => json({}, 429, { 'retry-after': '4000' }),
  '429 for a moment': () => json({}, 429, { 'retry-after': '3' }),
  '503': () => new Response('busy', { status: 503 }),
  '503 with a date': () =>
    new Response('', { status: 503, headers: { 'retry-after': 'Mon, 23 Nov 2026 12:00:09 GMT' } }),
  '500': () => page(500),
  lost: () => Promise.reject(new TypeError('fetch failed')),
  hangs: never,
  trickles: trickle,
  redirect: () => new Response(null, { status: 302, headers: { location: 'https://login.example/' } }),
  'empty list': () => json([], 200, { total: '0', 'per-page': '300' }),
  'empty list without headers': () => json([], 200),
  'empty body': () => new Response('', { status: 200 }),
  null: () => new Response('null', { status: 200 }),
  wrapped: async (real) => {
    const answer = await real();
    return new Response(`{"data":${await answer.text()}}`, { status: answer.status, headers: answer.headers });
  },
  'cut off': async (real) => {
    const answer = await real();
    const text = await answer.text();
    return new Response(text.slice(0, Math.floor(text.length / 2)), { status: answer.status, headers: answer.headers });
  },
};

const LISTLIKE: readonly Target[] = [
  'list',
  'list',
  'list',
  'list',
  'rights',
  'rights',
  'single',
  'users',
  'me',
  'any',
  'token',
  'companies',
];

export function accidentsOf(chance: Chance): Accident[] {
  const count = chance.pick([0, 0, 0, 1, 1, 2, 3]);
  return Array.from({ length: count }, () => ({
    target: chance.pick(LISTLIKE),
    after: chance.pick([0, 0, 1, 2, 3, 5, 8]),
    times: chance.pick([1, 1, 1, 1, 2, 3, 1_000_000]),
    kind: chance.pick(Object.keys(ACCIDENTS)),
  }));
}
