import { describe, expect, test } from 'vitest';
import { ODD_ANSWERS } from '../../unit/verdict-worlds/odd-answers.ts';
import { LISTS_THAT_HIDE, ODD_LISTS } from '../../unit/verdict-worlds/odd-lists.ts';
import { falseIn, SITUATIONS } from '../../unit/verdict-worlds/odd-situations.ts';
import { bothOf } from '../../unit/verdict-worlds/oddities.ts';
import { readTold, type Told } from '../../unit/verdict-worlds/told-worlds.ts';

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

/** Together they take the company out of every question. */
const WITHOUT_COMPANY = ['a cache that knows no query', 'a proxy that drops the query'];
/** Of all pairs of oddities in all situations. */
const ONE_IN = Number(process.env.ODD_PAIRS_ONE_IN ?? 60);

test('two oddities at once say nothing false either', async () => {
  const names = Object.keys({ ...ODD_LISTS, ...ODD_ANSWERS }).filter((name) => name !== 'lists whose body stays open');
  const pairs = names.flatMap((one) => names.map((other) => [one, other] as const));
  // Two looks at a list are believed where an inactive project is in sight, and two oddities may hide the same one twice.
  const situations = Object.entries(SITUATIONS).filter(([, { inactive }]) => inactive === undefined);
  const wrong: string[] = [];
  let turn = 0;
  for (const [one, other] of pairs) {
    if (one === other || [one, other].every((name) => WITHOUT_COMPANY.includes(name))) continue;
    for (const [name, told] of situations) {
      turn += 1;
      if (turn % ONE_IN !== 0) continue;
      const judgement = await readTold({ ...told, habits: { ...told.habits, oddity: bothOf(one, other) } });
      wrong.push(...falseIn(told, judgement).map((what) => `${one}, ${other}, ${name}: ${what}`));
    }
  }
  expect(wrong).toEqual([]);
});
