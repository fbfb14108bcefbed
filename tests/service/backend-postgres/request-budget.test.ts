import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OpenedDatabase } from '../../../reference-backend/database/database.ts';
import { openDatabase } from '../../../reference-backend/database/open.ts';
import { requestBudgets } from '../../../reference-backend/database/schema.ts';
import { createSharedRequestBudget } from '../../../reference-backend/procore-access/shared-request-budget.ts';
import { UNKNOWN_LIMITS } from '../../../src/procore-api/http/key-limits.ts';
import type { Reservation } from '../../../src/procore-api/http/request-budget.ts';
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
});

const budgetOfOneProcess = (key = 'key', heldForMs = LONG_MS) =>
  createSharedRequestBudget(opened.database, key, heldForMs)('1');

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
  const told = { remaining, resetsAt: Date.now() + resetInMs, toldAt: Date.now() };
  const limits = { ...UNKNOWN_LIMITS, key: told, companies: { 1: told } };
  await opened.database.insert(requestBudgets).values({ keyDigest: 'key', state: { limits } });
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
});

describe('within one process', () => {
  test('those who wait do not ask the database again at once', async () => {
    const budget = budgetOfOneProcess();
    await knownWindow(0, LONG_MS);
    const select = vi.spyOn(opened.database, 'select');
    for (let times = 0; times < 5; times += 1) expect((await budget.reserve()).granted).toBe(false);
    expect(select.mock.calls.length).toBeLessThanOrEqual(2);
    select.mockRestore();
  });

  test('those who come together are served together', async () => {
    const budget = budgetOfOneProcess();
    await knownWindow(40, LONG_MS);
    await budget.reserve();
    const update = vi.spyOn(opened.database, 'update');
    const reservations = granted(await Promise.all(Array.from({ length: 30 }, () => budget.reserve())));
    expect(reservations).toHaveLength(30);
    await Promise.all(reservations.map((each) => each.settle(answer(5, 60))));
    expect(update.mock.calls.length).toBeLessThanOrEqual(4);
    update.mockRestore();
  });

  test('a failure of the database does not hold up the next', async () => {
    const budget = budgetOfOneProcess();
    const select = vi.spyOn(opened.database, 'select').mockImplementationOnce(() => {
      throw new Error('no connection');
    });
    await expect(budget.reserve()).rejects.toThrow('no connection');
    select.mockRestore();
    expect((await budget.reserve()).granted).toBe(true);
  });
});

test('after the 429 of one company another one asks with one careful request, whatever process it is in', async () => {
  const of = (companyId: string) => createSharedRequestBudget(opened.database, 'key', LONG_MS)(companyId);
  const [first] = granted([await of('A').reserve()]);
  await first?.settle(answer(0, 3600, 429));
  expect((await of('A').reserve()).granted).toBe(false);
  const careful = granted([await of('B').reserve()]);
  expect(careful).toHaveLength(1);
  expect((await of('B').reserve()).granted).toBe(false);
  await careful[0]?.settle(answer(50, 3600));
  expect(granted(await Promise.all([of('B').reserve(), of('B').reserve()]))).toHaveLength(2);
  expect((await of('A').reserve()).granted).toBe(false);
});
