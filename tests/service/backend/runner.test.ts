import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createRunner } from '../../../reference-backend/runs/runner.ts';
import { validationSchema } from '../../../src/integration-backend/contract.ts';
import { CUSTOM, complete, projects } from '../../support/backend-fixtures.ts';
import { openEmptyDatabase } from '../../support/empty-database.ts';
import { eventually } from '../../support/eventually.ts';
import { startTestBackend } from './test-backend.ts';

const backend = startTestBackend(await openEmptyDatabase());
const { database, sealer, clock, log } = backend;
beforeEach(() => backend.reset());
afterAll(() => backend.close());

const PATIENT = { longestMs: 60_000, silenceMs: 60_000 };
const never = () => new Promise<never>(() => {});

/** A runner for one run at a time, whose first request to Procore hangs and heeds no signal. */
function runnerThatHangs(limits = PATIENT) {
  backend.queue.isHeld = true;
  const asked: string[] = [];
  const runner = createRunner({
    identity: { id: 'hanging', leaseMs: 60_000 },
    runsAtATime: 1,
    limits,
    database,
    sealer,
    now: () => clock.now,
    log,
    askProcore: async (question) => {
      asked.push(question.companyId);
      return asked.length > 1 ? complete(projects, question.projects) : await never();
    },
  });
  return { runner, asked };
}

describe('a request to Procore that never ends', () => {
  test('does not keep a cancelled run in its place', async () => {
    const { runner, asked } = runnerThatHangs();
    const hanging = validationSchema.parse((await backend.start('one')).json());
    const other = await backend.start('other', CUSTOM, 'old');
    runner.wake();
    await eventually(() => expect(asked).toHaveLength(1));
    await backend.call('DELETE', `/v1/integrations/files/validations/${hanging.id}`);
    runner.cancel(hanging.id);
    expect(await backend.outcomeOf(other)).toMatchObject({ state: 'finished' });
    await runner.stop();
  });

  test('does not hold up a stop, and its run is executed again', async () => {
    const { runner, asked } = runnerThatHangs();
    const accepted = await backend.start('one');
    runner.wake();
    await eventually(() => expect(asked).toHaveLength(1));
    await runner.stop();
    const run = await backend.call('GET', accepted.headers.get('Location') ?? '');
    expect(run.json()).toMatchObject({ state: 'queued' });
  });

  test('does not keep other runs from theirs', async () => {
    const { runner } = runnerThatHangs({ ...PATIENT, silenceMs: 20 });
    await backend.start('one');
    const other = await backend.start('other', CUSTOM, 'old');
    runner.wake();
    expect(await backend.outcomeOf(other)).toMatchObject({ state: 'finished' });
    await runner.stop();
  });

  test('ends with its run when that has taken as long as a run may', async () => {
    const { runner } = runnerThatHangs({ ...PATIENT, longestMs: 20 });
    const accepted = await backend.start('one');
    runner.wake();
    expect(await backend.outcomeOf(accepted)).toMatchObject({
      verdict: 'inconclusive',
      counts: { missing: 0, unknown: 5 },
      detail: expect.stringContaining('longer than a run may'),
    });
    await runner.stop();
  });
});

test('a run that waits for a limit of Procore’s holds up no other', async () => {
  backend.queue.isHeld = true;
  const asked: string[] = [];
  const runner = createRunner({
    identity: { id: 'one at a time', leaseMs: 60_000 },
    runsAtATime: 1,
    limits: PATIENT,
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
