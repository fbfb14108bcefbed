import { type Result, rateLimited, succeeded, unreachable } from './failures.ts';
import type { Patience } from './patience.ts';
import { type Answer, type Connection, send } from './request.ts';

export interface PatientConnection extends Connection {
  readonly patience: Patience;
  readonly now: () => number;
}

/** Pauses before the second and the third try when Procore cannot be reached or has a server error. */
const PAUSES_MS = [1_000, 3_000];

/** Procore's shortest rate window, for a 429 that does not say how long to wait. */
const SPIKE_WINDOW_SECONDS = 10;

/** A larger X-Rate-Limit-Reset is a Unix time, a smaller one a number of seconds. */
const SMALLEST_UNIX_TIME = 1_000_000_000;

/**
 * Sends a request that may safely be sent twice until Procore gives a real answer (any status below 500 but 429).
 * Waits as long as Procore asks to, as far as the patience lasts; then fails as `rate-limited` or `unreachable`.
 */
export async function sendPatiently(
  url: string,
  init: RequestInit,
  connection: PatientConnection,
): Promise<Result<Answer>> {
  const { patience, signal } = connection;
  let troubles = 0;
  for (;;) {
    const sent = await send(url, init, connection);
    if (sent.answered && asksToWait(sent.answer)) {
      const asked = askedSeconds(sent.answer.headers, connection.now());
      if (!(await patience.wait((asked ?? SPIKE_WINDOW_SECONDS) * 1000, signal))) return rateLimited(asked);
      continue;
    }
    if (sent.answered && sent.answer.status < 500) return succeeded(sent.answer);

    const message = sent.answered ? `Procore answered with an error of its own (${sent.answer.status}).` : sent.message;
    const pause = PAUSES_MS[troubles];
    troubles += 1;
    if (pause === undefined || !(await patience.wait(pause, signal))) return unreachable(message);
  }
}

/** Procore's documents name both a 429 and a 503 with Retry-After as the sign of a used-up limit. */
function asksToWait(answer: Answer): boolean {
  return answer.status === 429 || (answer.status === 503 && answer.headers.has('retry-after'));
}

/** At least 1, so that an answer of 0 or a clock that is ahead never makes a busy loop; `null` when nothing is said. */
function askedSeconds(headers: Headers, now: number): number | null {
  const seconds = retryAfterSeconds(headers, now) ?? resetSeconds(headers, now);
  return seconds === null ? null : Math.max(1, Math.ceil(seconds));
}

function retryAfterSeconds(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : (date - now) / 1000;
}

function resetSeconds(headers: Headers, now: number): number | null {
  const value = headers.get('x-rate-limit-reset')?.trim() ?? '';
  if (!/^\d+$/.test(value)) return null;
  const reset = Number(value);
  return reset < SMALLEST_UNIX_TIME ? reset : reset - now / 1000;
}
