import { askedSeconds, asksToWait, rateLimitOf, SPIKE_WINDOW_MS } from './rate-limit.ts';

export interface ProcoreAnswer {
  readonly status: number;
  readonly headers: Headers;
}

export type Reservation =
  | {
      readonly granted: true;
      /** To be called once, with the answer, or with `null` when none came. */
      settle(answer: ProcoreAnswer | null): Promise<void>;
    }
  /** To be asked again after so many milliseconds. */
  | { readonly granted: false; readonly waitMs: number };

/**
 * Procore's limit of requests, as all who share one client key keep to it for one company. Asked before every request to
 * the REST API, not before those for a token.
 */
export interface RequestBudget {
  reserve(): Promise<Reservation>;
}

/**
 * What is known of the window of the limit that is running. Times are in milliseconds since 1970.
 * `resetsAt` `null` or past: nothing is known. `remaining` `null` before `resetsAt`: answers come without a word of it.
 */
export interface BudgetState {
  readonly remaining: number | null;
  readonly resetsAt: number | null;
}

export const UNKNOWN_BUDGET: BudgetState = { remaining: null, resetsAt: null };

/** How soon to ask again while another request is on its way whose answer will tell how many are left. */
const ANSWER_PAUSE_MS = 50;

/**
 * 0 when one more request may be sent beside the `inFlight` ones, else how many milliseconds to wait before asking
 * again. The first request of a window goes alone: its answer tells how many the window has.
 */
export function waitBeforeRequest({ remaining, resetsAt }: BudgetState, inFlight: number, now: number): number {
  if (resetsAt === null || resetsAt <= now) return inFlight === 0 ? 0 : ANSWER_PAUSE_MS;
  if (remaining === null || remaining > inFlight) return 0;
  return remaining > 0 ? Math.min(ANSWER_PAUSE_MS, resetsAt - now) : resetsAt - now;
}

/** What is known after an answer, or after a request without one (`null`), which may have been counted all the same. */
export function afterAnswer(state: BudgetState, answer: ProcoreAnswer | null, now: number): BudgetState {
  const running = state.resetsAt !== null && state.resetsAt > now ? state : UNKNOWN_BUDGET;
  if (answer === null) {
    return { ...running, remaining: running.remaining === null ? null : Math.max(0, running.remaining - 1) };
  }
  if (asksToWait(answer)) {
    const asked = askedSeconds(answer.headers, now);
    const resetsAt = now + (asked === null ? SPIKE_WINDOW_MS : asked * 1000);
    return { remaining: 0, resetsAt };
  }
  const told = rateLimitOf(answer.headers, now);
  if (told === null) return running.resetsAt === null ? { remaining: null, resetsAt: now + SPIKE_WINDOW_MS } : running;
  // A slow answer of a window that is over says nothing of the next.
  if (told.resetsAt <= now) return running;
  // Answers overtake each other, and Procore has more than one window: the tightest word counts.
  return running.remaining === null || told.remaining < running.remaining ? told : running;
}
