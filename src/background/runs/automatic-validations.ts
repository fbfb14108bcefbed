import * as z from 'zod/mini';
import { storedItem } from '../../platform/stored-item.ts';
import { isSettled, readRun } from './journal.ts';

/** So many validations at the most follow each other by themselves: one after an Add, five while Procore's API lags. */
const MOST_IN_A_ROW = 6;

const schema = z.record(z.string(), z.object({ inARow: z.number(), actedAt: z.number() }));

/** By integration: how many there were since the user's own one, and when the user acted in the tab that asks for them. */
const countsItem = storedItem('session', { name: 'automatic-validations', version: 1, schema, fallback: {} });

const NONE = { inARow: 0, actedAt: 0 };

/**
 * Takes one of those that are left. There is none for a tab other than the one in which the user acted last, as two
 * tabs that answer to each other would never end, and none while one is going on.
 */
export async function takeAutomatic(integrationId: string, actedAt: number | null): Promise<boolean> {
  const run = await readRun(integrationId);
  if (run !== null && !isSettled(run)) return false;
  let isTaken = false;
  await countsItem.update((counts) => {
    const { inARow, actedAt: last } = counts[integrationId] ?? NONE;
    const latest = actedAt ?? 0;
    isTaken = latest >= last && inARow < MOST_IN_A_ROW;
    return isTaken ? { ...counts, [integrationId]: { inARow: inARow + 1, actedAt: latest } } : counts;
  });
  return isTaken;
}

/** The user has asked for one: in this tab, unless it was in the popup. */
export async function countAnew(integrationId: string, actedAt: number | null): Promise<void> {
  await countsItem.update((counts) => {
    const before = counts[integrationId] ?? NONE;
    return { ...counts, [integrationId]: { inARow: 0, actedAt: Math.max(actedAt ?? 0, before.actedAt) } };
  });
}
