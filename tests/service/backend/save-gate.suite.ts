import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { connectedProjects, validations } from '../../../reference-backend/database/schema.ts';
import { forgetExpired } from '../../../reference-backend/store/expiry.ts';
import { validationSchema } from '../../../src/integration-backend/contract.ts';
import { CUSTOM, complete, projects } from '../../support/backend-fixtures.ts';
import { eventually } from '../../support/eventually.ts';
import { savingTools } from './saving-tools.ts';
import { held, problemOf, type TestBackend } from './test-backend.ts';

/** The gate that a passed validation opens for a while, and what is kept behind it. */
export function saveGateSuite(backend: TestBackend): void {
  const { passed, savedCredential, NEW_PROJECT, UNTOUCHED, sealedCandidate } = savingTools(backend);

  describe('the save gate', () => {
    async function refusal(validationId: string) {
      const problem = problemOf(await backend.save('s', validationId));
      expect(problem).toMatchObject({ status: 409, type: 'save-gate-closed' });
      return problem.detail;
    }

    test('is closed for a validation that does not exist', async () => {
      expect(await refusal('none')).toContain('no validation with this id');
      expect(await refusal('a/b')).toContain('no validation with this id');
    });

    test('is closed for a validation of another integration', async () => {
      const elsewhere = await backend.start('p', CUSTOM, 'old');
      const { id } = await backend.outcomeOf(elsewhere);
      expect(await refusal(id)).toContain('no validation with this id');
    });

    test('is closed for one that did not pass', async () => {
      backend.procore.answer = async () => complete(projects.slice(1));
      const { id } = await backend.outcomeOf(await backend.start('p'));
      expect(await refusal(id)).toContain('missing-projects');
    });

    test('is closed for one that still runs', async () => {
      const reading = held<ReturnType<typeof complete>>();
      backend.procore.answer = () => reading.promise;
      const accepted = await backend.start('p');
      await eventually(() => expect(backend.procore.questions).toHaveLength(1));
      expect(await refusal((accepted.json() as { id: string }).id)).toContain('running');
      reading.release(complete(projects));
    });

    test('is closed when the connected projects changed since', async () => {
      const id = await passed();
      await backend.database.insert(connectedProjects).values(NEW_PROJECT);
      expect(await refusal(id)).toContain('connected projects changed since');
      await backend.database.delete(connectedProjects).where(eq(connectedProjects.projectId, '77'));
      expect((await backend.save('again', id)).status).toBe(202);
    });

    test('is closed for a save', async () => {
      const { id } = await backend.outcomeOf(await backend.save('first', await passed()));
      expect(problemOf(await backend.save('s', id, '"2"')).detail).toContain('itself a save');
    });

    test('closes 30 minutes after the validation passed', async () => {
      const id = await passed();
      backend.clock.now = new Date('2026-11-23T12:30:00.000Z');
      expect(await refusal(id)).toContain('30 minutes');
      backend.clock.now = new Date('2026-11-23T12:29:59.999Z');
      expect((await backend.save('s', id)).status).toBe(202);
    });

    test('is closed when the candidate is forgotten', async () => {
      const id = await passed();
      await backend.database.update(validations).set({ clientSecretSealed: null }).where(eq(validations.id, id));
      expect(await refusal(id)).toContain('forgotten');
    });
  });

  describe('a save whose click is 30 minutes old', () => {
    test.each(['queued', 'running'] as const)('is cancelled while %s, and its secret forgotten', async (state) => {
      const id = await passed();
      const reading = held<ReturnType<typeof complete>>();
      backend.procore.answer = () => reading.promise;
      const accepted = await backend.save('s', id);
      const save = validationSchema.parse(accepted.json());
      await eventually(() => expect(backend.procore.questions).toHaveLength(2));
      await backend.database.update(validations).set({ state }).where(eq(validations.id, save.id));

      const later = (ms: number) => new Date(Date.parse(save.createdAt) + ms);
      await forgetExpired(backend.database, later(30 * 60_000));
      expect(await sealedCandidate(save.id)).toEqual(expect.any(String));
      await forgetExpired(backend.database, later(30 * 60_000 + 1));
      expect(await sealedCandidate(save.id)).toBeNull();
      const answer = await backend.call('GET', accepted.headers.get('Location') ?? '');
      expect(validationSchema.parse(answer.json())).toMatchObject({
        state: 'cancelled',
        verdict: null,
        outcome: null,
        detail: expect.stringContaining('30 minutes'),
        finishedAt: later(30 * 60_000 + 1).toISOString(),
      });
      reading.release(complete(projects));
      await backend.restartRunner();
      expect(await savedCredential()).toEqual(UNTOUCHED);
    });
  });

  describe('a candidate secret', () => {
    test('is kept sealed while it may be saved, and forgotten 30 minutes after the run', async () => {
      const id = await passed();
      expect(await sealedCandidate(id)).toEqual(expect.any(String));
      expect(await sealedCandidate(id)).not.toContain('new-secret');
      backend.clock.now = new Date('2026-11-23T12:30:00.001Z');
      await forgetExpired(backend.database, backend.clock.now);
      expect(await sealedCandidate(id)).toBeNull();
    });

    test('is forgotten at once when the run did not pass, and after a save', async () => {
      const id = await passed();
      const save = await backend.outcomeOf(await backend.save('s', id));
      expect(await sealedCandidate(save.id)).toBeNull();
      backend.procore.answer = async () => complete([]);
      const failed = await backend.outcomeOf(await backend.start('f'));
      expect(await sealedCandidate(failed.id)).toBeNull();
    });
  });
}
