import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { connectedProjects, integrations } from '../../../reference-backend/database/schema.ts';
import { CUSTOM, complete, projects } from '../../support/backend-fixtures.ts';
import { eventually } from '../../support/eventually.ts';
import { savingTools } from './saving-tools.ts';
import { held, problemOf, type TestBackend } from './test-backend.ts';

/** Storing a credential: the second validation, If-Match, the save gate, and how long a candidate secret lives. */
export function savingSuite(backend: TestBackend): void {
  const { passed, savedCredential, NEW_PROJECT, UNTOUCHED } = savingTools(backend);

  describe('a save', () => {
    test('validates once more with the same candidate, then stores it', async () => {
      const id = await passed();
      backend.clock.now = new Date('2026-11-23T12:05:00.000Z');
      const accepted = await backend.save('s', id);
      expect(accepted.status).toBe(202);
      expect(await backend.outcomeOf(accepted)).toMatchObject({ purpose: 'save', verdict: 'passed', outcome: 'saved' });

      expect(backend.procore.questions).toHaveLength(2);
      const [validated, saved] = backend.procore.questions;
      expect(saved).toEqual({ ...validated, needsNewToken: true });
      expect(await savedCredential()).toEqual({
        credentialKind: 'custom-dmsa',
        clientKey: 'new-key',
        secret: 'new-secret',
        revision: 2,
      });
      const integration = await backend.call('GET', '/v1/integrations/files');
      expect(integration.headers.get('ETag')).toBe('"2"');
      expect(integration.json()).toMatchObject({
        credential: { kind: 'custom-dmsa', clientKey: 'new-key', savedAt: '2026-11-23T12:05:00.000Z' },
      });
    });

    test('of the Marketplace app stores no pair of its own', async () => {
      const id = await passed('p', { credential: { kind: 'marketplace-dmsa' } });
      await backend.outcomeOf(await backend.save('s', id));
      expect(await savedCredential()).toEqual({
        credentialKind: 'marketplace-dmsa',
        clientKey: null,
        secret: null,
        revision: 2,
      });
    });

    test('is rejected with the fresh verdict when a project was taken away meanwhile', async () => {
      const id = await passed();
      backend.procore.answer = async () => complete(projects.slice(1));
      expect(await backend.outcomeOf(await backend.save('s', id))).toMatchObject({
        verdict: 'missing-projects',
        counts: { missing: 1 },
        outcome: 'rejected',
      });
      expect(await savedCredential()).toEqual(UNTOUCHED);
    });

    test('is rejected when another project is connected while it runs', async () => {
      const id = await passed();
      const reading = held<ReturnType<typeof complete>>();
      backend.procore.answer = () => reading.promise;
      const accepted = await backend.save('s', id);
      await eventually(() => expect(backend.procore.questions).toHaveLength(2));
      await backend.database.insert(connectedProjects).values(NEW_PROJECT);
      reading.release(complete(projects));
      expect(await backend.outcomeOf(accepted)).toMatchObject({
        verdict: 'passed',
        outcome: 'rejected',
        detail: expect.stringContaining('connected projects changed'),
      });
      expect(await savedCredential()).toEqual(UNTOUCHED);
    });

    test('is rejected when what it validated is not what passed before', async () => {
      const id = await passed();
      const reading = held<ReturnType<typeof complete>>();
      backend.procore.answer = () => reading.promise;
      const accepted = await backend.save('s', id);
      await eventually(() => expect(backend.procore.questions).toHaveLength(2));
      reading.release(complete(projects, projects.slice(1)));
      expect(await backend.outcomeOf(accepted)).toMatchObject({ verdict: 'passed', outcome: 'rejected' });
      expect(await savedCredential()).toEqual(UNTOUCHED);
    });

    test('takes the evidence of the validation with it', async () => {
      const seenAt = '2026-11-23T11:59:00.000Z';
      const permittedTable = { companyId: '100', appName: 'File Sync', labels: ['Quay'], isComplete: false, seenAt };
      const id = await passed('p', { ...CUSTOM, permittedTable });
      await backend.outcomeOf(await backend.save('s', id));
      expect(backend.procore.questions[1]).toMatchObject({ permittedTable });
    });

    test('of two people at once is done for one, and the other is told', async () => {
      const id = await passed();
      // Neither may be over before the other one comes.
      const reading = held<ReturnType<typeof complete>>();
      backend.procore.answer = () => reading.promise;
      const answers = await Promise.all([backend.save('one', id), backend.save('two', id)]);
      reading.release(complete(projects));
      const [accepted, ...others] = answers.filter(({ status }) => status === 202);
      expect(others).toEqual([]);
      const refused = answers.find(({ status }) => status !== 202);
      expect(refused && problemOf(refused)).toMatchObject({ status: 409, type: 'already-running' });
      expect(accepted && (await backend.outcomeOf(accepted))).toMatchObject({ outcome: 'saved' });
      expect(problemOf(await backend.save('three', id))).toMatchObject({ status: 412, type: 'changed-meanwhile' });
      expect((await savedCredential()).revision).toBe(2);
    });

    test('is rejected when the integration changes while it runs', async () => {
      const id = await passed();
      const reading = held<ReturnType<typeof complete>>();
      backend.procore.answer = () => reading.promise;
      const accepted = await backend.save('s', id);
      await eventually(() => expect(backend.procore.questions).toHaveLength(2));
      await backend.database.update(integrations).set({ revision: 7 }).where(eq(integrations.id, 'files'));
      reading.release(complete(projects));
      expect(await backend.outcomeOf(accepted)).toMatchObject({
        outcome: 'rejected',
        detail: expect.stringContaining('changed'),
      });
      expect(await savedCredential()).toEqual({ ...UNTOUCHED, revision: 7 });
    });

    test('that is cancelled stores nothing', async () => {
      const id = await passed();
      const reading = held<ReturnType<typeof complete>>();
      backend.procore.answer = () => reading.promise;
      const accepted = await backend.save('s', id);
      await eventually(() => expect(backend.procore.questions).toHaveLength(2));
      await backend.call('DELETE', accepted.headers.get('Location') ?? '');
      reading.release(complete(projects));
      await backend.restartRunner();
      expect(await savedCredential()).toEqual(UNTOUCHED);
    });

    test('with the same key is done once, although the ETag has changed since', async () => {
      const id = await passed();
      const first = await backend.save('s', id);
      const run = await backend.outcomeOf(first);
      const again = await backend.save('s', id);
      expect(again.status).toBe(202);
      expect(again.json()).toEqual(run);
      expect((await savedCredential()).revision).toBe(2);
      expect(problemOf(await backend.save('s', 'another'))).toMatchObject({ type: 'idempotency-key-reused' });
    });
  });

  describe('If-Match', () => {
    test('is required', async () => {
      const id = await passed();
      expect(problemOf(await backend.save('s', id, null))).toMatchObject({ status: 428, type: 'invalid-request' });
    });

    test('may be weak, as a proxy that compresses makes it', async () => {
      expect((await backend.save('s', await passed(), 'W/"1"')).status).toBe(202);
    });

    test.each(['"0"', '"2"', 'W/"2"', 'W/1', '1'])('%s is not the ETag', async (tag) => {
      const id = await passed();
      expect(problemOf(await backend.save('s', id, tag))).toMatchObject({ status: 412, type: 'changed-meanwhile' });
      expect(await savedCredential()).toEqual(UNTOUCHED);
    });
  });
}
