import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { listAudit } from '../../../reference-backend/store/audit.ts';
import { addToken, revokeToken } from '../../../reference-backend/store/tokens.ts';
import { CUSTOM, complete, projects, TOKEN } from '../../support/backend-fixtures.ts';
import { eventually } from '../../support/eventually.ts';
import { held, type TestBackend } from './test-backend.ts';

/** What the audit log tells, and that it tells of nothing that has not happened. */
export function auditSuite(backend: TestBackend): void {
  /** Oldest first, without what seeding has written. */
  async function entries() {
    const all = await listAudit(backend.database, { limit: 100 });
    return all.filter(({ details }) => details.seeded !== true).reverse();
  }

  const actions = async () => (await entries()).map(({ action }) => action);

  test('a validation: who started it with which evidence, and how it ended', async () => {
    const named = { companyId: '100', appName: 'File Sync' };
    const permittedTable = { ...named, labels: ['A', 'B'], isComplete: true, seenAt: '2026-11-23T11:59:00.000Z' };
    const run = await backend.outcomeOf(await backend.start('a', { ...CUSTOM, permittedTable }));
    expect(await entries()).toMatchObject([
      {
        accountLabel: 'Acme',
        action: 'validation-started',
        integrationId: 'files',
        validationId: run.id,
        at: backend.clock.now,
        details: {
          purpose: 'validate',
          credentialKind: 'custom-dmsa',
          clientKeyEnd: '-key',
          permittedTable: { ...named, rows: 2, isComplete: true, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
        },
      },
      {
        accountLabel: 'Acme',
        action: 'validation-finished',
        validationId: run.id,
        details: { verdict: 'passed', connected: 5, permitted: 5, missing: 0, unknown: 0 },
      },
    ]);
  });

  test('a save, and one that was rejected', async () => {
    const { id } = await backend.outcomeOf(await backend.start('a'));
    backend.procore.answer = async () => complete(projects.slice(1));
    await backend.outcomeOf(await backend.save('rejected', id));
    backend.procore.answer = async () => complete(projects);
    const saved = await backend.outcomeOf(await backend.save('saved', id));
    expect(await actions()).toEqual([
      ...['validation-started', 'validation-finished'],
      ...['validation-started', 'save-rejected', 'validation-finished'],
      ...['validation-started', 'credential-saved', 'validation-finished'],
    ]);
    const start = (await entries()).find((entry) => entry.validationId === saved.id);
    expect(start?.details).toMatchObject({ purpose: 'save', savesValidation: id });
  });

  test('a cancel, once, by the one who cancelled', async () => {
    const reading = held<ReturnType<typeof complete>>();
    backend.procore.answer = () => reading.promise;
    const accepted = await backend.start('a');
    await eventually(() => expect(backend.procore.questions).toHaveLength(1));
    const location = accepted.headers.get('Location') ?? '';
    await backend.call('DELETE', location);
    await backend.call('DELETE', location);
    reading.release(complete(projects));
    expect(await entries()).toMatchObject([
      { action: 'validation-started' },
      { action: 'validation-cancelled', accountLabel: 'Acme', details: { purpose: 'validate' } },
    ]);
  });

  test('a sync that was stopped and taken up again', async () => {
    backend.procore.answer = async () => {
      const reading = complete(projects);
      if (reading.outcome !== 'read') throw new Error('not read');
      const found = reading.projects.map((project, index) =>
        index > 0 ? project : ({ ...project, access: 'missing', reason: 'other-company' } as const),
      );
      return { ...reading, projects: found };
    };
    const { id } = await backend.outcomeOf(await backend.start('a'));
    const path = `/v1/integrations/files/projects/${projects[0]?.id}`;
    await backend.call('PATCH', path, { headers: { 'If-Match': '"1"' }, body: { synced: false } });
    await backend.call('PATCH', path, { headers: { 'If-Match': '"2"' }, body: { synced: true } });
    expect((await entries()).slice(2)).toMatchObject([
      {
        action: 'sync-stopped',
        accountLabel: 'Acme',
        details: { projectId: projects[0]?.id, reason: 'other-company', foundBy: id },
      },
      { action: 'sync-resumed', accountLabel: 'Acme', details: { projectId: projects[0]?.id } },
    ]);
  });

  test('tokens that were added and revoked', async () => {
    const token = 'a-token-of-its-own-0123456789';
    await addToken(backend.database, { label: 'Own', token, scopes: ['read'], companyIds: ['100'] }, backend.clock.now);
    await revokeToken(backend.database, 'Own', backend.clock.now);
    expect(await entries()).toMatchObject([
      { action: 'token-added', accountLabel: null, details: { label: 'Own', scopes: ['read'], companyIds: ['100'] } },
      { action: 'token-revoked', details: { label: 'Own' } },
    ]);
  });

  test('no entry holds a secret', async () => {
    const { id } = await backend.outcomeOf(await backend.start('a'));
    await backend.outcomeOf(await backend.save('s', id));
    const text = JSON.stringify(await listAudit(backend.database, { limit: 100 }));
    for (const secret of [TOKEN, 'new-secret', 'new-key', 'saved-secret', 'vendor-secret']) {
      expect(text).not.toContain(secret);
    }
  });

  test('what cannot be audited does not happen', async () => {
    await backend.database.execute(sql`alter table audit_entries rename to out_of_reach`);
    try {
      expect((await backend.start('a')).status).toBe(500);
      await expect(revokeToken(backend.database, 'Acme', backend.clock.now)).rejects.toThrow();
    } finally {
      await backend.database.execute(sql`alter table out_of_reach rename to audit_entries`);
    }
    expect((await backend.call('GET', '/v1/integrations/files/validations')).json()).toEqual([]);
    expect(await actions()).toEqual([]);
  });
}
