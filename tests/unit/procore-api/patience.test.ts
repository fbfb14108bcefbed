import { expect, test } from 'vitest';
import { createPatience } from '../../../src/procore-api/http/patience.ts';

const { signal } = new AbortController();

test('waits one after the other use the stock up, waits at the same time use it once', async () => {
  let now = 0;
  const wake: (() => void)[] = [];
  const patience = createPatience(
    10_000,
    () => new Promise((resolve) => void wake.push(resolve)),
    () => now,
  );
  const waits = [patience.wait(6000, signal), patience.wait(6000, signal), patience.wait(8000, signal)];
  now = 8000;
  for (const resolve of wake) resolve();
  expect(await Promise.all(waits)).toEqual([true, true, true]);
  expect(patience.has(2000)).toBe(true);
  expect(patience.has(2001)).toBe(false);
  expect(await patience.wait(2001, signal)).toBe(false);
});
