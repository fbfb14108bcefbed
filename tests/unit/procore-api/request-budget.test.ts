import { describe, expect, test } from 'vitest';
import { createKeyBudgets } from '../../../src/procore-api/http/key-budgets.ts';
import type { ProcoreAnswer, RequestBudget } from '../../../src/procore-api/http/request-budget.ts';

const NOON = Date.UTC(2026, 10, 23, 12, 0, 0);

function answer(remaining: number, resetsInSeconds: number, status = 200): ProcoreAnswer {
  const headers = { 'x-rate-limit-remaining': String(remaining), 'x-rate-limit-reset': String(resetsInSeconds) };
  return { status, headers: new Headers(headers) };
}

function createClockedBudget() {
  const clock = { now: NOON };
  return { clock, budget: createKeyBudgets(() => clock.now)('key', '1') };
}

async function granted(budget: RequestBudget) {
  const reservation = await budget.reserve();
  if (!reservation.granted) throw new Error(`Refused for ${reservation.waitMs} ms.`);
  return reservation;
}

async function waitOf(budget: RequestBudget): Promise<number> {
  const reservation = await budget.reserve();
  return reservation.granted ? 0 : reservation.waitMs;
}

describe('a budget of requests', () => {
  test('lets the first request of a window go alone', async () => {
    const { budget } = createClockedBudget();
    const first = await granted(budget);
    expect(await waitOf(budget)).toBeGreaterThan(0);
    await first.settle(answer(5, 10));
    expect(await waitOf(budget)).toBe(0);
  });

  test('grants no more than the answer has left, those on their way included', async () => {
    const { budget } = createClockedBudget();
    await (await granted(budget)).settle(answer(2, 10));
    await granted(budget);
    await granted(budget);
    expect(await waitOf(budget)).toBeGreaterThan(0);
  });

  test('waits for the next window when nothing is left, and lets its first request go alone again', async () => {
    const { budget, clock } = createClockedBudget();
    await (await granted(budget)).settle(answer(0, 8));
    expect(await waitOf(budget)).toBe(8000);
    clock.now += 8000;
    await granted(budget);
    expect(await waitOf(budget)).toBeGreaterThan(0);
  });

  test('believes no answer that has more left than an earlier one of the window', async () => {
    const { budget } = createClockedBudget();
    await (await granted(budget)).settle(answer(3, 10));
    const [slow, fast] = [await granted(budget), await granted(budget)];
    await fast.settle(answer(1, 10));
    await slow.settle(answer(2, 10));
    await granted(budget);
    expect(await waitOf(budget)).toBeGreaterThan(0);
  });

  test('counts a request whose answer never came', async () => {
    const { budget } = createClockedBudget();
    await (await granted(budget)).settle(answer(1, 10));
    await (await granted(budget)).settle(null);
    expect(await waitOf(budget)).toBe(10_000);
  });

  test.each([
    ['Retry-After', new Headers({ 'retry-after': '30' }), 30_000],
    ['a reset', new Headers({ 'x-rate-limit-reset': '20' }), 20_000],
    ['nothing', new Headers(), 10_000],
  ])('has nothing left after a 429 with %s', async (_name, headers, expected) => {
    const { budget } = createClockedBudget();
    await (await granted(budget)).settle({ status: 429, headers });
    expect(await waitOf(budget)).toBe(expected);
  });

  test('holds nobody up where Procore says nothing of a limit', async () => {
    const { budget } = createClockedBudget();
    await (await granted(budget)).settle({ status: 200, headers: new Headers() });
    await granted(budget);
    expect(await waitOf(budget)).toBe(0);
  });
});

describe('several companies of one key', () => {
  function createCompanies() {
    const clock = { now: NOON };
    const budgetOf = createKeyBudgets(() => clock.now);
    return { clock, a: budgetOf('key', 'A'), b: budgetOf('key', 'B'), c: budgetOf('key', 'C') };
  }
  const used = answer(0, 3600, 429);

  test('after the 429 of one, another is asked for with one careful request, whose good answer frees it', async () => {
    const { a, b, clock } = createCompanies();
    await (await granted(a)).settle(used);
    expect(await waitOf(a)).toBe(3_600_000);
    const careful = await granted(b);
    expect(await waitOf(b)).toBeGreaterThan(0);
    clock.now += 200;
    await careful.settle(answer(50, 3600));
    await granted(b);
    await granted(b);
    expect(await waitOf(a)).toBeGreaterThan(3_000_000);
  });

  test('where the limit is the key’s, one careful request finds that out, and nobody hurries after it', async () => {
    const { a, b, c, clock } = createCompanies();
    await (await granted(a)).settle(used);
    await (await granted(b)).settle(used);
    expect(await waitOf(b)).toBe(3_600_000);
    expect(await waitOf(c)).toBe(10_000);
    clock.now += 10_000;
    await granted(c);
  });

  test('what one has left of the key’s limit counts for the others, too', async () => {
    const { a, b } = createCompanies();
    await (await granted(a)).settle(answer(2, 10));
    await granted(a);
    await granted(b);
    expect(await waitOf(a)).toBeGreaterThan(0);
    expect(await waitOf(b)).toBeGreaterThan(0);
  });

  test('another key is not touched', async () => {
    const budgetOf = createKeyBudgets(() => NOON);
    await (await granted(budgetOf('key', 'A'))).settle(used);
    await granted(budgetOf('another key', 'A'));
  });
});
