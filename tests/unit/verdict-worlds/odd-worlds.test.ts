import { describe, expect, test } from 'vitest';
import { ODD_ANSWERS } from './odd-answers.ts';
import { LISTS_THAT_HIDE, ODD_LISTS } from './odd-lists.ts';
import { idOf, readTold, type Told } from './told-worlds.ts';

const SITUATIONS: Readonly<Record<string, Told>> = {
  'a plain app': { permitted: [1, 2, 3, 5] },
  'a plain app in two companies': { permitted: [1, 2, 5, 6], elsewhere: [5, 6] },
  'short pages': { sites: 9, permitted: [1, 2, 3, 5, 7, 8], habits: { perPage: 2 } },
  'inactive projects': { permitted: [1, 2, 3], inactive: [3, 6] },
  'nothing permitted': { permitted: [] },
  'a company admin': { permitted: [1, 2, 3], isAdmin: true },
  'many projects': { sites: 130, permitted: Array.from({ length: 120 }, (_, index) => index + 1), inactive: [9] },
};

/** What is said falsely, by the truth of the world. */
function falseIn(told: Told, { verdict, projects }: Awaited<ReturnType<typeof readTold>>): string[] {
  const { permitted, elsewhere = [], inactive = [] } = told;
  const ours = new Set(permitted.filter((number) => !elsewhere.includes(number)).map(idOf));
  const wrong = projects.flatMap(({ id, access, reason }) => {
    const say = (holds: boolean, what: string) => (holds ? [`${what}: ${id}`] : []);
    return [
      ...say(access === 'permitted' && !ours.has(id), 'false OK'),
      ...say(access === 'missing' && ours.has(id), 'false Missing'),
      ...say(reason === 'inactive' && !inactive.map(idOf).includes(id), 'it is active'),
      ...say(reason === 'not-found', 'it exists'),
      ...say(reason === 'other-company' && !elsewhere.map(idOf).includes(id), 'it is of this company'),
    ];
  });
  const isOfKey = verdict === 'credentials-rejected' || verdict === 'app-not-installed';
  return isOfKey ? [...wrong, verdict] : wrong;
}

async function expectNothingFalse(told: Told, oddity: string): Promise<Awaited<ReturnType<typeof readTold>>> {
  const judgement = await readTold({ ...told, habits: { ...told.habits, oddity } });
  expect(falseIn(told, judgement)).toEqual([]);
  expect(judgement.paths.length).toBeLessThan(300);
  return judgement;
}

describe.each(Object.keys({ ...ODD_LISTS, ...ODD_ANSWERS }))('%s', (oddity) => {
  test.each(Object.entries(SITUATIONS))('says nothing false of %s, and ends', async (_name, told) => {
    await expectNothingFalse(told, oddity);
  });
});

test.each(Object.keys(LISTS_THAT_HIDE))('%s are no reason to call it missing', async (oddity) => {
  for (const name of ['a plain app', 'a plain app in two companies', 'short pages', 'nothing permitted']) {
    await expectNothingFalse(SITUATIONS[name] as Told, oddity);
  }
});

test.each([
  'a relative Link',
  'a Link with two relations',
  'a total that a proxy doubled',
  'a 404 after the last page',
  'one page only',
  'pages without their last row',
  'a row twice',
  'a replica that lags behind',
  'a cache that knows no query',
  'a proxy that drops the query',
  'an ids view that is cut off',
  'long addresses refused',
  'a byte order mark',
  'bursts of 503',
  'Retry-After in words',
  'a limit that ends in 2100',
  'tokens for one request',
  'tokens that have expired already',
  'not installed, said once of the directory',
])('%s keeps nobody from the truth', async (oddity) => {
  for (const name of ['a plain app', 'short pages', 'inactive projects', 'many projects']) {
    expect((await expectNothingFalse(SITUATIONS[name] as Told, oddity)).counts.unknown).toBe(0);
  }
});

test('no address of another host is ever asked', async () => {
  for (const oddity of ['a Link to another host', 'a region elsewhere']) {
    const { paths } = await expectNothingFalse(SITUATIONS['short pages'] as Told, oddity);
    expect(paths.filter((path) => !path.startsWith('/rest/') && path !== 'https://login.example/oauth/token')).toEqual(
      [],
    );
  }
});

test.each([
  ['a region elsewhere', 'unreachable', 'another address'],
  ['tokens that no REST host knows', 'unreachable', 'refused a token'],
  ['a company header that is lost', 'refused', 'Missing Procore-Company-Id header!'],
  ['a company that was merged into another', 'unconfirmed', 'of another company'],
  ['Retry-After 0 for ever', 'rate-limited', 'limit of requests'],
])('%s is called by its name', async (oddity, reason, words) => {
  const { projects, detail, verdict } = await expectNothingFalse(SITUATIONS['a plain app'] as Told, oddity);
  expect(verdict).toBe('inconclusive');
  expect(new Set(projects.map((project) => project.reason))).toEqual(new Set([reason]));
  expect(detail).toContain(words);
});
