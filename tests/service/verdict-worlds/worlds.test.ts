import { expect, test } from 'vitest';
import { countWorlds, type Outcome } from '../../unit/verdict-worlds/worlds.ts';

const worlds = Number(process.env.FOREIGN_WORLDS ?? 1000);
/** Always the same worlds here; the benchmark takes others at each run. */
const seed = Number(process.env.FOREIGN_SEED ?? 20_261_128);

test(`nothing that is said of ${worlds} worlds of a foreign Procore is false, from seed ${seed}`, async () => {
  const wrong: Pick<Outcome, 'wrong' | 'world'>[] = [];
  const tally = await countWorlds(worlds, seed, (outcome) =>
    wrong.push({ wrong: outcome.wrong, world: outcome.world }),
  );
  expect(wrong).toEqual([]);
  expect(tally.findable).toBeGreaterThan(worlds / 10);
  // "Inconclusive" must not be the way out: it is rare where a few dozen questions find the truth.
  expect(tally['inconclusive though findable']).toBeLessThan(tally.findable / 20);
});
