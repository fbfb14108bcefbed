import { asc, eq } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, test } from 'vitest';
import * as schema from '../../../reference-backend/database/schema.ts';
import { seedDatabase, UnknownCompany } from '../../../reference-backend/seeding/database.ts';
import { type SeedDocument, seedDocumentSchema } from '../../../reference-backend/seeding/document.ts';
import { listAudit } from '../../../reference-backend/store/audit.ts';
import { revokeToken } from '../../../reference-backend/store/tokens.ts';
import { files, projects, seedDocument, TOKEN } from '../../support/backend-fixtures.ts';
import type { TestBackend } from './test-backend.ts';

/** What the seed command writes, how often it may run, and which documents it refuses. */
export function seedSuite(backend: TestBackend): void {
  const LATER = new Date('2026-12-24T00:00:00.000Z');
  const seed = (document: SeedDocument) => seedDatabase(backend.database, backend.sealer, document, LATER);
  const only = (part: Partial<SeedDocument>): SeedDocument => ({
    accounts: [],
    marketplaceApps: [],
    companies: [],
    integrations: [],
    ...part,
  });

  async function everyRow() {
    const tables: PgTable[] = [
      schema.accounts,
      schema.accountCompanies,
      schema.companies,
      schema.marketplaceApps,
      schema.integrations,
      schema.connectedProjects,
    ];
    const rows = await Promise.all(tables.map((table) => backend.database.select().from(table)));
    return rows.map((each) => each.map((row) => JSON.stringify(row)).sort());
  }

  test('a second time changes nothing at all', async () => {
    const before = await everyRow();
    await seed(seedDocument);
    expect(await everyRow()).toEqual(before);
  });

  test('keeps tokens and secrets unreadable', async () => {
    const text = JSON.stringify(await everyRow());
    for (const secret of [TOKEN, 'vendor-secret', 'saved-secret', 'old-secret']) expect(text).not.toContain(secret);
  });

  test('a changed credential gets a new date and ETag; changed projects only a new ETag', async () => {
    const integrationNow = async () => {
      const answer = await backend.call('GET', '/v1/integrations/files');
      const { credential, connectedProjects } = answer.json() as Record<string, never>;
      return { etag: answer.headers.get('ETag'), credential, connectedProjects };
    };
    await seed(only({ integrations: [{ ...files, projects: projects.slice(0, 2) }] }));
    expect(await integrationNow()).toMatchObject({
      etag: '"2"',
      connectedProjects: 2,
      credential: { savedAt: '2026-11-23T12:00:00.000Z' },
    });
    await seed(only({ integrations: [{ ...files, credential: { kind: 'marketplace-dmsa' } }] }));
    expect(await integrationNow()).toMatchObject({
      etag: '"3"',
      connectedProjects: 5,
      credential: { kind: 'marketplace-dmsa', clientKey: null, savedAt: LATER.toISOString() },
    });
  });

  test('a new token replaces the old one, and companies can be taken away', async () => {
    await seed(only({ accounts: [{ label: 'Acme', token: 'another-token-0123', companyIds: ['101'] }] }));
    expect((await backend.call('GET', '/v1/account')).status).toBe(401);
    const answer = await backend.call('GET', '/v1/companies', { token: 'another-token-0123' });
    expect(answer.json()).toMatchObject([{ id: '101' }]);
  });

  test('a token that was revoked stays so; another one under the same label is good', async () => {
    await revokeToken(backend.database, 'Acme', LATER);
    await seed(seedDocument);
    expect((await backend.call('GET', '/v1/account')).status).toBe(401);
    await seed(only({ accounts: [{ label: 'Acme', token: 'another-token-0123', companyIds: ['100'] }] }));
    expect((await backend.call('GET', '/v1/account', { token: 'another-token-0123' })).status).toBe(200);
  });

  test('scopes are as the document says, and all of them unless it says', async () => {
    const token = 'another-token-0123';
    const scopesAfter = async (scopes: Partial<SeedDocument['accounts'][number]>) => {
      await seed(only({ accounts: [{ label: 'Own', token, companyIds: ['100'], ...scopes }] }));
      return (await backend.call('GET', '/v1/account', { token })).json();
    };
    expect(await scopesAfter({ scopes: ['read'] })).toMatchObject({ scopes: ['read'] });
    expect(await scopesAfter({})).toMatchObject({ scopes: ['read', 'validate', 'save'] });
  });

  test('every new token is in the audit log, and no other', async () => {
    await seed(seedDocument);
    await seed(only({ accounts: [{ label: 'Acme', token: 'another-token-0123', companyIds: ['101'] }] }));
    const added = await listAudit(backend.database, { limit: 10 });
    expect(added.map(({ action, details }) => [action, details.label])).toEqual([
      ['token-added', 'Acme'],
      ['token-added', 'Other'],
      ['token-added', 'Acme'],
    ]);
  });

  test('a project whose sync was stopped stays so', async () => {
    const { connectedProjects } = schema;
    await backend.database.update(connectedProjects).set({ synced: false }).where(eq(connectedProjects.position, 0));
    await seed(seedDocument);
    await seed(only({ integrations: [{ ...files, name: 'Other name', requiredTools: ['documents'] }] }));
    const answer = await backend.call('GET', '/v1/integrations/files/projects');
    expect((answer.json() as { synced: boolean }[]).map(({ synced }) => synced)).toEqual([
      false,
      ...Array(4).fill(true),
    ]);
    expect((await backend.call('GET', '/v1/integrations/files')).headers.get('ETag')).toBe('"2"');
  });

  test('2,500 connected projects keep their order', async () => {
    const many = Array.from({ length: 2500 }, (_each, index) => ({
      id: String(9000 - index),
      name: 'P',
      number: null,
    }));
    await seed(only({ integrations: [{ ...files, projects: many }] }));
    const rows = await backend.database
      .select({ id: schema.connectedProjects.projectId })
      .from(schema.connectedProjects)
      .where(undefined)
      .orderBy(asc(schema.connectedProjects.integrationId), asc(schema.connectedProjects.position));
    expect(rows.slice(0, 2500).map(({ id }) => id)).toEqual(many.map(({ id }) => id));
  });

  test('an unknown company undoes everything', async () => {
    const before = await everyRow();
    const document = only({
      companies: [{ id: '300', name: 'New', environment: 'production', webHost: 'app.procore.com' }],
      integrations: [{ ...files, companyId: '999' }],
    });
    await expect(seed(document)).rejects.toThrow(UnknownCompany);
    expect(await everyRow()).toEqual(before);
  });

  describe('the document', () => {
    test('is accepted as it is', () => {
      expect(seedDocumentSchema.parse(seedDocument)).toEqual(seedDocument);
    });

    const [account] = seedDocument.accounts;
    test.each([
      ['a short token', { accounts: [{ ...account, token: 'short' }] }],
      ['one label twice', { accounts: [account, account] }],
      ['one project twice', { integrations: [{ ...files, projects: [projects[0], projects[0]] }] }],
      ['a project id as a number', { integrations: [{ ...files, projects: [{ ...projects[0], id: 5 }] }] }],
      ['custom credentials without a secret', { integrations: [{ ...files, credential: { kind: 'custom-dmsa' } }] }],
      ['a scope that there is not', { accounts: [{ ...account, scopes: ['admin'] }] }],
      ['an integration id with a slash', { integrations: [{ ...files, id: 'a/b' }] }],
    ])('with %s is refused', (_name, part) => {
      expect(seedDocumentSchema.safeParse({ ...seedDocument, ...part }).success).toBe(false);
    });
  });
}
