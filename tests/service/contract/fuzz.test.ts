import { expect, test } from 'vitest';
import { CALLS } from '../../../src/integration-backend/calls.ts';
import { openEmptyDatabase } from '../../support/empty-database.ts';
import { fuzz } from './fuzz.ts';

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 1000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123);

test(`${REQUESTS} requests: each is answered as the contract has it, or with a problem document`, async () => {
  const report = await fuzz({ requests: REQUESTS, seed: SEED, opened: await openEmptyDatabase() });
  expect(report.requests).toBe(REQUESTS);
  // A fuzz that never gets past the first check would prove nothing.
  expect(Object.keys(report.successes).sort()).toEqual(Object.keys(CALLS).sort());
});
