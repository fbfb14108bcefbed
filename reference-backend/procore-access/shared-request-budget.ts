import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { RequestBudget, Reservation } from '../../src/procore-api/http/request-budget.ts';
import type { Database } from '../database/database.ts';
import { type BudgetRow, readBudgetRow, writeBudgetRow } from './budget-row.ts';
import { type Ask, decideTurn, type Settlement } from './budget-turn.ts';
import { createOwnRequests, type OwnRequest } from './own-requests.ts';

/** Between two writes of one key: what comes meanwhile goes together. A key that was quiet is served at once. */
const GATHER_MS = 20;
/** How old what we know may be before a refusal is believed: other processes may have ended theirs. */
const KNOWN_FOR_MS = 250;
const MOST_PAUSE_AFTER_CONFLICT_MS = 15;

/**
 * The limits of one client key, kept to by all processes of the database. They write to one row in turns: who finds that
 * another has written meanwhile begins anew with what that one left. A process that dies holds its requests for
 * `heldForMs` at most, which must be longer than a request may take.
 */
export function createSharedRequestBudget(
  database: Database,
  keyDigest: string,
  heldForMs: number,
): (companyId: string) => RequestBudget {
  const holderId = randomUUID();
  const own = createOwnRequests(heldForMs, () => known?.row.now() ?? Date.now());
  let known: { readonly row: BudgetRow; readonly readAt: number } | null = null;
  let asks: Ask[] = [];
  let settlements: Settlement[] = [];
  let isWorking = false;
  let lastTurnAt = Number.NEGATIVE_INFINITY;

  function remember(row: BudgetRow): BudgetRow {
    known = { row, readAt: performance.now() };
    return row;
  }

  async function look(): Promise<BudgetRow> {
    return remember(await readBudgetRow(database, keyDigest));
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    while (asks.length + settlements.length > 0) {
      const pauseMs = lastTurnAt + GATHER_MS - performance.now();
      if (pauseMs > 0) await delay(pauseMs);
      const [asking, settling] = [asks, settlements];
      [asks, settlements] = [[], []];
      lastTurnAt = performance.now();
      await takeTurn(asking, settling).catch((error) => {
        known = null;
        for (const { reject } of [...asking, ...settling]) reject(error);
      });
    }
    isWorking = false;
  }

  async function takeTurn(asking: readonly Ask[], settling: readonly Settlement[]): Promise<void> {
    for (const { request } of settling) own.end(request);
    let row = known?.row ?? (await look());
    for (;;) {
      const turn = decideTurn(row.state, { asking, settling, own, holderId, now: row.now() });
      const isNothingNew = turn.granted.length === 0 && settling.length === 0;
      if (isNothingNew && isOld()) {
        row = await look();
        continue;
      }
      const written = isNothingNew ? row : await writeBudgetRow(database, keyDigest, row, turn.state);
      if (written !== null) {
        if (!isNothingNew) remember(written);
        for (const { resolve } of settling) resolve();
        for (const { ask, waitMs } of turn.refused) ask.resolve({ granted: false, waitMs });
        for (const { ask, request } of turn.granted) ask.resolve(reservationFor(request, settle));
        return;
      }
      for (const { request } of turn.granted) own.end(request);
      await delay(Math.random() * MOST_PAUSE_AFTER_CONFLICT_MS);
      row = await look();
    }
  }

  function isOld(): boolean {
    return known === null || performance.now() - known.readAt > KNOWN_FOR_MS;
  }

  function settle(settlement: Settlement): void {
    settlements.push(settlement);
    void work();
  }

  return (companyId) => ({
    reserve: () =>
      new Promise((resolve, reject) => {
        asks.push({ companyId, resolve, reject });
        void work();
      }),
  });
}

function reservationFor(request: OwnRequest, settle: (settlement: Settlement) => void): Reservation {
  return {
    granted: true,
    settle: (answer) => new Promise((resolve, reject) => settle({ request, answer, resolve, reject })),
  };
}
