import { HttpProblem } from '../problems.ts';
import { createThrottle, type Throttle, type ThrottleLimit } from './throttle.ts';

/** What may be guessed only so often. */
export interface Throttles {
  /** Access tokens that are not known, by address. */
  readonly wrongTokens: Throttle;
  /** Key pairs that a validation is asked to try, by account and by address. */
  readonly keyPairs: Throttle;
}

const MINUTE_MS = 60_000;
const WRONG_TOKENS: ThrottleLimit = { most: 20, everyMs: MINUTE_MS };
/** Far more than a person types, and far fewer than a guess needs. */
const KEY_PAIRS: ThrottleLimit = { most: 60, everyMs: 10 * MINUTE_MS };

export function createThrottles(
  now: () => Date,
  limits: Partial<Record<keyof Throttles, ThrottleLimit>> = {},
): Throttles {
  return {
    wrongTokens: createThrottle(limits.wrongTokens ?? WRONG_TOKENS, now),
    keyPairs: createThrottle(limits.keyPairs ?? KEY_PAIRS, now),
  };
}

/** Throws an `HttpProblem` with the time to wait, where one of the callers has done too much already. */
export function requireRoom(throttle: Throttle, callers: readonly string[], detail: string): void {
  const seconds = Math.max(...callers.map((caller) => throttle.secondsLeft(caller)));
  if (seconds > 0) throw new HttpProblem('too-many-requests', detail, 429, seconds);
}
