import { describe, expect, test } from 'vitest';
import { createPatience } from '../../../src/procore/rest/patience.ts';
import { type ReadingOptions, readPermittedProjects } from '../../../src/procore/rest/permitted-projects.ts';
import { type FakeProcore, fakeProcore, grantToken, ids, json, listing, projectsJson } from './fake-procore.ts';

const question = {
  loginUrl: 'https://login.example',
  apiUrl: 'https://api.example',
  companyId: '4278454',
  clientKey: 'the-key',
  clientSecret: 'the-secret',
};

function read(procore: FakeProcore, options: ReadingOptions = {}) {
  return readPermittedProjects(question, { fetch: procore.fetch, patience: impatient(), ...options });
}

/** Never really waits, and allows 60 seconds of it. */
function impatient(waits: number[] = []) {
  return createPatience(60_000, async (ms) => {
    waits.push(ms);
  });
}

const idsOf = (projects: readonly { id: string }[]) => projects.map(({ id }) => id);
const pageOf = ({ url }: { url: URL }) => Number(url.searchParams.get('page'));

describe('the requests', () => {
  test('a token by client credentials, then the list with the company header, 300 a page, every status', async () => {
    const procore = fakeProcore(listing(ids(2), { pageSize: 300 }));
    await read(procore);

    const [token, list] = procore.calls;
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
      'filters[by_status]': 'All',
    });
    expect(list?.headers.get('Authorization')).toBe('Bearer token-1');
    expect(list?.headers.get('Procore-Company-Id')).toBe('4278454');
  });
});

describe('all pages', () => {
  test('are read twice when there is more than one, with progress over both times', async () => {
    const procore = fakeProcore(listing(ids(700), { pageSize: 300 }));
    const progress: unknown[] = [];
    const reading = await read(procore, { onPage: (page) => void progress.push(page) });

    expect(reading.outcome).toBe('complete');
    expect(reading.outcome === 'complete' && idsOf(reading.projects)).toEqual(ids(700));
    expect(procore.listCalls.map(pageOf)).toEqual([1, 2, 3, 1, 2, 3]);
    expect(progress).toEqual([1, 2, 3, 4, 5, 6].map((done) => ({ done, total: 6 })));
  });

  test('are read once when there is only one', async () => {
    const procore = fakeProcore(listing(ids(300), { pageSize: 300 }));
    const progress: unknown[] = [];
    expect(await read(procore, { onPage: (page) => void progress.push(page) })).toMatchObject({ outcome: 'complete' });
    expect(progress).toEqual([{ done: 1, total: 1 }]);
    expect(procore.listCalls).toHaveLength(1);
  });

  test('are read when pages are shorter than asked', async () => {
    const procore = fakeProcore(listing(ids(250), { pageSize: 100 }));
    const reading = await read(procore);
    expect(reading).toMatchObject({ outcome: 'complete', projects: { length: 250 } });
  });

  test('are read by the total alone when there is no Link', async () => {
    const procore = fakeProcore(listing(ids(250), { pageSize: 100, withLink: false }));
    expect(await read(procore)).toMatchObject({ outcome: 'complete', projects: { length: 250 } });
  });

  test('are read by the Link alone when there is no total, but then the list is not confirmed', async () => {
    const procore = fakeProcore(listing(ids(250), { pageSize: 100, total: null }));
    const progress: unknown[] = [];
    expect(await read(procore, { onPage: (page) => void progress.push(page) })).toMatchObject({
      outcome: 'partial',
      reason: 'unconfirmed',
      projects: { length: 250 },
    });
    expect(progress[0]).toEqual({ done: 1, total: null });
  });

  test('an empty list with a total of 0 is complete', async () => {
    const procore = fakeProcore(listing([], { pageSize: 300 }));
    expect(await read(procore)).toEqual({ outcome: 'complete', projects: [] });
  });

  test('an empty list without a total is not', async () => {
    expect(await read(fakeProcore(() => json('[]')))).toMatchObject({ outcome: 'partial', reason: 'unconfirmed' });
  });
});

describe('ids and status', () => {
  test('ids beyond 2^53 stay exact, as numbers and as strings', async () => {
    const big = ['9007199254740993', '9223372036854775807'];
    const procore = fakeProcore(() =>
      json(`[{"id":${big[0]}},{"id":"${big[1]}"}]`, 200, { Total: '2', 'Per-Page': '300' }),
    );
    expect(await read(procore)).toEqual({
      outcome: 'complete',
      projects: big.map((id) => ({ id, active: true })),
    });
  });

  test('an inactive project is told apart', async () => {
    const procore = fakeProcore(() => json('[{"id":1,"active":false}]', 200, { Total: '1' }));
    expect(await read(procore)).toEqual({ outcome: 'complete', projects: [{ id: '1', active: false }] });
  });
});

describe('a list that cannot be trusted', () => {
  test.each([
    ['more', '260'],
    ['fewer', '240'],
  ])('a total that says %s than was collected', async (_name, total) => {
    const procore = fakeProcore(listing(ids(250), { pageSize: 100, total }));
    expect(await read(procore)).toMatchObject({ outcome: 'partial', reason: 'unconfirmed', projects: { length: 250 } });
  });

  test('the same page again and again ends the reading', async () => {
    const procore = fakeProcore(({ url }) =>
      json(projectsJson(ids(100)), 200, { Total: '300', Link: `<${url}>; rel="next"` }),
    );
    expect(await read(procore)).toMatchObject({ outcome: 'partial', reason: 'unconfirmed', projects: { length: 100 } });
    expect(procore.listCalls).toHaveLength(6);
  });

  test('a project on two pages', async () => {
    const pages = [ids(2), [...ids(1), '7']];
    const procore = fakeProcore(({ url }) =>
      json(projectsJson(pages[Number(url.searchParams.get('page')) - 1] ?? []), 200, { Total: '3', 'Per-Page': '2' }),
    );
    expect(await read(procore)).toMatchObject({ outcome: 'partial', reason: 'unconfirmed', projects: { length: 3 } });
  });

  describe('a project removed and one added between two pages, which leaves the total as it was', () => {
    const before = ids(400);
    const after = [...before.slice(1), '7'];
    /** The list changes after so many pages were read. */
    const swapping = (...swapAfter: number[]) =>
      fakeProcore((call, index) => {
        const swaps = swapAfter.filter((pages) => index >= pages).length;
        return listing(swaps % 2 === 0 ? before : after, { pageSize: 200 })(call, index);
      });

    test('is noticed by reading the list again, and the two readings that agree count', async () => {
      const procore = swapping(1);
      const progress: unknown[] = [];
      const reading = await read(procore, { onPage: (page) => void progress.push(page) });
      expect(reading).toMatchObject({ outcome: 'complete' });
      expect(reading.outcome === 'complete' && idsOf(reading.projects)).toEqual(after);
      expect(procore.listCalls.map(pageOf)).toEqual([1, 2, 1, 2, 1, 2]);
      expect(progress.slice(3)).toEqual([
        { done: 4, total: 4 },
        { done: 5, total: 6 },
        { done: 6, total: 6 },
      ]);
    });

    test('during the second reading, too', async () => {
      const reading = await read(swapping(3));
      expect(reading).toMatchObject({ outcome: 'partial', reason: 'unconfirmed' });
    });

    test('between the first reading and the second, too', async () => {
      const reading = await read(swapping(2));
      expect(reading.outcome === 'complete' && idsOf(reading.projects)).toEqual(after);
    });

    test('again and again leaves the list unconfirmed', async () => {
      const procore = swapping(1, 3, 5);
      expect(await read(procore)).toMatchObject({ outcome: 'partial', reason: 'unconfirmed' });
      expect(procore.listCalls.filter((call) => pageOf(call) === 1)).toHaveLength(3);
    });
  });

  test('a list that visibly changed while it was read confirms nothing', async () => {
    const shrunk = listing(ids(300), { pageSize: 200 });
    const procore = fakeProcore((call, index) =>
      index === 0 ? listing(ids(301), { pageSize: 200 })(call, index) : shrunk(call, index),
    );
    expect(await read(procore)).toMatchObject({ outcome: 'complete', projects: { length: 300 } });
    expect(procore.listCalls.map(pageOf)).toEqual([1, 2, 3, 1, 2, 1, 2]);
  });

  test('a list that is cut off while it is read again is not complete', async () => {
    const list = listing(ids(400), { pageSize: 200 });
    const procore = fakeProcore((call, index) =>
      index < 3 ? list(call, index) : json('{}', 429, { 'Retry-After': '1800' }),
    );
    expect(await read(procore)).toMatchObject({
      outcome: 'partial',
      reason: 'rate-limited',
      projects: { length: 200 },
    });
  });
});

describe('what Procore refuses', () => {
  test.each([
    ['401', json('{"error":"invalid_client","error_description":"no"}', 401)],
    ['401 without a body', json('', 401)],
    ['400 invalid_client', json('{"error":"invalid_client"}', 400)],
  ])('credentials, with %s', async (_name, answer) => {
    const procore = fakeProcore(listing(ids(1), { pageSize: 300 }), () => answer.clone());
    expect(await read(procore)).toEqual({ outcome: 'credentials-rejected', message: expect.any(String) });
    expect(procore.listCalls).toHaveLength(0);
  });

  test.each([
    [403, '{"errors":["App is not connected to this company."]}'],
    [403, '{"errors":"App is not connected to this company"}'],
    [401, '{"errors":"App is not connected to this company"}'],
  ])('a company without the app: %i %s', async (status, body) => {
    const procore = fakeProcore(() => json(body, status));
    expect(await read(procore)).toEqual({ outcome: 'app-not-installed', message: expect.any(String) });
    expect(procore.tokenCalls).toHaveLength(1);
  });

  test('any other 403 is not taken for a missing app', async () => {
    const reading = await read(fakeProcore(() => json('{"errors":["Forbidden"]}', 403)));
    expect(reading).toMatchObject({
      outcome: 'partial',
      reason: 'unreachable',
      message: expect.stringContaining('403'),
    });
  });

  test('a token that expires in the middle is replaced once, and the same page asked again', async () => {
    const list = listing(ids(700), { pageSize: 300 });
    const procore = fakeProcore((call, index) =>
      call.url.searchParams.get('page') === '2' && call.headers.get('Authorization') === 'Bearer token-1'
        ? json('{}', 401)
        : list(call, index),
    );
    expect(await read(procore)).toMatchObject({ outcome: 'complete', projects: { length: 700 } });
    expect(procore.tokenCalls).toHaveLength(2);
  });

  test('a list that refuses every token is unreachable, not a rejected credential', async () => {
    const procore = fakeProcore(() => json('{}', 401));
    expect(await read(procore)).toMatchObject({ outcome: 'partial', reason: 'unreachable' });
    expect(procore.tokenCalls).toHaveLength(2);
  });

  test('a secret that is changed in the middle is a rejected credential', async () => {
    const procore = fakeProcore(
      (_call, index) => (index === 0 ? json('[{"id":1}]', 200, { Total: '2' }) : json('{}', 401)),
      (call, index) => (index === 0 ? grantToken(call, 0) : json('{"error":"invalid_client"}', 401)),
    );
    expect(await read(procore)).toEqual({ outcome: 'credentials-rejected', message: expect.any(String) });
  });
});

describe('when Procore asks to wait', () => {
  test('a short wait is kept and the reading goes on', async () => {
    const list = listing(ids(700), { pageSize: 300 });
    const waits: number[] = [];
    const procore = fakeProcore((call, index) =>
      index === 1 ? json('{}', 429, { 'Retry-After': '7' }) : list(call, index),
    );
    expect(await read(procore, { patience: impatient(waits) })).toMatchObject({ outcome: 'complete' });
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
    const now = () => Date.UTC(2026, 10, 23, 12, 0, 0);
    await read(procore, { patience: impatient(waits), now });
    expect(waits).toEqual([expected]);
  });

  test('a long wait is given up at once, with what was seen so far', async () => {
    const list = listing(ids(700), { pageSize: 300 });
    const procore = fakeProcore((call, index) =>
      index === 1 ? json('{}', 429, { 'Retry-After': '1800' }) : list(call, index),
    );
    expect(await read(procore)).toMatchObject({
      outcome: 'partial',
      reason: 'rate-limited',
      message: expect.stringContaining('wait 1800 seconds'),
      projects: { length: 300 },
    });
    expect(procore.listCalls).toHaveLength(2);
  });

  test('endless short waits end when the patience is used up', async () => {
    const procore = fakeProcore(() => json('{}', 429, { 'Retry-After': '20' }));
    expect(await read(procore)).toMatchObject({
      outcome: 'partial',
      reason: 'rate-limited',
      message: expect.stringContaining('wait 20 seconds'),
    });
    expect(procore.listCalls).toHaveLength(4);
  });

  test('a 503 with Retry-After is a limit, too, and so is one at the login host', async () => {
    const limited = json('{}', 503, { 'Retry-After': '600' });
    const procore = fakeProcore(
      () => json('[]'),
      () => limited.clone(),
    );
    expect(await read(procore)).toMatchObject({
      outcome: 'partial',
      reason: 'rate-limited',
      message: expect.stringContaining('wait 600 seconds'),
    });
  });
});

describe('when Procore cannot be reached', () => {
  const offline = () => Promise.reject(new TypeError('fetch failed'));

  test('the network is tried three times', async () => {
    const procore = fakeProcore(offline);
    expect(await read(procore)).toMatchObject({ outcome: 'partial', reason: 'unreachable', projects: [] });
    expect(procore.listCalls).toHaveLength(3);
  });

  test('a server error that passes does no harm', async () => {
    const list = listing(ids(1), { pageSize: 300 });
    const procore = fakeProcore((call, index) => (index === 0 ? json('oops', 502) : list(call, index)));
    expect(await read(procore)).toMatchObject({ outcome: 'complete' });
  });

  test.each([
    ['HTML', '<html>'],
    ['an object', '{"data":[]}'],
    ['an id that is no id', '[{"id":1.5}]'],
    ['an item without id', '[{"name":"x"}]'],
  ])('%s instead of a list', async (_name, body) => {
    const reading = await read(fakeProcore(() => json(body, 200, { Total: '1' })));
    expect(reading).toMatchObject({ outcome: 'partial', reason: 'unreachable', projects: [] });
  });

  test('an unknown form of token', async () => {
    const procore = fakeProcore(
      () => json('[]'),
      () => json('{"token":"x"}'),
    );
    expect(await read(procore)).toMatchObject({ outcome: 'partial', reason: 'unreachable' });
  });

  test('an answer that never comes ends by the time-out', async () => {
    const procore = fakeProcore(() => new Promise<Response>(() => {}));
    expect(await read(procore, { timeoutMs: 5 })).toMatchObject({
      outcome: 'partial',
      reason: 'unreachable',
      message: 'Procore did not answer within 0.005 seconds.',
    });
  });
});

describe('abort', () => {
  test('during a request', async () => {
    const controller = new AbortController();
    const procore = fakeProcore(() => {
      controller.abort(new Error('enough'));
      return new Promise<Response>(() => {});
    });
    await expect(read(procore, { signal: controller.signal })).rejects.toThrow('enough');
  });

  test('during a wait', async () => {
    const controller = new AbortController();
    const procore = fakeProcore(() => {
      queueMicrotask(() => controller.abort(new Error('enough')));
      return json('{}', 429, { 'Retry-After': '30' });
    });
    const reading = read(procore, { signal: controller.signal, patience: createPatience(60_000) });
    await expect(reading).rejects.toThrow('enough');
  });

  test('between two pages, by what onPage throws', async () => {
    const procore = fakeProcore(listing(ids(700), { pageSize: 300 }));
    const onPage = () => {
      throw new Error('cancelled');
    };
    await expect(read(procore, { onPage })).rejects.toThrow('cancelled');
    expect(procore.listCalls).toHaveLength(1);
  });
});

test('no message holds a secret', async () => {
  const answers = [json('{}', 403), json('{}', 500), json('x'), json('{}', 429, { 'Retry-After': '999' })];
  for (const answer of answers) {
    const text = JSON.stringify(await read(fakeProcore(() => answer.clone())));
    expect(text).not.toMatch(/the-secret|the-key|token-/);
  }
});
