import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenedDatabase } from '../../../reference-backend/database/database.ts';
import { openDatabase } from '../../../reference-backend/database/open.ts';
import { companies, integrations, validations } from '../../../reference-backend/database/schema.ts';
import {
  enqueue,
  type RunnerIdentity,
  recordProgress,
  renewLeases,
  requeueExpired,
  requeueRunsOf,
  takeNextRun,
} from '../../../reference-backend/store/queue.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const PROGRESS = { done: 1, total: 2, waitingUntil: NOW.toISOString() };

let server: PostgresServer;
let opened: OpenedDatabase;
beforeAll(async () => {
  server = await startPostgres();
  opened = await openDatabase({ databaseUrl: await server.createDatabase(), dataDir: '' }, () => {});
  await opened.database
    .insert(companies)
    .values({ id: '1', name: 'Acme', environment: 'production', webHost: 'app.procore.com' });
});
afterAll(async () => {
  await opened?.close();
  await server.stop();
});
beforeEach(() => opened.database.execute(sql`truncate integrations cascade`));

/** Each of an integration of its own. */
async function queueRuns(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const integrationId = randomUUID();
    await opened.database.insert(integrations).values({
      id: integrationId,
      companyId: '1',
      name: 'Files',
      appName: 'File Sync',
      appKind: 'marketplace',
      credentialKind: 'marketplace-dmsa',
      credentialSavedAt: NOW,
      revision: 1,
    });
    await enqueue(opened.database, {
      id: randomUUID(),
      integrationId,
      purpose: 'validate',
      state: 'queued',
      credentialKind: 'marketplace-dmsa',
      progressDone: 0,
      createdAt: NOW,
    });
  }
}

const runner = (leaseMs = 60_000): RunnerIdentity => ({ id: randomUUID(), leaseMs });
const take = (identity: RunnerIdentity) => takeNextRun(opened.database, identity);

async function takeExisting(identity: RunnerIdentity) {
  const run = await take(identity);
  if (run === null) throw new Error('the queue is empty');
  return run;
}

async function stored(id: string) {
  const [row] = await opened.database.select().from(validations).where(eq(validations.id, id));
  return row;
}

test('each run is taken once, however many take at a time, and the oldest first', async () => {
  await queueRuns(60);
  const taken = await Promise.all(Array.from({ length: 80 }, () => take(runner())));
  const ids = taken.flatMap((run) => (run === null ? [] : [run.id]));
  expect(ids).toHaveLength(60);
  expect(new Set(ids).size).toBe(60);

  await queueRuns(2);
  const [first, second] = [await takeExisting(runner()), await takeExisting(runner())];
  expect(first.sequence).toBeLessThan(second.sequence);
});

test('nobody waits for a run that another one is just taking', async () => {
  await queueRuns(2);
  await opened.database.transaction(async (transaction) => {
    const first = await takeNextRun(transaction, runner());
    const second = await takeExisting(runner());
    expect(second.id).not.toBe(first?.id);
    expect(await take(runner())).toBeNull();
  });
});

describe('a lease', () => {
  test('that is renewed keeps the run with its runner', async () => {
    await queueRuns(1);
    const living = runner(1);
    const run = await takeExisting(living);
    expect(await renewLeases(opened.database, { ...living, leaseMs: 60_000 }, [run.id, 'another'])).toEqual(
      new Set([run.id]),
    );
    await requeueExpired(opened.database);
    expect(await take(runner())).toBeNull();
  });

  test('that has run out puts the run back into the queue, and the first runner has no say in it any more', async () => {
    await queueRuns(1);
    const lost = runner(1);
    const before = await takeExisting(lost);
    expect(await recordProgress(opened.database, before, PROGRESS)).toBe(true);
    await opened.database.execute(sql`select pg_sleep(0.01)`);
    await requeueExpired(opened.database);
    expect(await stored(before.id)).toMatchObject({
      state: 'queued',
      runnerId: null,
      progressDone: 0,
      waitingUntil: null,
    });

    const next = runner();
    expect((await takeExisting(next)).id).toBe(before.id);
    expect(await renewLeases(opened.database, lost, [before.id])).toEqual(new Set());
    expect(await recordProgress(opened.database, before, PROGRESS)).toBe(false);
    await requeueRunsOf(opened.database, lost);
    expect(await stored(before.id)).toMatchObject({ state: 'running', runnerId: next.id, progressDone: 0 });
  });

  test('is given back by a runner that stops, for its own runs alone', async () => {
    await queueRuns(2);
    const [stopping, other] = [runner(), runner()];
    const [own, foreign] = [await takeExisting(stopping), await takeExisting(other)];
    await requeueRunsOf(opened.database, stopping);
    expect(await stored(own.id)).toMatchObject({ state: 'queued' });
    expect(await stored(foreign.id)).toMatchObject({ state: 'running' });
  });
});
