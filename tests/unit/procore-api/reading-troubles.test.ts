import { describe, expect, test } from 'vitest';
import type { Progress } from '../../../src/domain/validation.ts';
import { createPatience } from '../../../src/procore-api/http/patience.ts';
import { fakeProcore, grantToken, ids, json, listing, OF_COMPANY } from './fake-procore.ts';
import { accesses, messageOf, pageOf, read } from './reading.ts';

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
