import { createFrontDoor } from './front-door.ts';
import { type Call, errors } from './http.ts';
import { createPermissionOperations } from './permission-operations.ts';
import type { World } from './world.ts';

/** Statuses whose Response must be made without a body. */
const WITHOUT_BODY = [204, 205, 304];

const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * REST and the token end point of this world as a `fetch`, without any network. Tokens and rate limits live in the
 * function that is returned, so that one is enough for a world. Like `fetch` it rejects with the signal's reason when
 * it is aborted, and with a TypeError where a fault loses the connection or `redirect` is `error`; it follows no
 * redirect. `now` gives milliseconds since 1970.
 */
export function createStandInFetch(world: World, { now = Date.now }: { now?: () => number } = {}) {
  const enter = createFrontDoor(world, {
    operations: createPermissionOperations(world),
    now,
    elsewhere: () => errors(404, 'Not Found'),
  });

  return async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    // The request's own copy of a signal may be collected as garbage while the request hangs.
    const signal = init?.signal ?? (input instanceof Request ? input.signal : null);
    const request = new Request(input, { ...init, signal: null });
    const call = await callOf(request);
    signal?.throwIfAborted();

    const outcome = enter(call);
    if (outcome === 'lost') throw new TypeError('fetch failed');
    if (outcome === 'hangs') return untilAborted(signal);
    const { status, headers, body } = outcome;
    if (REDIRECTS.includes(status) && request.redirect === 'error') throw new TypeError('fetch failed');
    return new Response(WITHOUT_BODY.includes(status) ? null : String(body), { status, headers });
  };
}

async function callOf(request: Request): Promise<Call> {
  const url = new URL(request.url);
  return {
    method: request.method,
    hostname: url.hostname,
    url,
    headers: Object.fromEntries(request.headers),
    body: request.body === null ? '' : await request.text(),
  };
}

function untilAborted(signal: AbortSignal | null): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
