import { createAccessTokens } from './access-tokens.ts';
import { type ConnectionFault, type Fault, takeFault } from './faults.ts';
import { type Answer, type Call, errors, json, text } from './http.ts';
import type { PermissionOperations } from './permission-operations.ts';
import { createRateLimits } from './rate-limits.ts';
import { createRestApi } from './rest-api.ts';
import { MAX_LOGGED_REQUESTS, type World } from './world.ts';

/** An answer, or what happens to the connection instead. */
export type Outcome = Answer | ConnectionFault['connection'];

export interface FrontDoorOptions {
  readonly operations: PermissionOperations;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Answers what is neither REST nor the token end point. */
  readonly elsewhere: (call: Call) => Answer;
}

/** Where every request comes in: it is counted, meets its fault or its end point, and is logged. */
export function createFrontDoor(world: World, { operations, now, elsewhere }: FrontDoorOptions) {
  const tokens = createAccessTokens(world, now);
  const rateLimits = createRateLimits(world, now);
  const restApi = createRestApi(world, operations);

  return (call: Call): Outcome => {
    const outcome = call.url.pathname.startsWith('/rest/') ? rest(call) : other(call);
    logRequest(world, call, typeof outcome === 'string' ? 0 : outcome.status);
    return outcome;
  };

  function rest(call: Call): Outcome {
    const token = tokens.find(call.headers.authorization);
    // Also a request that a fault meets, or whose token has run out, uses up the limits of its key.
    const standing = token && rateLimits.count(token.clientId);
    const fault = takeFault(world.faults, call);
    if (fault !== undefined) return faultOutcome(fault);
    if (!token?.live || standing === undefined) return errors(401, 'The access token is invalid');

    const answer = standing.exceeded ? errors(429, 'Rate limit exceeded') : restApi(call, token.clientId);
    return { ...answer, headers: { ...answer.headers, ...standing.headers } };
  }

  function other(call: Call): Outcome {
    const fault = takeFault(world.faults, call);
    if (fault !== undefined) return faultOutcome(fault);
    if (call.url.pathname !== '/oauth/token') return elsewhere(call);
    return call.method === 'POST' ? tokens.issue(call) : errors(404, 'Not Found');
  }
}

function faultOutcome(fault: Fault): Outcome {
  if ('connection' in fault) return fault.connection;
  const { status, headers = {}, body = '' } = fault;
  const answer = typeof body === 'string' ? text(status, body) : json(status, body);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

function logRequest(world: World, call: Call, status: number): void {
  const path = call.url.pathname + call.url.search;
  world.requests.push({ host: call.hostname, method: call.method, path, status });
  if (world.requests.length > MAX_LOGGED_REQUESTS) world.requests.shift();
}
