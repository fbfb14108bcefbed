import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readConfig } from '../../../reference-backend/config/config.ts';
import { openDatabase } from '../../../reference-backend/database/open.ts';
import { createSealer } from '../../../reference-backend/sealer.ts';
import { seedDatabase } from '../../../reference-backend/seeding/database.ts';
import { type Service, startService } from '../../../reference-backend/service.ts';
import { waitFor } from '../../support/wait-for.ts';
import { openPool, type PostgresServer, startPostgres } from './postgres-server.ts';
import { type ProcoreStub, startProcoreStub } from './procore-stub.ts';

const TOKEN = 'statements-token-0123456789';
const RUNS = 200;
const KEYS = 4;
/** Each is asked for by itself, as for an app that lists the whole company. */
const PROJECTS = Array.from({ length: 5 }, (_each, index) => ({
  id: String(562_949_953_400_000 + index),
  name: `Tower ${index}`,
  number: null,
}));

let server: PostgresServer;
let procore: ProcoreStub;
let databaseUrl: string;
beforeAll(async () => {
  server = await startPostgres();
  databaseUrl = await server.createDatabase();
  procore = await startProcoreStub({ id: '1' }, PROJECTS);
});
afterAll(async () => {
  procore.close();
  await server.stop();
});

const ids = Array.from({ length: RUNS }, (_each, index) => `integration-${index}`);

async function seed(secretKey: Buffer): Promise<void> {
  const opened = await openDatabase({ databaseUrl, dataDir: '' }, () => {});
  const document = {
    accounts: [{ label: 'Counter', token: TOKEN, companyIds: ['1'] }],
    marketplaceApps: [],
    companies: [{ id: '1', name: 'Acme', environment: 'production' as const, webHost: 'app.procore.com' }],
    integrations: ids.map((id, index) => ({
      id,
      companyId: '1',
      name: id,
      app: { name: id, kind: 'custom' as const },
      credential: { kind: 'custom-dmsa' as const, clientKey: `key-${index % KEYS}`, clientSecret: 'secret' },
      projects: PROJECTS,
    })),
  };
  await seedDatabase(opened.database, createSealer(secretKey), document, new Date());
  await opened.close();
}

/** Counts what the service sends to its database, transactions' begin and commit included. */
function countStatements() {
  let count = 0;
  const query = pg.Client.prototype.query;
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    if ((this as unknown as { connectionParameters: pg.ClientConfig }).connectionParameters.application_name)
      count += 1;
    return Reflect.apply(query, this, args);
  } as never);
  return () => count;
}

async function isOver(service: Service, id: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const answer = await fetch(`${service.url}/v1/integrations/${id}/validations`, { headers });
  const [run] = (await answer.json()) as { state: string; verdict: string }[];
  return run?.state === 'finished';
}

test('at 200 runs in flight a request to Procore costs at most 3 statements', async () => {
  const secretKey = randomBytes(32);
  await seed(secretKey);
  const settings = {
    PORT: '0',
    DATABASE_URL: databaseUrl,
    BACKEND_SECRET_KEY: secretKey.toString('base64'),
    PROCORE_LOGIN_URL: procore.url,
    PROCORE_API_URL: procore.url,
  };
  procore.limit(200, 1_000);
  const service = await startService(readConfig(settings), () => {});
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  const release = procore.hold();
  for (const id of ids) {
    await fetch(`${service.url}/v1/integrations/${id}/validations`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': id },
      body: '{"credential":{"kind":"saved"}}',
    });
  }
  const looker = openPool(databaseUrl);
  const statements = countStatements();
  const requests = procore.requests;
  release();
  await waitFor(
    'the end of all runs',
    async () => (await looker.query("select 1 from validations where state = 'finished'")).rowCount,
    (finished) => finished === RUNS,
  );
  const perRequest = statements() / (procore.requests - requests);
  console.log(`${statements()} statements for ${procore.requests - requests} requests: ${perRequest.toFixed(2)} each`);
  vi.restoreAllMocks();
  await looker.end();
  for (const id of ids) expect(await isOver(service, id)).toBe(true);
  await service.close();
  expect(procore.overLimit).toBe(0);
  expect(perRequest).toBeLessThanOrEqual(3);
});
