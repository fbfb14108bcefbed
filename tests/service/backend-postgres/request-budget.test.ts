import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type OpenedDatabase, openDatabase } from '../../../reference-backend/database/open.ts';
import { requestBudgets, requestReservations } from '../../../reference-backend/database/schema.ts';
import { createSharedRequestBudget } from '../../../reference-backend/procore-access/shared-request-budget.ts';
import { forgetExpired } from '../../../reference-backend/store/expiry.ts';
import type { Reservation } from '../../../src/procore/rest/request-budget.ts';
import { eventually } from '../../support/eventually.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

const LONG_MS = 60_000;
const PROCESSES = 8;

let server: PostgresServer;
let opened: OpenedDatabase;
beforeAll(async () => {
  server = await startPostgres();
  opened = await openDatabase({ databaseUrl: await server.createDatabase(), dataDir: '' }, () => {});
});
afterAll(async () => {
  await opened?.close();
  await server.stop();
});
beforeEach(async () => {
  await opened.database.delete(requestBudgets);
  await opened.database.delete(requestReservations);
});

const budgetOfOneProcess = (key = 'key', heldForMs = LONG_MS) =>
  createSharedRequestBudget(opened.database, key, heldForMs);

/** All at once, each process with a budget object of its own, as processes have. */
function reserveEverywhere(timesEach: number): Promise<Reservation[]> {
  const budgets = Array.from({ length: PROCESSES }, () => budgetOfOneProcess());
  return Promise.all(budgets.flatMap((budget) => Array.from({ length: timesEach }, () => budget.reserve())));
}

function granted(reservations: readonly Reservation[]) {
  return reservations.filter((reservation) => reservation.granted);
}

function answer(remaining: number, resetInSeconds: number, status = 200) {
  const headers = new Headers({
    'X-Rate-Limit-Remaining': String(remaining),
    'X-Rate-Limit-Reset': String(resetInSeconds),
  });
  return { status, headers };
}

async function knownWindow(remaining: number, resetInMs: number): Promise<void> {
  const resetsAt = new Date(Date.now() + resetInMs);
  await opened.database.insert(requestBudgets).values({ keyDigest: 'key', remaining, resetsAt });
}

test('of a window of which nothing is known one request goes first, and its answer tells of the rest', async () => {
  const [first, ...others] = granted(await reserveEverywhere(5));
  expect(others).toEqual([]);
  await first?.settle(answer(12, 60));
  expect(granted(await reserveEverywhere(5))).toHaveLength(12);
});

test('requests on their way count, and what they free is not given twice', async () => {
  await knownWindow(10, LONG_MS);
  const first = granted(await reserveEverywhere(5));
  expect(first).toHaveLength(10);
  expect(granted(await reserveEverywhere(1))).toEqual([]);
  // Seven answers, the last of them overtaken by the others.
  for (const remaining of [8, 9, 7, 4, 5, 6, 3]) await first.shift()?.settle(answer(remaining, 60));
  expect(granted(await reserveEverywhere(5))).toHaveLength(0);
  for (const each of first) await each.settle(null);
  expect(granted(await reserveEverywhere(5))).toHaveLength(0);
});

test('a used-up window is waited for to its end, by each key for itself', async () => {
  const budget = budgetOfOneProcess();
  const probe = await budget.reserve();
  if (probe.granted) await probe.settle(answer(3, 7, 429));
  const refused = await budget.reserve();
  expect(refused).toEqual({ granted: false, waitMs: expect.closeTo(7000, -3) });
  expect((await budgetOfOneProcess('another key').reserve()).granted).toBe(true);
});

test('after the end of the window one request goes first again', async () => {
  await knownWindow(0, -1);
  expect(granted(await reserveEverywhere(3))).toHaveLength(1);
});

test('a process that dies holds its requests no longer than a request may take', async () => {
  const dead = await budgetOfOneProcess('key', 200).reserve();
  expect(dead.granted).toBe(true);
  expect((await budgetOfOneProcess().reserve()).granted).toBe(false);
  await eventually(async () => expect((await budgetOfOneProcess().reserve()).granted).toBe(true));
  await forgetExpired(opened.database, new Date());
  expect(await opened.database.$count(requestReservations)).toBe(1);
});

describe('within one process', () => {
  test('those who wait do not ask the database again before the time', async () => {
    const budget = budgetOfOneProcess();
    await knownWindow(0, LONG_MS);
    const transaction = vi.spyOn(opened.database, 'transaction');
    for (let times = 0; times < 20; times += 1) expect((await budget.reserve()).granted).toBe(false);
    expect(transaction).toHaveBeenCalledTimes(1);
    transaction.mockRestore();
  });

  test('one that fails does not hold up the next', async () => {
    const budget = budgetOfOneProcess();
    const transaction = vi.spyOn(opened.database, 'transaction').mockRejectedValueOnce(new Error('no connection'));
    const both = [budget.reserve(), budget.reserve()];
    await expect(both[0]).rejects.toThrow('no connection');
    expect((await both[1])?.granted).toBe(true);
    transaction.mockRestore();
  });
});
