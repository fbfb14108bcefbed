import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenedDatabase } from '../../../reference-backend/database/database.ts';
import { openDatabase } from '../../../reference-backend/database/open.ts';
import { requestBudgets, validatedProjects, validations } from '../../../reference-backend/database/schema.ts';
import { createSealer } from '../../../reference-backend/sealer.ts';
import { seedDatabase } from '../../../reference-backend/seeding/database.ts';
import { type ValidationAnswer, validationSchema } from '../../../src/integration-backend/contract.ts';
import { eventually } from '../../support/eventually.ts';
import { type BackendProcess, startBackendProcess } from './backend-process.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { type ProcoreStub, startProcoreStub } from './procore-stub.ts';

const TOKEN = 'two-processes-0123456789';
const PROJECT = { id: '562949953400000', name: 'Harbour Bridge', number: null };
const RUNS_AT_A_TIME = 4;
/** A lease that runs out under the living process, because the machine is busy, would look like a takeover. */
const LEASE_SECONDS = 8;

let server: PostgresServer;
let opened: OpenedDatabase;
let procore: ProcoreStub;
let settings: Record<string, string>;
let first: BackendProcess;
let second: BackendProcess;

beforeAll(async () => {
  server = await startPostgres();
  procore = await startProcoreStub(PROJECT);
  const databaseUrl = await server.createDatabase();
  settings = {
    DATABASE_URL: databaseUrl,
    BACKEND_SECRET_KEY: randomBytes(32).toString('base64'),
    PROCORE_LOGIN_URL: procore.url,
    PROCORE_API_URL: procore.url,
    RUNS_AT_A_TIME: String(RUNS_AT_A_TIME),
    RUN_LEASE_SECONDS: String(LEASE_SECONDS),
  };
  opened = await openDatabase({ databaseUrl, dataDir: '' }, () => {});
  [first, second] = await Promise.all([startBackendProcess(settings), startBackendProcess(settings)]);
});
afterAll(async () => {
  await Promise.all([first?.stop(), second?.stop()]);
  await opened?.close();
  procore?.close();
  await server.stop();
});

let release = () => {};
beforeEach(() => procore.limit(Number.POSITIVE_INFINITY, 1_000));
afterEach(() => release());

/** New integrations, each of a custom app of its own; their ids are their client keys, too. */
async function newIntegrations(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => `files-${randomUUID()}`);
  const sealer = createSealer(Buffer.from(settings.BACKEND_SECRET_KEY ?? '', 'base64'));
  const document = {
    accounts: [{ label: 'Acme', token: TOKEN, companyIds: ['100'] }],
    companies: [{ id: '100', name: 'Acme Builders', environment: 'production' as const, webHost: 'app.procore.com' }],
    marketplaceApps: [],
    integrations: ids.map((id) => ({
      id,
      companyId: '100',
      name: 'Files',
      app: { name: 'Own app', kind: 'custom' as const },
      credential: { kind: 'custom-dmsa' as const, clientKey: 'before', clientSecret: 'before' },
      projects: [PROJECT],
    })),
  };
  await seedDatabase(opened.database, sealer, document, new Date());
  return ids;
}

function call(backend: BackendProcess, method: string, path: string, headers = {}, body?: unknown) {
  return fetch(`${backend.url}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${TOKEN}`,
      'Idempotency-Key': randomUUID(),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function start(backend: BackendProcess, integration: string, clientKey = integration): Promise<string> {
  const body = { credential: { kind: 'custom-dmsa', clientKey, clientSecret: 'secret' } };
  const answer = await call(backend, 'POST', `/v1/integrations/${integration}/validations`, {}, body);
  if (answer.status !== 202) throw new Error(await answer.text());
  return `/v1/integrations/${integration}/validations/${validationSchema.parse(await answer.json()).id}`;
}

/** The runs, all started at once, by turns through the first and the second process. */
function startByTurns(integrations: readonly string[], clientKey?: string): Promise<string[]> {
  return Promise.all(integrations.map((each, index) => start(index % 2 === 0 ? first : second, each, clientKey)));
}

async function read(path: string): Promise<ValidationAnswer> {
  return validationSchema.parse(await (await call(second, 'GET', path)).json());
}

async function finished(paths: readonly string[]): Promise<readonly ValidationAnswer[]> {
  return await eventually(async () => {
    const runs = await Promise.all(paths.map(read));
    expect(runs.map(({ state }) => state)).toEqual(paths.map(() => 'finished'));
    return runs;
  });
}

/** How many of the runs of these integrations each process has, by its pid. */
async function runsByPid(integrations: readonly string[]): Promise<ReadonlyMap<number, string[]>> {
  const rows = await opened.database.select().from(validations);
  const byPid = new Map<number, string[]>();
  for (const { integrationId, runnerId } of rows) {
    if (!integrations.includes(integrationId)) continue;
    const pid = Number(runnerId?.split(':')[1]);
    byPid.set(pid, [...(byPid.get(pid) ?? []), integrationId]);
  }
  return byPid;
}

const listCallsOf = (clientKey: string) => procore.listCalls.filter((key) => key === clientKey).length;

async function findingsOf(integration: string): Promise<number> {
  const ofIntegration = sql`${validatedProjects.validationId} in
    (select id from validations where integration_id = ${integration})`;
  return await opened.database.$count(validatedProjects, ofIntegration);
}

test('many runs are shared, and each is executed once', async () => {
  const integrations = await newIntegrations(44);
  const runs = await finished(await startByTurns(integrations));
  expect(runs.map(({ verdict }) => verdict)).toEqual(runs.map(() => 'passed'));
  expect(integrations.map(listCallsOf)).toEqual(integrations.map(() => 1));
  expect(await Promise.all(integrations.map(findingsOf))).toEqual(integrations.map(() => 1));
  const byPid = await runsByPid(integrations);
  expect(new Set(byPid.keys())).toEqual(new Set([first.pid, second.pid]));
});

test('the runs of a killed process are taken over after their lease, those of the living one are not', async () => {
  const integrations = await newIntegrations(2 * RUNS_AT_A_TIME);
  release = procore.hold();
  const paths = await startByTurns(integrations);
  await eventually(() => expect(integrations.map(listCallsOf)).toEqual(integrations.map(() => 1)));
  const before = await runsByPid(integrations);
  const [ofKilled = [], ofLiving = []] = [before.get(first.pid), before.get(second.pid)];
  expect([ofKilled.length, ofLiving.length]).not.toContain(0);

  await first.kill9();
  // The other one may take them at once: its own, held for long, do not count among those that it executes.
  await eventually(async () => expect((await runsByPid(integrations)).has(first.pid)).toBe(false));
  expect((await runsByPid(integrations)).get(second.pid)).toEqual(expect.arrayContaining(ofLiving));
  // The requests of the dead process would count for half a minute, as its leases would by default.
  await opened.database.update(requestBudgets).set({ state: {}, version: sql`${requestBudgets.version} + 1` });
  release();

  const runs = await finished(paths);
  expect(runs.map(({ verdict }) => verdict)).toEqual(runs.map(() => 'passed'));
  for (const each of ofKilled) expect(listCallsOf(each)).toBe(2);
  for (const each of ofLiving) expect(listCallsOf(each)).toBe(1);
  expect(await Promise.all(integrations.map(findingsOf))).toEqual(integrations.map(() => 1));
  first = await startBackendProcess(settings);
});

test('a process that stops gives its runs back at once', async () => {
  const [integration = ''] = await newIntegrations(1);
  release = procore.hold();
  const path = await start(first, integration);
  await eventually(() => expect(listCallsOf(integration)).toBe(1));
  const isFirst = (await runsByPid([integration])).has(first.pid);
  const stopping = isFirst ? first : second;
  await stopping.stop();
  // Not only once the lease has run out.
  expect((await runsByPid([integration])).has(stopping.pid)).toBe(false);
  await eventually(() => expect(listCallsOf(integration)).toBe(2));
  release();
  const restarted = await startBackendProcess(settings);
  if (isFirst) first = restarted;
  else second = restarted;
  expect(await finished([path])).toMatchObject([{ verdict: 'passed' }]);
});

test('of two saves at once through two processes one is saved, and the other is told', async () => {
  const integrations = await newIntegrations(6);
  const paths = await startByTurns(integrations);
  await finished(paths);
  const outcomes = await Promise.all(
    paths.map(async (path, index) => {
      const credential = `/v1/integrations/${integrations[index]}/credential`;
      const body = { validationId: path.split('/').at(-1) };
      const save = (backend: BackendProcess) => call(backend, 'PUT', credential, { 'If-Match': '"1"' }, body);
      const answers = await Promise.all([save(first), save(second)]);
      const accepted = answers.filter(({ status }) => status === 202);
      const refused = answers.filter(({ status }) => status === 409 || status === 412);
      expect(accepted.length + refused.length).toBe(2);
      return await finished(accepted.map((answer) => answer.headers.get('Location') ?? ''));
    }),
  );
  for (const ended of outcomes) expect(ended.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1);
  for (const each of integrations) {
    const answer = await call(first, 'GET', `/v1/integrations/${each}`);
    expect(answer.headers.get('ETag')).toBe('"2"');
    expect(await answer.json()).toMatchObject({ credential: { clientKey: each } });
  }
});

test('a cancel through one process ends the request to Procore in the other', async () => {
  const [integration = ''] = await newIntegrations(1);
  release = procore.hold();
  const path = await start(first, integration);
  await eventually(() => expect(listCallsOf(integration)).toBe(1));
  const other = (await runsByPid([integration])).has(first.pid) ? second : first;
  expect(await (await call(other, 'DELETE', path)).json()).toMatchObject({ state: 'cancelled' });
  await eventually(() => expect(procore.givenUp).toContain(integration));
  release();
  expect(await read(path)).toMatchObject({ state: 'cancelled', verdict: null });
});

test('both keep to the limit of requests of one client key', async () => {
  const integrations = await newIntegrations(24);
  procore.limit(20, 2_000);
  const runs = await finished(await startByTurns(integrations, 'shared-key'));
  expect(runs.map(({ verdict }) => verdict)).toEqual(runs.map(() => 'passed'));
  expect(listCallsOf('shared-key')).toBe(integrations.length);
  expect(procore.overLimit).toBe(0);
  expect((await runsByPid(integrations)).size).toBe(2);
});
