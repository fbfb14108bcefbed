import { asksToWait, SPIKE_WINDOW_MS } from './rate-limit.ts';
import {
  afterAnswer,
  type BudgetState,
  type ProcoreAnswer,
  UNKNOWN_BUDGET,
  waitBeforeRequest,
} from './request-budget.ts';

/** What is known of one limit, and since when. Times are in milliseconds since 1970. */
export interface ToldLimit extends BudgetState {
  readonly toldAt: number;
}

/**
 * The limits of one client key. Procore has counted per key, and its newest page no longer says whether it counts per
 * company as well: both are kept to.
 */
export interface KeyLimits {
  readonly key: ToldLimit;
  /** By company id; one that is not here is not known. */
  readonly companies: Readonly<Record<string, ToldLimit>>;
  /** No second careful request before that; `null` when none has gone without a good answer. */
  readonly carefulUntil: number | null;
}

/** Requests on their way. */
export interface InFlight {
  readonly key: number;
  readonly company: number;
}

export interface Grant {
  /** 0 when the request may be sent, else after how many milliseconds to ask again. */
  readonly waitMs: number;
  readonly limits: KeyLimits;
}

const NOT_TOLD: ToldLimit = { ...UNKNOWN_BUDGET, toldAt: 0 };
export const UNKNOWN_LIMITS: KeyLimits = { key: NOT_TOLD, companies: {}, carefulUntil: null };

/**
 * May one more request be sent for this company? Where another company has used up the key's limit, one careful request
 * finds out whether that is this company's limit, too: its good answer frees the company until the key's window ends.
 */
export function grantRequest(limits: KeyLimits, companyId: string, inFlight: InFlight, now: number): Grant {
  const { key, companies, carefulUntil } = limits;
  const own = companies[companyId] ?? NOT_TOLD;
  const ownWait = waitBeforeRequest(own, inFlight.company, now);
  const keyWait = waitBeforeRequest(key, inFlight.key, now);
  if (ownWait > 0 || keyWait === 0) return { waitMs: ownWait, limits };
  if (!isUsedUp(key, now) || isFreed(own, key, now)) return { waitMs: isUsedUp(key, now) ? 0 : keyWait, limits };
  if (carefulUntil !== null && carefulUntil > now) return { waitMs: Math.min(keyWait, carefulUntil - now), limits };
  return { waitMs: 0, limits: { ...limits, carefulUntil: now + SPIKE_WINDOW_MS } };
}

/** What is known after an answer, or after a request of this company without one. */
export function learnFrom(limits: KeyLimits, companyId: string, answer: ProcoreAnswer | null, now: number): KeyLimits {
  const own = limits.companies[companyId] ?? NOT_TOLD;
  const isGood = answer !== null && !asksToWait(answer);
  const wasUsedUp = isUsedUp(limits.key, now);
  const key = afterAnswer(limits.key, answer, now);
  const isNewlyUsedUp = (answer !== null && !isGood) || (key.remaining === 0 && !wasUsedUp);
  const companies = Object.entries(limits.companies).filter(([, { resetsAt }]) => resetsAt !== null && resetsAt > now);
  return {
    key: { ...key, toldAt: isNewlyUsedUp ? now : limits.key.toldAt },
    companies: {
      ...Object.fromEntries(companies),
      [companyId]: { ...afterAnswer(own, answer, now), toldAt: answer === null ? own.toldAt : now },
    },
    carefulUntil: isGood && wasUsedUp ? null : limits.carefulUntil,
  };
}

function isUsedUp({ remaining, resetsAt }: BudgetState, now: number): boolean {
  return remaining === 0 && resetsAt !== null && resetsAt > now;
}

/** Whether the company's own answer has come after the key's limit was used up, and has more left. */
function isFreed(own: ToldLimit, key: ToldLimit, now: number): boolean {
  return own.toldAt > key.toldAt && own.remaining !== 0 && own.resetsAt !== null && own.resetsAt > now;
}
