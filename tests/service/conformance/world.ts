import { expect } from 'vitest';
import * as z from 'zod/mini';
import { checkBackend, type Row } from '../../../conformance/check-backend.ts';
import type { CheckOptions } from '../../../conformance/kit.ts';
import type { AskProcore } from '../../../reference-backend/runs/execute.ts';
import { seedDatabase } from '../../../reference-backend/seeding/database.ts';
import type { SeedDocument } from '../../../reference-backend/seeding/document.ts';
import { connectedProjectSchema, integrationSchema } from '../../../src/integration-backend/contract.ts';
import { complete, projects } from '../../support/backend-fixtures.ts';
import { openEmptyDatabase } from '../../support/empty-database.ts';
import { eventually } from '../../support/eventually.ts';
import { startTestBackend } from '../backend/test-backend.ts';

export const TOKEN = 'conformance-test-token-01';
export const READ_TOKEN = 'conformance-read-token-01';

export type Fetch = (request: Request) => Promise<Response>;
/** A backend that does one thing otherwise than the one behind it. */
export type Alteration = (request: Request, backend: Fetch) => Promise<Response>;

const VENDOR = { name: 'Plan Sync', clientKey: 'plan-key', clientSecret: 'plan-secret' };

const seed: SeedDocument = {
  accounts: [
    { label: 'Conformance', token: TOKEN, companyIds: ['300', '301'] },
    { label: 'Reader', token: READ_TOKEN, companyIds: ['300'], scopes: ['read'] },
  ],
  marketplaceApps: [VENDOR],
  companies: [
    { id: '300', name: 'Harbour Builders', environment: 'production', webHost: 'app.procore.com' },
    { id: '301', name: 'Hill Builders', environment: 'production', webHost: 'app.procore.com' },
  ],
  integrations: ['one', 'two'].map((id) => ({
    id,
    companyId: '300',
    name: `Plans ${id}`,
    app: { name: VENDOR.name, kind: 'marketplace' },
    credential: { kind: 'marketplace-dmsa' },
    projects: [...projects],
  })),
};

/** The reference backend with all that the kit can look at: two integrations of one app, one of them validated before. */
export async function openWorld() {
  const backend = startTestBackend(await openEmptyDatabase());
  const held = new Set<() => void>();

  const serve: Fetch = async (request) => {
    const { pathname, search } = new URL(request.url);
    const body = request.body === null ? undefined : await request.text();
    const headers = Object.fromEntries(request.headers);
    const answer = await backend.call(request.method, pathname + search, { headers, body, token: null });
    if (request.method === 'GET' && /\/validations\/[^/]+$/.test(pathname)) releaseAll();
    return new Response(answer.text, { status: answer.status, headers: answer.headers });
  };

  function releaseAll(): void {
    for (const release of held) release();
    held.clear();
  }

  /** Procore answers as soon as somebody has looked at a run, so that no run is over before the kit has seen it. */
  const answerWhenLookedAt: AskProcore = async ({ clientKey }, { signal }) => {
    await new Promise<void>((resolve, reject) => {
      held.add(resolve);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      if (signal.aborted) reject(signal.reason);
    });
    if (clientKey === VENDOR.clientKey) return complete(projects);
    return { outcome: 'credentials-rejected', message: 'Procore does not know this key.' };
  };

  async function validateOnce(integration: string): Promise<void> {
    const path = `/v1/integrations/${integration}/validations`;
    const headers = { 'Idempotency-Key': 'before' };
    await backend.call('POST', path, { headers, body: { credential: { kind: 'saved' } }, token: TOKEN });
    await eventually(async () => {
      expect((await backend.call('GET', path, { token: TOKEN })).json()).toMatchObject([{ state: 'finished' }]);
    });
  }

  async function rowsOf(alter: Alteration, options: Partial<CheckOptions>): Promise<readonly Row[]> {
    await backend.reset();
    await seedDatabase(backend.database, backend.sealer, seed, backend.clock.now);
    backend.procore.answer = async () => complete(projects);
    await validateOnce('two');
    backend.procore.answer = answerWhenLookedAt;
    const rows: Row[] = [];
    const check = checkBackend({
      address: new URL('http://localhost/'),
      token: TOKEN,
      readToken: null,
      integrationId: null,
      validate: false,
      write: false,
      timeoutMs: 5_000,
      fetch: (request) => alter(request, serve),
      wait: () => new Promise((resolve) => setImmediate(resolve)),
      ...options,
    });
    for await (const row of check) rows.push(row);
    return rows;
  }

  /** What a save and a stop of a sync would have changed. */
  async function changeable() {
    const integration = (await backend.call('GET', '/v1/integrations/one', { token: TOKEN })).json();
    const connected = (await backend.call('GET', '/v1/integrations/one/projects', { token: TOKEN })).json();
    const { credential } = z.parse(integrationSchema, integration);
    return {
      credential: [credential.kind, credential.clientKey],
      synced: z.parse(z.array(connectedProjectSchema), connected).map(({ synced }) => synced),
    };
  }

  return { rowsOf, changeable, close: () => backend.close() };
}
