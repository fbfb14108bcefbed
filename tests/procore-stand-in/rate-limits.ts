import type { World } from './world.ts';

/** What one request finds when it is counted. */
export interface RateLimitStanding {
  readonly exceeded: boolean;
  /** X-Rate-Limit-*, and on a request over the limit Retry-After. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface RateLimits {
  /** Counts a REST request of this client key in the hour and in the spike window. */
  count(clientId: string): RateLimitStanding;
}

/** A window that begins with the first request after the end of the one before. */
interface Window {
  startedAt: number;
  requests: number;
}

interface Usage {
  readonly limit: number;
  /** Below 0 for requests over the limit. */
  readonly remaining: number;
  /** Milliseconds since 1970. */
  readonly resetAt: number;
}

export function createRateLimits(world: World, now: () => number): RateLimits {
  const windows = new Map<string, { readonly hour: Window; readonly spike: Window }>();

  return {
    count(clientId) {
      const { hour, spike } = windows.get(clientId) ?? { hour: emptyWindow(), spike: emptyWindow() };
      windows.set(clientId, { hour, spike });

      const time = now();
      const usages = [use(hour, time, world.requestsPerHour, world.hourMs)];
      if (world.spike !== null) usages.push(use(spike, time, world.spike.requests, world.spike.windowMs));

      const exceeded = usages.some(({ remaining }) => remaining < 0);
      if (exceeded) world.overLimitRequests += 1;
      const { limit, remaining, resetAt } = usages.reduce(tighter);
      return {
        exceeded,
        headers: {
          'x-rate-limit-limit': String(limit),
          'x-rate-limit-remaining': String(Math.max(0, remaining)),
          'x-rate-limit-reset': String(Math.ceil(resetAt / 1000)),
          ...(exceeded && world.retryAfterOn429 && { 'retry-after': String(Math.ceil((resetAt - time) / 1000)) }),
        },
      };
    },
  };
}

function emptyWindow(): Window {
  return { startedAt: Number.NEGATIVE_INFINITY, requests: 0 };
}

function use(window: Window, time: number, limit: number, lengthMs: number): Usage {
  if (time >= window.startedAt + lengthMs) {
    window.startedAt = time;
    window.requests = 0;
  }
  window.requests += 1;
  return { limit, remaining: limit - window.requests, resetAt: window.startedAt + lengthMs };
}

/** The one with fewer requests left; of two used-up ones the one that frees later, for waiting less would not help. */
function tighter(one: Usage, other: Usage): Usage {
  const difference = Math.max(0, one.remaining) - Math.max(0, other.remaining);
  if (difference === 0) return one.resetAt >= other.resetAt ? one : other;
  return difference < 0 ? one : other;
}
