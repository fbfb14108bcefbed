/** What Procore says of its limit of requests: `remaining` requests until `resetsAt`, in milliseconds since 1970. */
export interface RateLimit {
  readonly remaining: number;
  readonly resetsAt: number;
}

/** Procore's shortest rate window, for an answer that does not say how long to wait. */
export const SPIKE_WINDOW_MS = 10_000;

/** No window of Procore's is longer than an hour: what says more than this is a mistake, and would hold up a key for years. */
const LONGEST_WINDOW_MS = 24 * 3_600_000;

/** A larger X-Rate-Limit-Reset is a Unix time, a smaller one a number of seconds. */
const SMALLEST_UNIX_TIME = 1_000_000_000;

/** `null` when the headers do not say both how many are left and until when. */
export function rateLimitOf(headers: Headers, now: number): RateLimit | null {
  const remaining = headers.get('x-rate-limit-remaining')?.trim() ?? '';
  const resetMs = resetInMs(headers, now);
  if (!/^\d{1,9}$/.test(remaining) || resetMs === null) return null;
  return { remaining: Number(remaining), resetsAt: now + resetMs };
}

/** Procore's documents name both a 429 and a 503 with Retry-After as the sign of a used-up limit. */
export function asksToWait({ status, headers }: { status: number; headers: Headers }): boolean {
  return status === 429 || (status === 503 && headers.has('retry-after'));
}

/**
 * How long Procore asks to wait, in whole seconds: at least 1, so that an answer of 0 or a clock that is ahead never
 * makes a busy loop. `null` when it does not say.
 */
export function askedSeconds(headers: Headers, now: number): number | null {
  const ms = retryAfterMs(headers, now) ?? resetInMs(headers, now);
  return ms === null ? null : Math.min(LONGEST_WINDOW_MS / 1000, Math.max(1, Math.ceil(ms / 1000)));
}

function retryAfterMs(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : date - sentAt(headers, now);
}

function resetInMs(headers: Headers, now: number): number | null {
  const value = headers.get('x-rate-limit-reset')?.trim() ?? '';
  if (!/^\d{1,12}$/.test(value)) return null;
  const reset = Number(value);
  const ms = reset < SMALLEST_UNIX_TIME ? reset * 1000 : reset * 1000 - sentAt(headers, now);
  return ms > LONGEST_WINDOW_MS ? null : ms;
}

/**
 * What Procore's clock said when it answered: its moments are read against that, because ours may be minutes off.
 * `now` where the answer does not say.
 */
function sentAt(headers: Headers, now: number): number {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? now : date;
}
