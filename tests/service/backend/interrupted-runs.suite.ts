import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { validations } from '../../../reference-backend/database/schema.ts';
import { finishRun } from '../../../reference-backend/runs/finish.ts';
import { requeueRunning } from '../../../reference-backend/store/queue.ts';
import { validationSchema } from '../../../src/integration-backend/contract.ts';
import { judge } from '../../../src/procore-api/access/judge.ts';
import { complete, projects } from '../../support/backend-fixtures.ts';
import { eventually } from '../../support/eventually.ts';
import { holdProcore } from './hold-procore.ts';
import { held, type TestBackend } from './test-backend.ts';

/** What becomes of a run that is cancelled, taken over, stopped, or whose end cannot be written down. */
export function interruptedRunsSuite(backend: TestBackend): void {
  const RUNS = '/v1/integrations/files/validations';

  describe('a run that another process has taken over', () => {
    test('is not finished by the first one', async () => {
      holdProcore(backend);
      const accepted = await backend.start('a');
      const { id } = validationSchema.parse(accepted.json());
      await eventually(() => expect(backend.procore.questions).toHaveLength(1));
      const row = async () => (await backend.database.select().from(validations).where(eq(validations.id, id)))[0];
      const taken = await row();
      if (taken === undefined) throw new Error('no run');
      await backend.database.update(validations).set({ runnerId: 'another' }).where(eq(validations.id, id));

      const judgement = judge(projects, complete(projects));
      await finishRun(backend.database, backend.sealer, taken, judgement, backend.clock.now);
      expect(await row()).toMatchObject({ state: 'running', runnerId: 'another', verdict: null });
      expect((await backend.call('GET', `${RUNS}/${id}/projects`)).json()).toEqual([]);
    });
  });

  describe('cancel', () => {
    test('ends a running run at once, and what Procore says later does not count', async () => {
      holdProcore(backend);
      const accepted = await backend.start('a');
      const location = accepted.headers.get('Location') ?? '';
      await eventually(() => expect(backend.procore.questions).toHaveLength(1));

      const answer = await backend.call('DELETE', location);
      expect(answer.status).toBe(200);
      expect(validationSchema.parse(answer.json())).toMatchObject({ state: 'cancelled', verdict: null, counts: null });
      expect((await backend.call('GET', `${location}/projects`)).json()).toEqual([]);
      expect(backend.log).not.toHaveBeenCalled();
      expect((await backend.start('b')).status).toBe(202);
    });

    test('is noticed between two pages even by a runner that is not told', async () => {
      const firstPage = held<void>();
      let pages = 0;
      backend.procore.answer = async (_question, { onProgress }) => {
        await firstPage.promise;
        for (; pages < 2; pages += 1) await onProgress({ done: pages + 1, total: 2, waitingUntil: null });
        return complete(projects);
      };
      const id = validationSchema.parse((await backend.start('a')).json()).id;
      await eventually(() => expect(backend.procore.questions).toHaveLength(1));
      await backend.database.update(validations).set({ state: 'cancelled' }).where(eq(validations.id, id));
      firstPage.release();
      await backend.restartRunner();
      expect(pages).toBe(0);
      const [row] = await backend.database.select().from(validations).where(eq(validations.id, id));
      expect(row).toMatchObject({ state: 'cancelled', verdict: null });
    });

    test('leaves a run that is over as it is', async () => {
      const accepted = await backend.start('a');
      const run = await backend.outcomeOf(accepted);
      const answer = await backend.call('DELETE', accepted.headers.get('Location') ?? '');
      expect(answer.json()).toEqual(run);
    });
  });

  describe('a run whose end cannot be written down', () => {
    async function failToWriteTheEnd() {
      await backend.database.execute(sql`alter table validated_projects rename to out_of_reach`);
      try {
        const accepted = await backend.start('a');
        await eventually(() => expect(backend.log).toHaveBeenCalledWith('the queue failed', expect.anything()));
        return accepted;
      } finally {
        await backend.database.execute(sql`alter table out_of_reach rename to validated_projects`);
      }
    }

    test('is queued again by the next chores and finished', async () => {
      const accepted = await failToWriteTheEnd();
      await backend.requeueUnfinished();
      backend.wake();
      expect(await backend.outcomeOf(accepted)).toMatchObject({ verdict: 'passed' });
      expect(backend.procore.questions).toHaveLength(2);
    });

    test('is left alone when it was cancelled meanwhile', async () => {
      const accepted = await failToWriteTheEnd();
      const location = accepted.headers.get('Location') ?? '';
      await backend.call('DELETE', location);
      await backend.requeueUnfinished();
      expect((await backend.call('GET', location)).json()).toMatchObject({ state: 'cancelled' });
    });

    test('is not confused with one that is being executed', async () => {
      const procore = holdProcore(backend);
      const accepted = await backend.start('a');
      await eventually(() => expect(backend.procore.questions).toHaveLength(1));
      await backend.requeueUnfinished();
      backend.wake();
      procore.release(complete(projects));
      await backend.outcomeOf(accepted);
      expect(backend.procore.questions).toHaveLength(1);
    });
  });

  describe('a stop in the middle', () => {
    test('puts the run back into the queue, and the next process finishes it', async () => {
      holdProcore(backend);
      const accepted = await backend.start('a');
      await eventually(() => expect(backend.procore.questions).toHaveLength(1));
      await backend.restartRunner();
      expect((await backend.call('GET', accepted.headers.get('Location') ?? '')).json()).toMatchObject({
        state: 'queued',
      });

      backend.procore.answer = async () => complete(projects);
      backend.wake();
      expect(await backend.outcomeOf(accepted)).toMatchObject({ verdict: 'passed' });
    });

    test('by force leaves it running, and the next start queues it again', async () => {
      const accepted = await backend.start('a');
      const { id } = await backend.outcomeOf(accepted);
      await backend.database
        .update(validations)
        .set({ state: 'running', finishedAt: null, verdict: null, progressDone: 3 })
        .where(eq(validations.id, id));
      await requeueRunning(backend.database);
      expect((await backend.call('GET', accepted.headers.get('Location') ?? '')).json()).toMatchObject({
        state: 'queued',
        progress: { done: 0, total: null, waitingUntil: null },
      });
    });
  });
}
