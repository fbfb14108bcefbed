import { expect, test } from 'vitest';
import { type Client, createClient, type Reply } from './client.ts';

const COMPANIES = '/rest/v1.0/companies';

function limitsOf({ headers }: Reply) {
  return ['limit', 'remaining', 'reset'].map((name) => Number(headers.get(`x-rate-limit-${name}`)));
}

async function send(client: Client, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let sent = 0; sent < times; sent += 1) statuses.push((await client.get(COMPANIES)).status);
  return statuses;
}

test('an hour of 3600 requests is the only limit unless a test sets another', async () => {
  const client = createClient();
  const reply = await client.get(COMPANIES);
  expect(limitsOf(reply)).toEqual([3600, 3599, (client.clock.now + 3_600_000) / 1000]);
  expect(reply.headers.has('retry-after')).toBe(false);
});

test('the hour belongs to the client key, whatever the token, and may be shorter', async () => {
  const client = createClient();
  client.world.requestsPerHour = 3;
  client.world.hourMs = 20_000;
  expect(await send(client, 2)).toEqual([200, 200]);
  const token = await client.signIn();
  expect((await client.get(COMPANIES, { token })).status).toBe(200);

  client.clock.now += 500;
  const refused = await client.get(COMPANIES, { token });
  expect(refused.status).toBe(429);
  expect(limitsOf(refused).slice(0, 2)).toEqual([3, 0]);
  expect(refused.headers.get('retry-after')).toBe('20');
  expect(client.world.overLimitRequests).toBe(1);

  client.clock.now += 19_500;
  expect(await send(client, 1)).toEqual([200]);
  expect(client.world.overLimitRequests).toBe(1);
});

test('the headers describe the window with the fewest requests left', async () => {
  const client = createClient();
  client.world.spike = { requests: 3, windowMs: 10_000 };
  client.world.requestsPerHour = 4;
  expect(limitsOf(await client.get(COMPANIES)).slice(0, 2)).toEqual([3, 2]);
  await send(client, 1);
  client.clock.now += 10_000;
  expect(limitsOf(await client.get(COMPANIES)).slice(0, 2)).toEqual([4, 1]);
});

test('of two used-up windows the one that frees later counts', async () => {
  const client = createClient();
  client.world.spike = { requests: 1, windowMs: 10_000 };
  client.world.requestsPerHour = 1;
  expect(await send(client, 1)).toEqual([200]);
  expect((await client.get(COMPANIES)).headers.get('retry-after')).toBe('3600');
});

test('a 429 goes without Retry-After where the world says so', async () => {
  const client = createClient();
  client.world.spike = { requests: 2, windowMs: 1500 };
  client.world.retryAfterOn429 = false;
  expect(await send(client, 2)).toEqual([200, 200]);
  const refused = await client.get(COMPANIES);
  expect(refused.status).toBe(429);
  expect(refused.headers.has('retry-after')).toBe(false);
  expect(limitsOf(refused)).toEqual([2, 0, Math.ceil((client.clock.now + 1500) / 1000)]);
});

test('requests that fail are counted too, those for a token are not', async () => {
  const client = createClient();
  const token = await client.signIn();
  await client.get('/rest/v1.0/nothing', { token });
  client.world.faults.push({ pathPrefix: '/rest/', status: 503, body: {}, times: 1 });
  await client.get(COMPANIES, { token });
  client.world.tokenGeneration += 1;
  expect((await client.get(COMPANIES, { token })).status).toBe(401);
  expect(limitsOf(await client.get(COMPANIES, { token: await client.signIn() }))[1]).toBe(3596);
});
