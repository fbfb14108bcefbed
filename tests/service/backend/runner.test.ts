import { afterAll, beforeEach, expect, test } from 'vitest';
import { openDatabaseInMemory } from '../../../reference-backend/database/open.ts';
import { createRunner } from '../../../reference-backend/runs/runner.ts';
import { validationSchema } from '../../../src/integration-backend/contract.ts';
import { CUSTOM, complete, projects } from '../../support/backend-fixtures.ts';
import { eventually } from '../../support/eventually.ts';
import { startTestBackend } from './test-backend.ts';

const backend = startTestBackend(await openDatabaseInMemory());
const { database, sealer, clock, log } = backend;
beforeEach(() => backend.reset());
afterAll(() => backend.close());

test('a run that waits for a limit of Procore’s holds up no other', async () => {
  backend.queue.isHeld = true;
  const asked: string[] = [];
  const runner = createRunner({
    identity: { id: 'one at a time', leaseMs: 60_000 },
    runsAtATime: 1,
    database,
    sealer,
    now: () => clock.now,
    log,
    async askProcore(question, { signal, onProgress }) {
      asked.push(question.clientKey);
      if (asked.length > 1) return complete(projects, question.projects);
      await onProgress({ done: 0, total: null, waitingUntil: '2026-11-23T12:10:00.000Z' });
      return await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
  });
  const waiting = await backend.start('one');
  const other = await backend.start('other', CUSTOM, 'old');
  runner.wake();
  expect(await backend.outcomeOf(other)).toMatchObject({ state: 'finished' });
  const { id } = validationSchema.parse(waiting.json());
  const run = (await backend.call('GET', `/v1/integrations/files/validations/${id}`)).json();
  expect(run).toMatchObject({ state: 'running', progress: { waitingUntil: '2026-11-23T12:10:00.000Z' } });
  await runner.stop();
  await eventually(() => expect(asked).toHaveLength(2));
});
