import { describe, expect, test } from 'vitest';
import type { Progress } from '../../../src/domain/validation.ts';
import { fakeProcore, ids, json, listing, OF_COMPANY, projectsJson } from './fake-procore.ts';
import { accesses, askedIds, messageOf, pageOf, read } from './reading.ts';

describe('the requests', () => {
  test('a token by client credentials, then the list with the company header, 300 a page, every status', async () => {
    const procore = fakeProcore(listing(ids(2), { pageSize: 300 }));
    await read(procore, ids(2));

    const [token] = procore.calls;
    const [list] = procore.listCalls;
    expect(token?.method).toBe('POST');
    expect(token?.url.href).toBe('https://login.example/oauth/token');
    expect(JSON.parse(token?.body ?? '')).toEqual({
      grant_type: 'client_credentials',
      client_id: 'the-key',
      client_secret: 'the-secret',
    });
    expect(list?.url.href).toMatch(/^https:\/\/api\.example\/rest\/v1\.1\/projects\?/);
    expect(Object.fromEntries(list?.url.searchParams ?? [])).toEqual({
      company_id: '4278454',
      page: '1',
      per_page: '300',
      view: 'normal',
      'filters[by_status]': 'All',
    });
    expect(list?.headers.get('Authorization')).toBe('Bearer token-1');
    expect(list?.headers.get('Procore-Company-Id')).toBe('4278454');
  });
});

describe('all pages', () => {
  test('are read once when all is on them, with progress in requests', async () => {
    const procore = fakeProcore(listing(ids(700), { pageSize: 300 }));
    const progress: Progress[] = [];
    const reading = await read(procore, ids(700), { onProgress: (step) => void progress.push(step) });

    expect(accesses(reading)).toEqual({ permitted: 700 });
    expect(procore.listCalls.map(pageOf)).toEqual([1, 2, 3]);
    expect(progress.map(({ done, total }) => [done, total])).toEqual([
      [0, 1],
      [1, 1],
      [2, 3],
      [3, 3],
      [4, 4],
      [5, 5],
    ]);
  });

  test('what is on none of several is asked for by its id, between some that are known to be there', async () => {
    const procore = fakeProcore(listing(ids(700), { pageSize: 300 }));
    const absent = ids(40, 1);
    const reading = await read(procore, [...ids(700), ...absent]);

    expect(accesses(reading)).toEqual({ permitted: 700, 'missing: not-permitted': 40 });
    expect(procore.listCalls.map((call) => askedIds(call).length)).toEqual([0, 0, 0, 45, 0, 0, 0]);
    const asked = askedIds(procore.listCalls[3] ?? { url: new URL('x:') });
    for (const end of [asked[0], asked[44]]) expect(ids(700)).toContain(end);
  });

  test('what is not on the only one is asked for once more all the same, and then by itself', async () => {
    const procore = fakeProcore(listing(ids(250), { pageSize: 300 }));
    expect(accesses(await read(procore, [...ids(3), '7']))).toEqual({ permitted: 3, 'missing: not-permitted': 1 });
    expect(procore.listCalls.map((call) => askedIds(call).length)).toEqual([0, 6, 0]);
    expect(procore.calls.map(({ url }) => url.pathname)).toContain('/rest/v1.0/projects/7');
  });

  test('are read when pages are shorter than asked', async () => {
    expect(accesses(await read(fakeProcore(listing(ids(250), { pageSize: 100 })), ids(250)))).toEqual({
      permitted: 250,
    });
  });

  test('are read by the total alone when there is no Link', async () => {
    const procore = fakeProcore(listing(ids(250), { pageSize: 100, withLink: false }));
    expect(accesses(await read(procore, ids(250)))).toEqual({ permitted: 250 });
  });

  test('are read by the Link alone when there is no total', async () => {
    const procore = fakeProcore(listing(ids(250), { pageSize: 100, total: null }));
    expect(accesses(await read(procore, [...ids(250), '7']))).toEqual({
      permitted: 250,
      'missing: not-permitted': 1,
    });
  });

  test('an empty list with a total of 0 is complete', async () => {
    const reading = await read(fakeProcore(listing([], { pageSize: 300 })), ['7']);
    expect(accesses(reading)).toEqual({ 'missing: not-permitted': 1 });
    expect(messageOf(reading)).toContain('Permitted Projects are empty');
  });
});

describe('what is read of a project', () => {
  test('ids beyond 2^53 stay exact, as numbers and as strings', async () => {
    const big = ['9007199254740993', '9223372036854775807'];
    const procore = fakeProcore(() =>
      json(`[{"id":${big[0]},${OF_COMPANY}},{"id":"${big[1]}",${OF_COMPANY}}]`, 200, { Total: '2', 'Per-Page': '300' }),
    );
    expect(accesses(await read(procore, [...big, '9007199254740992']))).toEqual({
      permitted: 2,
      'missing: not-permitted': 1,
    });
  });

  test('its name and number where Procore tells them, else the ones that were known', async () => {
    const body = `[{"id":1,"name":"New","project_number":"A-1","active":false,${OF_COMPANY}},{"id":2,"name":null,${OF_COMPANY}}]`;
    const reading = await read(
      fakeProcore(() => json(body, 200, { Total: '2' })),
      ['1', '2'],
    );
    expect(reading).toMatchObject({
      projects: [
        { id: '1', name: 'New', number: 'A-1', access: 'permitted', reason: 'inactive' },
        { id: '2', name: 'Saved 2', number: null, access: 'permitted', reason: null },
      ],
    });
  });
});

describe('a list that cannot be trusted', () => {
  test.each([
    ['more', '260'],
    ['fewer', '240'],
  ])(
    'a total that says %s than comes proves no absence: the project is read by itself, twice',
    async (_name, total) => {
      const procore = fakeProcore(listing(ids(250), { pageSize: 100, total }));
      const reading = await read(procore, [...ids(250), '7']);
      expect(accesses(reading)).toEqual({ permitted: 250, 'missing: not-permitted': 1 });
      expect(procore.calls.filter(({ url }) => url.pathname === '/rest/v1.0/projects/7')).toHaveLength(2);
    },
  );

  test('where that is no answer either, nothing is proved', async () => {
    const list = listing(ids(250), { pageSize: 100, total: '260' });
    const procore = fakeProcore(list);
    const fetch: typeof procore.fetch = async (url, init) =>
      url.includes('/rest/v1.0/projects/') ? json('<h1>Not Found</h1>', 404) : procore.fetch(url, init);
    const reading = await read({ ...procore, fetch }, [...ids(250), '7']);
    expect(accesses(reading)).toEqual({ permitted: 250, 'unknown: unconfirmed': 1 });
    expect(messageOf(reading)).toContain('not as long as Procore says');
  });

  test('the same page again and again ends the reading', async () => {
    const procore = fakeProcore(({ url }) =>
      json(projectsJson(ids(100)), 200, { Total: '300', Link: `<${url}>; rel="next"` }),
    );
    expect(accesses(await read(procore, [...ids(100), '7']))).toEqual({ permitted: 100, 'missing: not-permitted': 1 });
    expect(procore.listCalls).toHaveLength(7);
  });

  test('an answer by id that lacks the project which is known to be there proves nothing', async () => {
    const list = listing(ids(400), { pageSize: 200 });
    const procore = fakeProcore((call, index) =>
      askedIds(call).length > 0 ? json('[]', 200, { Total: '0' }) : list(call, index),
    );
    expect(accesses(await read(procore, [...ids(400), '7']))).toEqual({
      permitted: 400,
      'missing: not-permitted': 1,
    });
    expect(procore.listCalls.map(pageOf)).toEqual([1, 2, 1, 1, 2, 1, 2]);
  });

  describe('where Procore does not know the question for ids', () => {
    const before = ids(400);
    const after = [...before.slice(1), '7'];
    /** The list changes after so many pages were read. */
    const swapping = (...swapAfter: number[]) =>
      fakeProcore((call, index) => {
        const swaps = swapAfter.filter((pages) => index >= pages).length;
        const url = new URL(call.url);
        url.searchParams.delete('filters[id][]');
        return listing(swaps % 2 === 0 ? before : after, { pageSize: 200 })({ ...call, url }, index);
      });

    test('two readings that agree prove an absence', async () => {
      const procore = swapping();
      expect(accesses(await read(procore, [...before, '8']))).toEqual({ permitted: 400, 'missing: not-permitted': 1 });
      expect(procore.listCalls.map(pageOf)).toEqual([1, 2, 1, 1, 2, 1, 2]);
    });

    test('a project that slips between two pages is found by reading on', async () => {
      expect(accesses(await read(swapping(1), ['7', '8']))).toEqual({ permitted: 1, 'missing: not-permitted': 1 });
    });

    test('of a list that changes again and again nothing counts, so that the project is read by itself', async () => {
      const procore = swapping(1, 4, 6);
      expect(accesses(await read(procore, ['8']))).toEqual({ 'missing: not-permitted': 1 });
      expect(procore.calls.filter(({ url }) => url.pathname === '/rest/v1.0/projects/8')).toHaveLength(2);
    });
  });

  const cutOffBy = (answer: () => Response) => {
    const list = listing(ids(400), { pageSize: 200 });
    return fakeProcore((call, index) => (index < 1 ? list(call, index) : answer()));
  };

  test('a list that is cut off: what was seen is permitted, some are read by themselves, the rest is unknown', async () => {
    expect(
      accesses(
        await read(
          cutOffBy(() => json('{}', 500)),
          ids(400),
        ),
      ),
    ).toEqual({
      permitted: 200,
      'missing: not-permitted': 40,
      'unknown: unreachable': 160,
    });
  });

  test('a list that is cut off by a limit: the rights of the app cannot be asked for, so all is unknown', async () => {
    const procore = cutOffBy(() => json('{}', 429, { 'Retry-After': '1800' }));
    expect(accesses(await read(procore, ids(400)))).toEqual({ 'unknown: rate-limited': 400 });
  });
});
