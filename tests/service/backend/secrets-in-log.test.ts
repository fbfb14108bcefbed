import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Config, readConfig } from '../../../reference-backend/config/config.ts';
import { loadSecretKey } from '../../../reference-backend/config/secret-key.ts';
import { openDatabase } from '../../../reference-backend/database/open.ts';
import { createSealer } from '../../../reference-backend/sealer.ts';
import { seedDatabase } from '../../../reference-backend/seeding/database.ts';
import type { SeedDocument } from '../../../reference-backend/seeding/document.ts';
import { type Service, startService } from '../../../reference-backend/service.ts';
import { validationSchema } from '../../../src/integration-backend/contract.ts';
import { files, seedDocument } from '../../support/backend-fixtures.ts';
import { eventually } from '../../support/eventually.ts';

const TOKEN = 'canary-access-token';

/** How Procore fails, telling all that it was told. The client key of a call names its failure. */
const FAILURES = ['token-refused', 'token-is-html', 'list-is-html', 'list-resets', 'list-refused'] as const;
type Failure = (typeof FAILURES)[number];

const CREDENTIALS = ['saved', 'marketplace-dmsa', 'custom-dmsa'] as const;

const cases = FAILURES.flatMap((failure) =>
  CREDENTIALS.map((kind) => ({ failure, kind, integrationId: `${failure}.${kind}` })),
);

const story: SeedDocument = {
  accounts: [{ label: 'Acme', token: TOKEN, companyIds: ['100'] }],
  companies: seedDocument.companies,
  marketplaceApps: FAILURES.map((failure) => ({
    name: failure,
    clientKey: `vendor.${failure}`,
    clientSecret: 'canary-vendor-secret',
  })),
  integrations: cases.map(({ failure, integrationId }) => ({
    ...files,
    id: integrationId,
    app: { name: failure, kind: 'marketplace' },
    credential: { kind: 'custom-dmsa', clientKey: `saved.${failure}`, clientSecret: 'canary-saved-secret' },
  })),
};

let folder: string;
let procore: Server;
let config: Config;
let service: Service;
const said: string[] = [];

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      said.push(format(...words));
    });
  }
  procore = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const told = `${request.headers.authorization} ${Buffer.concat(chunks)}`;
      const failure = failureNamedIn(told);
      if (request.url === '/oauth/token') {
        if (failure === 'token-refused')
          response.writeHead(401).end(JSON.stringify({ error: 'invalid_client', error_description: told }));
        else if (failure === 'token-is-html') response.end(`<p>${told}</p>`);
        else response.end(JSON.stringify({ access_token: `canary-procore-token.${failure}`, expires_in: 5400 }));
      } else if (failure === 'list-resets') request.socket.destroy();
      else if (failure === 'list-refused') response.writeHead(403).end(JSON.stringify({ errors: [told] }));
      else response.end(`<p>${told}</p>`);
    });
  });
  await new Promise<void>((resolve) => procore.listen(0, '127.0.0.1', () => resolve()));
  const procoreUrl = `http://127.0.0.1:${(procore.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'secrets-in-log-'));
  config = readConfig({ PORT: '0', DATA_DIR: folder, PROCORE_LOGIN_URL: procoreUrl, PROCORE_API_URL: procoreUrl });

  const { database, close } = await openDatabase(config, () => {});
  await seedDatabase(database, createSealer(loadSecretKey(config)), story, new Date());
  await close();
  service = await startService(config, (message, fields) => said.push(JSON.stringify({ message, ...fields })));
});

afterAll(async () => {
  await service?.close();
  procore?.closeAllConnections();
  procore?.close();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function call(method: string, path: string, options: { token?: string; key?: string; body?: unknown } = {}) {
  const response = await fetch(`${service.url}/v1${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${options.token ?? TOKEN}`,
      ...(options.key && { 'Idempotency-Key': options.key }),
      ...(options.body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
  });
  const text = await response.text();
  said.push(text);
  return text;
}

function failureNamedIn(told: string): Failure {
  const failure = FAILURES.find((each) => told.includes(each) || told.includes(encodeURIComponent(each)));
  if (failure === undefined) throw new Error('Procore was asked with an unknown client key.');
  return failure;
}

/** Validates, and gives back the verdict. */
async function validate({ failure, kind, integrationId }: (typeof cases)[number]) {
  const custom = { clientKey: `new.${failure}`, clientSecret: 'canary-new-secret' };
  const credential = { kind, ...(kind === 'custom-dmsa' && custom) };
  const path = `/integrations/${integrationId}/validations`;
  const { id } = validationSchema.parse(
    JSON.parse(await call('POST', path, { key: integrationId, body: { credential } })),
  );
  return await eventually(async () => {
    const run = validationSchema.parse(JSON.parse(await call('GET', `${path}/${id}`)));
    expect(run.state).toBe('finished');
    return run.verdict;
  });
}

test('no secret is logged or answered, whatever Procore does', async () => {
  const verdicts = await Promise.all(cases.map(validate));
  expect(verdicts.filter((verdict) => verdict === 'credentials-rejected').length).toBeGreaterThanOrEqual(3);
  expect(verdicts).not.toContain('passed');
  await call('GET', '/account', { token: 'canary-refused-token' });
  await call('GET', '/integrations/canary-in-a-path?token=canary-in-a-query');
  const body = { clientSecret: 'canary-new-secret' };
  await call('POST', `/integrations/${cases[0]?.integrationId}/validations`, { key: 'b', body });

  const everything = said.join('\n');
  expect(everything).toContain('"verdict"');
  expect(everything).not.toContain('canary');
});
