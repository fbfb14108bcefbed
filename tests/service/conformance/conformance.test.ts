import { afterAll, describe, expect, test } from 'vitest';
import type { Row } from '../../../conformance/check-backend.ts';
import { RULES } from '../../../conformance/rules.ts';
import { BROKEN_BACKENDS } from './broken-backends.ts';
import { type Alteration, openWorld, READ_TOKEN, TOKEN } from './world.ts';

const world = await openWorld();
afterAll(() => world.close());

const unaltered: Alteration = (request, backend) => backend(request);
const ALL = { validate: true, write: true, readToken: READ_TOKEN };

const failedIn = (rows: readonly Row[]) => rows.filter(({ result }) => result.state === 'fail');
const whySkipped = (rows: readonly Row[]) =>
  rows.flatMap(({ id, result }) => (result.state === 'skipped' ? [[id, result.why]] : []));

const UNCHANGED = { credential: ['marketplace-dmsa', null], synced: [true, true, true, true, true] };

describe('the reference backend', () => {
  test('passes every rule that can be checked', async () => {
    const rows = await world.rowsOf(unaltered, ALL);
    expect(failedIn(rows)).toEqual([]);
    expect(whySkipped(rows)).toEqual([['limits.retry-after', 'the backend refused no request for its number']]);
    expect(rows.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  });

  test('is only read from unless more is asked for', async () => {
    const methods = new Set<string>();
    const rows = await world.rowsOf((request, backend) => {
      if (request.url.includes('/integrations/')) methods.add(request.method);
      return backend(request);
    }, {});
    expect(failedIn(rows)).toEqual([]);
    expect([...methods]).toEqual(['GET']);
    const whys = whySkipped(rows).map(([, why]) => why);
    expect(new Set(whys.filter((why) => why?.startsWith('needs')))).toEqual(
      new Set(['needs --validate', 'needs --write', 'needs --read-token']),
    );
  });

  test('is sent no save that it carries out', async () => {
    const saves: number[] = [];
    await world.rowsOf(async (request, backend) => {
      const answer = await backend(request);
      if (request.method === 'PUT') saves.push(answer.status);
      return answer;
    }, ALL);
    expect(saves.length).toBeGreaterThan(5);
    expect(saves.filter((status) => status < 400)).toEqual([]);
  });
});

test('every rule has an id of its own', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('a backend fails exactly the rules that it breaks, and keeps what it had', () => {
  test.each(BROKEN_BACKENDS)('$name', async ({ alter, breaks }) => {
    const rows = await world.rowsOf(alter, ALL);
    const failed = failedIn(rows);
    expect(failed.map(({ id }) => id).sort(), JSON.stringify(failed, null, 2)).toEqual([...breaks].sort());
    expect(await world.changeable()).toEqual(UNCHANGED);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${TOKEN}|${READ_TOKEN}|conformance-secret-[0-9a-f]`));
  });
});
