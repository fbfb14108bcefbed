import { grantRequest, type InFlight, learnFrom } from '../../src/procore-api/http/key-limits.ts';
import type { ProcoreAnswer, Reservation } from '../../src/procore-api/http/request-budget.ts';
import type { Holder, SharedState } from '../database/shared-state.ts';
import type { OwnRequest, OwnRequests } from './own-requests.ts';

export interface Ask {
  readonly companyId: string;
  readonly resolve: (reservation: Reservation) => void;
  readonly reject: (error: unknown) => void;
}

export interface Settlement {
  readonly request: OwnRequest;
  readonly answer: ProcoreAnswer | null;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface Turn {
  readonly state: SharedState;
  readonly granted: readonly { readonly ask: Ask; readonly request: OwnRequest }[];
  readonly refused: readonly { readonly ask: Ask; readonly waitMs: number }[];
}

/** What becomes of the state and of those who ask, once the answers that have come are learnt from. */
export function decideTurn(
  state: SharedState,
  turn: {
    readonly asking: readonly Ask[];
    readonly settling: readonly Settlement[];
    readonly own: OwnRequests;
    readonly holderId: string;
    readonly now: number;
  },
): Turn {
  const { own, holderId, now } = turn;
  let { limits } = state;
  for (const { request, answer } of turn.settling) limits = learnFrom(limits, request.companyId, answer, now);
  const others = Object.entries(state.holders).filter(([id, { until }]) => id !== holderId && until > now);
  const granted: { ask: Ask; request: OwnRequest }[] = [];
  const refused: { ask: Ask; waitMs: number }[] = [];
  for (const ask of turn.asking) {
    const inFlight = inFlightOf([...others.map(([, holder]) => holder), own.asHolder(now)], ask.companyId);
    const grant = grantRequest(limits, ask.companyId, inFlight, now);
    limits = grant.limits;
    if (grant.waitMs === 0) granted.push({ ask, request: own.begin(ask.companyId) });
    else refused.push({ ask, waitMs: grant.waitMs });
  }
  const mine = own.asHolder(now);
  const holders = Object.fromEntries([...others, ...(mine === null ? [] : [[holderId, mine] as const])]);
  return { state: { limits, holders }, granted, refused };
}

function inFlightOf(holders: readonly (Holder | null)[], companyId: string): InFlight {
  let [key, company] = [0, 0];
  for (const holder of holders) {
    for (const [id, count] of Object.entries(holder?.inFlight ?? {})) {
      key += count;
      if (id === companyId) company += count;
    }
  }
  return { key, company };
}
