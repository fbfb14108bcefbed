import { expect, test } from 'vitest';
import { API, createClient } from './client.ts';

const COMPANIES = '/rest/v1.0/companies';

test('a token lives as long as the world says, by the clock of the test', async () => {
  const { world, clock, signIn, get } = createClient();
  world.tokenLifeSeconds = 60;
  const token = await signIn();
  clock.now += 59_999;
  expect((await get(COMPANIES, { token })).status).toBe(200);
  clock.now += 1;
  expect((await get(COMPANIES, { token })).status).toBe(401);
});

test('all tokens can be taken back at once', async () => {
  const { world, signIn, get } = createClient();
  const token = await signIn();
  world.tokenGeneration += 1;
  expect((await get(COMPANIES, { token })).status).toBe(401);
  expect((await get(COMPANIES, { token: await signIn() })).status).toBe(200);
});

test('a wrong secret gets no token', async () => {
  const { app, fetch } = createClient();
  const response = await fetch('https://login.procore.com/oauth/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', client_id: app.clientId, client_secret: 'wrong' }),
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ error: 'invalid_client' });
});

test('a call must name its company, and no path beside REST and the token end point is served', async () => {
  const { signIn, fetch } = createClient();
  const headers = { Authorization: `Bearer ${await signIn()}` };
  const unnamed = await fetch(API + COMPANIES, { headers });
  expect([unnamed.status, await unnamed.text()]).toEqual([400, expect.stringMatching(/^Missing Procore-Company-Id/)]);
  expect((await fetch(`${API}/internal/companies`, { headers })).status).toBe(404);
});

test('a fault may wait for some requests to pass', async () => {
  const { world, get } = createClient();
  world.faults.push({ pathPrefix: COMPANIES, status: 502, body: {}, after: 2, times: 1 });
  const statuses: number[] = [];
  for (let sent = 0; sent < 4; sent += 1) statuses.push((await get(COMPANIES)).status);
  expect(statuses).toEqual([200, 200, 502, 200]);
  expect(world.faults).toEqual([]);
  expect(world.requests.map(({ status }) => status)).toEqual([200, ...statuses]);
});

test('a connection can be lost, and the next request can get through', async () => {
  const { world, get } = createClient();
  world.faults.push({ pathPrefix: COMPANIES, connection: 'lost', times: 1 });
  await expect(get(COMPANIES)).rejects.toBeInstanceOf(TypeError);
  expect(world.requests.at(-1)?.status).toBe(0);
  expect((await get(COMPANIES)).status).toBe(200);
});

test('a request that hangs ends when it is aborted, and an aborted one is never sent', async () => {
  const { world, fetch } = createClient();
  world.faults.push({ pathPrefix: '/rest/', connection: 'hangs', times: 1 });
  const abort = new AbortController();
  const hanging = fetch(API + COMPANIES, { signal: abort.signal });
  await expect.poll(() => world.requests).toHaveLength(1);
  const reason = new Error('given up');
  abort.abort(reason);
  await expect(hanging).rejects.toBe(reason);

  await expect(fetch(API + COMPANIES, { signal: abort.signal })).rejects.toBe(reason);
  expect(world.requests).toHaveLength(1);
});

test('a redirect is refused where the request says so', async () => {
  const { world, fetch } = createClient();
  world.faults.push({
    pathPrefix: '/rest/',
    status: 302,
    headers: { location: 'https://elsewhere.example/' },
    times: 2,
  });
  expect((await fetch(API + COMPANIES)).status).toBe(302);
  await expect(fetch(API + COMPANIES, { redirect: 'error' })).rejects.toBeInstanceOf(TypeError);
});
