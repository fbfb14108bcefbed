import { type Result, rateLimited, succeeded, unreachable } from './failures.ts';
import type { Patience } from './patience.ts';
import { askedSeconds, asksToWait, SPIKE_WINDOW_MS } from './rate-limit.ts';
import { type Connection, type RestAnswer, type Sent, send } from './request.ts';
import type { RequestBudget } from './request-budget.ts';

export interface PatientConnection extends Connection {
  readonly patience: Patience;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told until when a limit of requests makes the reading wait, in milliseconds since 1970. */
  readonly onWait: (until: number) => void | Promise<void>;
}

/** Pauses before the second and the third try when Procore cannot be reached or has a server error. */
const PAUSES_MS = [1_000, 3_000];

/** Whoever keeps refusing what it has just allowed is asked ever less often. */
const FIRST_OWN_WAIT_MS = 1_000;
const LONGEST_OWN_WAIT_MS = 60_000;

/**
 * Sends a request that may safely be sent twice until Procore gives a real answer (any status below 500 but 429), each
 * time only when the budget grants it. Waits at least as long as budget and Procore ask to, as far as the patience lasts; then
 * fails as `rate-limited` or `unreachable`.
 */
export async function sendPatiently(
  url: string,
  init: RequestInit,
  connection: PatientConnection,
  budget: RequestBudget | null,
): Promise<Result<RestAnswer>> {
  const { patience, signal, now } = connection;
  let troubles = 0;
  let refusals = 0;
  for (;;) {
    const outcome = await sendWithinBudget(url, init, connection, budget);
    if ('waitMs' in outcome) {
      if (await waitForLimit(outcome.waitMs, connection)) continue;
      return rateLimited(Math.ceil(outcome.waitMs / 1000));
    }
    const { sent } = outcome;
    if (sent.answered && asksToWait(sent.answer)) {
      const asked = askedSeconds(sent.answer.headers, now());
      const askedMs = asked === null ? SPIKE_WINDOW_MS : asked * 1000;
      const ms = Math.max(askedMs, Math.min(LONGEST_OWN_WAIT_MS, FIRST_OWN_WAIT_MS * 2 ** refusals));
      refusals += 1;
      if (await waitForLimit(ms, connection)) continue;
      return rateLimited(asked);
    }
    if (sent.answered && sent.answer.status < 500) return succeeded(sent.answer);

    const message = sent.answered ? `Procore answered with an error of its own (${sent.answer.status}).` : sent.message;
    const pause = PAUSES_MS[troubles];
    troubles += 1;
    if (pause === undefined || !(await patience.wait(pause, signal))) return unreachable(message);
  }
}

/** `waitMs`: nothing was sent, because the budget does not grant it before. */
async function sendWithinBudget(
  url: string,
  init: RequestInit,
  connection: PatientConnection,
  budget: RequestBudget | null,
): Promise<{ readonly sent: Sent } | { readonly waitMs: number }> {
  if (budget === null) return { sent: await send(url, init, connection) };
  const reservation = await budget.reserve();
  if (!reservation.granted) return reservation;
  let answer: RestAnswer | null = null;
  try {
    const sent = await send(url, init, connection);
    if (sent.answered) answer = sent.answer;
    return { sent };
  } finally {
    await reservation.settle(answer);
  }
}

/** Shorter waits are over before anybody could read of them. */
const WORTH_TELLING_MS = 1_000;

async function waitForLimit(ms: number, { patience, signal, now, onWait }: PatientConnection): Promise<boolean> {
  if (!patience.has(ms)) return false;
  if (ms >= WORTH_TELLING_MS) await onWait(now() + ms);
  return await patience.wait(ms, signal);
}
