import { describe, expect, test } from 'vitest';
import type { Project } from '../../../src/domain/project.ts';
import type { Progress } from '../../../src/domain/validation.ts';
import type { AccessQuestion, AccessReading } from '../../../src/procore/rest/access-question.ts';
import { createPatience } from '../../../src/procore/rest/patience.ts';
import { readAccess } from '../../../src/procore/rest/read-access.ts';
import type { ReadingOptions } from '../../../src/procore/rest/reading-options.ts';
import {
  type FakeProcore,
  fakeProcore,
  grantToken,
  ids,
  json,
  listing,
  OF_COMPANY,
  projectsJson,
} from './fake-procore.ts';

const NOON = Date.UTC(2026, 10, 23, 12, 0, 0);

const named = (list: readonly string[]): Project[] => list.map((id) => ({ id, name: `Saved ${id}`, number: null }));

function question(wanted: readonly string[]): AccessQuestion {
  return {
    loginUrl: 'https://login.example',
    apiUrl: 'https://api.example',
    companyId: '4278454',
    clientKey: 'the-key',
    clientSecret: 'the-secret',
    projects: named(wanted),
    permittedTable: null,
    requiredTools: [],
    elder: null,
  };
}

/** Never really waits, and allows 60 seconds of it. */
function read(procore: FakeProcore, wanted: readonly string[], options: ReadingOptions = {}, waits: number[] = []) {
  const clock = { now: NOON };
  const now = () => clock.now;
  const patience = createPatience(
    60_000,
    async (ms) => {
      waits.push(ms);
      clock.now += ms;
    },
    now,
  );
  return readAccess(question(wanted), { fetch: procore.fetch, patience, now, ...options });
}

/** How many of the projects have which access. */
function accesses(reading: AccessReading): Record<string, number> {
  if (reading.outcome !== 'read') throw new Error(reading.message);
  const counts: Record<string, number> = {};
  for (const { access, reason } of reading.projects) {
    const words = reason === null ? access : `${access}: ${reason}`;
    counts[words] = (counts[words] ?? 0) + 1;
  }
  return counts;
}

const messageOf = (reading: AccessReading) => reading.message;
const pageOf = ({ url }: { url: URL }) => Number(url.searchParams.get('page'));
const askedIds = ({ url }: { url: URL }) => url.searchParams.getAll('filters[id][]');

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
    expect(procore.listCalls.map((call) => askedIds(call).length)).toEqual([0, 0, 0, 45]);
    const asked = askedIds(procore.listCalls[3] ?? { url: new URL('x:') });
    for (const end of [asked[0], asked[44]]) expect(ids(700)).toContain(end);
  });

  test('what is not on the only one is asked for once more all the same, and then by itself', async () => {
    const procore = fakeProcore(listing(ids(250), { pageSize: 300 }));
    expect(accesses(await read(procore, [...ids(3), '7']))).toEqual({ permitted: 3, 'missing: not-permitted': 1 });
    expect(procore.listCalls.map((call) => askedIds(call).length)).toEqual([0, 6]);
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
    expect(procore.listCalls.map(pageOf)).toEqual([1, 2, 1, 1, 2]);
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
      expect(procore.listCalls.map(pageOf)).toEqual([1, 2, 1, 1, 2]);
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

describe('what Procore refuses', () => {
  test.each([
    ['401', json('{"error":"invalid_client","error_description":"no"}', 401)],
    ['400 invalid_client', json('{"error":"invalid_client"}', 400)],
  ])('credentials, with %s', async (_name, answer) => {
    const procore = fakeProcore(listing(ids(1), { pageSize: 300 }), () => answer.clone());
    expect(await read(procore, ids(1))).toEqual({ outcome: 'credentials-rejected', message: expect.any(String) });
    expect(procore.listCalls).toHaveLength(0);
    expect(procore.tokenCalls).toHaveLength(2);
  });

  test('a 401 of another form, or one that does not come twice, rejects no credential', async () => {
    const bare = fakeProcore(listing(ids(1), { pageSize: 300 }), () => json('', 401));
    expect(accesses(await read(bare, ids(1)))).toEqual({ 'unknown: unreachable': 1 });
    const once = fakeProcore(listing(ids(1), { pageSize: 300 }), (call, index) =>
      index === 0 ? json('{"error":"invalid_client"}', 401) : grantToken(call, index),
    );
    expect(accesses(await read(once, ids(1)))).toEqual({ permitted: 1 });
  });

  test.each([
    [403, '{"errors":["App is not connected to this company."]}'],
    [403, '{"errors":"App is not connected to this company"}'],
    [401, '{"errors":"App is not connected to this company"}'],
  ])('a company without the app: %i %s', async (status, body) => {
    const procore = fakeProcore(() => json(body, status));
    expect(await read(procore, ids(1))).toEqual({ outcome: 'app-not-installed', message: expect.any(String) });
    expect(procore.calls).toHaveLength(4);
  });

  test('any other 403 is not taken for a missing app, and is told in Procore’s words', async () => {
    const reading = await read(
      fakeProcore(() => json('{"errors":["This company is <b>on hold</b>."]}', 403)),
      ids(1),
    );
    expect(accesses(reading)).toEqual({ 'unknown: refused': 1 });
    expect(messageOf(reading)).toContain('403');
    expect(messageOf(reading)).toContain("This company is 'b'on hold");
  });

  test('a token that expires in the middle is replaced, and the same page asked again', async () => {
    const list = listing(ids(700), { pageSize: 300 });
    const procore = fakeProcore((call, index) =>
      pageOf(call) === 2 && call.headers.get('Authorization') === 'Bearer token-1'
        ? json('{}', 401)
        : list(call, index),
    );
    expect(accesses(await read(procore, ids(700)))).toEqual({ permitted: 700 });
    expect(procore.tokenCalls).toHaveLength(2);
  });

  test('a list that refuses every token is unreachable, not a rejected credential', async () => {
    const procore = fakeProcore(() => json('{}', 401));
    expect(accesses(await read(procore, ids(1)))).toEqual({ 'unknown: unreachable': 1 });
    expect(procore.listCalls).toHaveLength(2);
  });

  test('a secret that is changed in the middle is a rejected credential', async () => {
    const procore = fakeProcore(
      (_call, index) => (index === 0 ? json(`[{"id":1,${OF_COMPANY}}]`, 200, { Total: '2' }) : json('{}', 401)),
      (call, index) => (index === 0 ? grantToken(call, 0) : json('{"error":"invalid_client"}', 401)),
    );
    expect(await read(procore, ids(1))).toEqual({ outcome: 'credentials-rejected', message: expect.any(String) });
  });
});

describe('when Procore asks to wait', () => {
  test('a short wait is kept and the reading goes on', async () => {
    const list = listing(ids(700), { pageSize: 300 });
    const waits: number[] = [];
    const procore = fakeProcore((call, index) =>
      index === 1 ? json('{}', 429, { 'Retry-After': '7' }) : list(call, index),
    );
    expect(accesses(await read(procore, ids(700), {}, waits))).toEqual({ permitted: 700 });
    expect(waits).toEqual([7000]);
  });

  test.each([
    ['Retry-After as a date', { 'Retry-After': 'Mon, 23 Nov 2026 12:00:05 GMT' }, 5000],
    ['X-Rate-Limit-Reset as a Unix time', { 'X-Rate-Limit-Reset': '1795435209' }, 9000],
    ['X-Rate-Limit-Reset in seconds', { 'X-Rate-Limit-Reset': '4' }, 4000],
    ['a Retry-After of 0', { 'Retry-After': '0' }, 1000],
    ['nothing said', {}, 10_000],
  ])('%s', async (_name, headers, expected) => {
    const list = listing(ids(1), { pageSize: 300 });
    const waits: number[] = [];
    const procore = fakeProcore((call, index) => (index === 0 ? json('{}', 429, headers) : list(call, index)));
    await read(procore, ids(1), {}, waits);
    expect(waits).toEqual([expected]);
  });

  test('a long wait is given up at once', async () => {
    const procore = fakeProcore(() => json('{}', 429, { 'Retry-After': '1800' }));
    const reading = await read(procore, ids(2));
    expect(accesses(reading)).toEqual({ 'unknown: rate-limited': 2 });
    expect(messageOf(reading)).toContain('wait 1800 seconds');
    expect(procore.listCalls).toHaveLength(1);
  });

  test('endless short waits end when the patience is used up', async () => {
    const procore = fakeProcore(() => json('{}', 429, { 'Retry-After': '20' }));
    const reading = await read(procore, ids(2));
    expect(accesses(reading)).toEqual({ 'unknown: rate-limited': 2 });
    expect(messageOf(reading)).toContain('wait 20 seconds');
    expect(procore.listCalls).toHaveLength(4);
  });

  test('a 503 with Retry-After is a limit, too, and so is one at the login host', async () => {
    const limited = json('{}', 503, { 'Retry-After': '600' });
    const procore = fakeProcore(
      () => json('[]'),
      () => limited.clone(),
    );
    const reading = await read(procore, ids(2));
    expect(accesses(reading)).toEqual({ 'unknown: rate-limited': 2 });
    expect(messageOf(reading)).toContain('wait 600 seconds');
  });
});

describe('when Procore cannot be reached', () => {
  const offline = () => Promise.reject(new TypeError('fetch failed'));

  test('the network is tried three times', async () => {
    const procore = fakeProcore(offline);
    expect(accesses(await read(procore, ids(2)))).toEqual({ 'unknown: unreachable': 2 });
    expect(procore.listCalls).toHaveLength(3);
  });

  test('a server error that passes does no harm', async () => {
    const list = listing(ids(1), { pageSize: 300 });
    const procore = fakeProcore((call, index) => (index === 0 ? json('oops', 502) : list(call, index)));
    expect(accesses(await read(procore, ids(1)))).toEqual({ permitted: 1 });
  });

  test.each([
    ['HTML', '<html>'],
    ['an object', '{"data":[]}'],
    ['an id that is no id', '[{"id":1.5}]'],
    ['an item without id', '[{"name":"x"}]'],
  ])('%s instead of a list', async (_name, body) => {
    const reading = await read(
      fakeProcore(() => json(body, 200, { Total: '1' })),
      ids(1),
    );
    expect(accesses(reading)).toEqual({ 'unknown: unreachable': 1 });
  });

  test('an unknown form of token', async () => {
    const procore = fakeProcore(
      () => json('[]'),
      () => json('{"token":"x"}'),
    );
    expect(accesses(await read(procore, ids(1)))).toEqual({ 'unknown: unreachable': 1 });
  });

  test('an answer that never comes ends by the time-out', async () => {
    const procore = fakeProcore(() => new Promise<Response>(() => {}));
    const reading = await read(procore, ids(1), { timeoutMs: 5 });
    expect(accesses(reading)).toEqual({ 'unknown: unreachable': 1 });
    expect(messageOf(reading)).toBe('Procore did not answer within 0.005 seconds.');
  });
});

test('a reading that takes too long altogether ends, and leaves the rest unknown', async () => {
  const list = listing(ids(700), { pageSize: 300 });
  const procore = fakeProcore((call, index) =>
    index % 2 === 0 ? json('{}', 429, { 'Retry-After': '20' }) : list(call, index),
  );
  const reading = await read(procore, ids(700), { readingMs: 30_000 });
  expect(accesses(reading)).toMatchObject({ 'unknown: unreachable': expect.any(Number) });
  expect(messageOf(reading)).toBe('Reading from Procore took too long altogether.');
});

describe('abort', () => {
  test('during a request', async () => {
    const controller = new AbortController();
    const procore = fakeProcore(() => {
      controller.abort(new Error('enough'));
      return new Promise<Response>(() => {});
    });
    await expect(read(procore, ids(1), { signal: controller.signal })).rejects.toThrow('enough');
  });

  test('during a wait', async () => {
    const controller = new AbortController();
    const procore = fakeProcore(() => {
      queueMicrotask(() => controller.abort(new Error('enough')));
      return json('{}', 429, { 'Retry-After': '30' });
    });
    const reading = read(procore, ids(1), { signal: controller.signal, patience: createPatience(60_000) });
    await expect(reading).rejects.toThrow('enough');
  });

  test('between two pages, by what onProgress throws', async () => {
    const procore = fakeProcore(listing(ids(700), { pageSize: 300 }));
    const onProgress = ({ done }: Progress) => {
      if (done === 2) throw new Error('cancelled');
    };
    await expect(read(procore, ids(1), { onProgress })).rejects.toThrow('cancelled');
    expect(procore.listCalls).toHaveLength(1);
  });
});

test('no message holds a secret', async () => {
  const answers = [json('{}', 403), json('{}', 500), json('x'), json('{}', 429, { 'Retry-After': '999' })];
  for (const answer of answers) {
    const text = JSON.stringify(
      await read(
        fakeProcore(() => answer.clone()),
        ids(1),
      ),
    );
    expect(text).not.toMatch(/the-secret|the-key|token-/);
  }
});
