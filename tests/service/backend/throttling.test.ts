import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../reference-backend/database/database.ts';
import { createApp } from '../../../reference-backend/http/app.ts';
import { createThrottles } from '../../../reference-backend/http/throttles.ts';
import { createSealer } from '../../../reference-backend/sealer.ts';
import { seedDatabase } from '../../../reference-backend/seeding/database.ts';
import { CUSTOM, OTHER_TOKEN, seedDocument, TOKEN } from '../../support/backend-fixtures.ts';
import { openEmptyDatabase } from '../../support/empty-database.ts';

const opened = await openEmptyDatabase();
const sealer = createSealer(randomBytes(32));
const START = new Date('2026-11-23T12:00:00.000Z');
const clock = { now: START };
await seedDatabase(opened.database, sealer, seedDocument, START);
afterAll(() => opened.close());

const PROXY = 1;
function createCaller(database: Database = opened.database) {
  const now = () => clock.now;
  const throttles = createThrottles(now, {
    wrongTokens: { most: 3, everyMs: 60_000 },
    keyPairs: { most: 2, everyMs: 60_000 },
  });
  const runner = { wake: () => {}, cancel: () => {} };
  const app = createApp({ database, sealer, runner, throttles, trustedProxies: PROXY, now, log: () => {} });
  return async (path: string, token: string, forwardedFor: string, body?: unknown) => {
    const headers = new Headers({ authorization: `Bearer ${token}`, 'x-forwarded-for': forwardedFor });
    headers.set('idempotency-key', crypto.randomUUID());
    if (body !== undefined) headers.set('content-type', 'application/json');
    const answer = await app.request(`/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { status: answer.status, retryAfter: answer.headers.get('Retry-After'), problem: await answer.json() };
  };
}

let call: ReturnType<typeof createCaller>;
beforeEach(() => {
  clock.now = START;
  call = createCaller();
});

describe('wrong tokens', () => {
  test('from one address are answered with the time to wait when they are too many, and others go on', async () => {
    expect((await call('/account', TOKEN, '9.9.9.9')).status).toBe(200);
    for (let times = 0; times < 3; times += 1) {
      expect((await call('/account', `wrong-token-${times}-0123456789`, '9.9.9.9')).status).toBe(401);
    }
    const refused = await call('/account', 'wrong-token-0123456789', '9.9.9.9');
    expect(refused).toMatchObject({ status: 429, retryAfter: '60' });
    expect(refused.problem).toMatchObject({ type: 'urn:dmsa-validator:problem:too-many-requests', status: 429 });
    expect((await call('/account', OTHER_TOKEN, '9.9.9.9')).status).toBe(429);
    expect((await call('/account', TOKEN, '9.9.9.9')).status).toBe(200);
    expect((await call('/account', OTHER_TOKEN, '8.8.8.8')).status).toBe(200);

    clock.now = new Date(START.getTime() + 60_000);
    expect((await call('/account', OTHER_TOKEN, '9.9.9.9')).status).toBe(200);
  });

  test('are counted for the address that our own proxy has seen, not for one that the caller has written', async () => {
    for (const written of ['1.1.1.1', '2.2.2.2', '3.3.3.3']) {
      await call('/account', 'wrong-token-0123456789', `${written}, 9.9.9.9`);
    }
    expect((await call('/account', 'wrong-token-0123456789', '4.4.4.4, 9.9.9.9')).status).toBe(429);
  });
});

test('key pairs are tried so often and no more, by one account from many addresses, too', async () => {
  const start = (address: string, token = TOKEN) => call('/integrations/files/validations', token, address, CUSTOM);
  expect((await start('1.1.1.1')).status).toBe(202);
  expect((await start('2.2.2.2')).status).toBe(409);
  expect(await start('3.3.3.3')).toMatchObject({ status: 429, retryAfter: '60' });
});

test('key pairs are tried so often and no more from one address, by many accounts, too', async () => {
  const start = (integration: string, token: string) =>
    call(`/integrations/${integration}/validations`, token, '5.5.5.5', CUSTOM);
  await start('files', TOKEN);
  await start('foreign', OTHER_TOKEN);
  expect((await start('foreign', OTHER_TOKEN)).status).toBe(429);
});

test('a database that does not answer is a 503 that says when to come again', async () => {
  const down = () => {
    throw new Error('Failed query', { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) });
  };
  const database = { select: down } as unknown as Database;
  const answer = await createCaller(database)('/account', TOKEN, '1.1.1.1');
  expect(answer).toMatchObject({ status: 503, retryAfter: '5' });
  expect(answer.problem).toMatchObject({ type: 'urn:dmsa-validator:problem:unavailable' });
});
