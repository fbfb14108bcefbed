/** Add on pages by chance: whatever the page is like, no report is false and no project is sent twice. */
import { afterAll, expect, test } from 'vitest';
import { openedForFile } from './opened-for-file.ts';
import { openTrials } from './trial.ts';
import { planTrial } from './trial-plans.ts';
import { type TriedPage, writeTrialTable } from './trial-table.ts';

/** Of many that were tried the quick ones. */
const SEEDS = [8, 11, 34, 44, 50, 61];

/** So many others are tried where it is set, and docs/page-trials.md is written. */
const TRIALS = process.env.PAGE_TRIALS;
const FIRST_SEED = Number(process.env.PAGE_SEED ?? 1);
const seeds = TRIALS === undefined ? SEEDS : Array.from({ length: Number(TRIALS) }, (_, index) => FIRST_SEED + index);

const PROJECTS = process.env.PAGE_PROJECTS;

const trials = openedForFile(() => openTrials(PROJECTS === undefined ? undefined : Number(PROJECTS)));

const tried: TriedPage[] = [];
if (TRIALS !== undefined) afterAll(() => writeTrialTable(tried));

test.each(seeds)('page %i', async (seed) => {
  const trial = planTrial(seed);
  const result = await trials.attempt(trial.page, trial.add);
  tried.push({ seed, trial, result });
  expect(result.wrongs, JSON.stringify(trial)).toEqual([]);
  if (TRIALS === undefined) expect(result.ended).not.toBe('nothing selected');
});
