import { expect, test } from 'vitest';
import { checkWorlds } from '../../unit/verdict-cases/worlds.ts';

const worlds = Number(process.env.PROPERTY_WORLDS ?? 1000);

test(`no judgement of ${worlds} generated worlds contradicts its world`, async () => {
  const tally = await checkWorlds(worlds);
  const verdicts = ['passed', 'missing-projects', 'inconclusive', 'credentials-rejected', 'app-not-installed'];
  if (worlds >= 1000) expect(Object.keys(tally)).toEqual(expect.arrayContaining(verdicts));
});
