import { grantRequest, type KeyLimits, learnFrom, UNKNOWN_LIMITS } from './key-limits.ts';
import type { RequestBudget } from './request-budget.ts';

/** The budget of a client key in a company. */
export type BudgetOf = (clientKey: string, companyId: string) => RequestBudget;

/** For one process, kept as long as what is given back. `now` in milliseconds since 1970. */
export function createKeyBudgets(now: () => number = () => Date.now()): BudgetOf {
  const keys = new Map<string, { limits: KeyLimits; readonly inFlight: Map<string, number> }>();

  return (clientKey, companyId) => {
    const state = keys.get(clientKey) ?? { limits: UNKNOWN_LIMITS, inFlight: new Map() };
    keys.set(clientKey, state);
    const { inFlight } = state;
    const ofCompany = () => inFlight.get(companyId) ?? 0;
    return {
      async reserve() {
        const key = [...inFlight.values()].reduce((sum, count) => sum + count, 0);
        const grant = grantRequest(state.limits, companyId, { key, company: ofCompany() }, now());
        if (grant.waitMs > 0) return { granted: false, waitMs: grant.waitMs };
        state.limits = grant.limits;
        inFlight.set(companyId, ofCompany() + 1);
        return {
          granted: true,
          async settle(answer) {
            inFlight.set(companyId, ofCompany() - 1);
            state.limits = learnFrom(state.limits, companyId, answer, now());
          },
        };
      },
    };
  };
}
