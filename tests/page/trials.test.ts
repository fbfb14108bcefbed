/** Add on pages by chance: whatever the page is like, no report is false and no project is sent twice. */
import { expect, test } from 'vitest';
import { openedForFile } from './opened-for-file.ts';
import { openTrials } from './trial.ts';
import { planTrial } from './trial-plans.ts';

/** Of many that were tried the quick ones. */
const SEEDS = [8, 11, 34, 44, 50, 61];

/**
 * `PAGE_TRIALS=300 PAGE_SEED=7 npm test -- tests/page/trials.test.ts` tries that many others, from that one on;
 * `PAGE_PROJECTS=10000` in a company of that size.
 */
const TRIALS = process.env.PAGE_TRIALS;
const FIRST_SEED = Number(process.env.PAGE_SEED ?? 1);
const seeds = TRIALS === undefined ? SEEDS : Array.from({ length: Number(TRIALS) }, (_, index) => FIRST_SEED + index);

const PROJECTS = process.env.PAGE_PROJECTS;

const trials = openedForFile(() => openTrials(PROJECTS === undefined ? undefined : Number(PROJECTS)));

test.each(seeds)('page %i', async (seed) => {
  const trial = planTrial(seed);
  const result = await trials.attempt(trial.page, trial.add);
  if (TRIALS !== undefined) {
    const { ended, message, added, unseen, remaining, notSelected, wrongs } = result;
    console.log(
      [
        seed,
        ended,
        `${added.length}+${unseen.length}-${remaining.length}/${notSelected.length}`,
        message,
        wrongs.length,
      ].join('\t'),
      JSON.stringify(trial),
    );
  }
  expect(result.wrongs, JSON.stringify(trial)).toEqual([]);
});
