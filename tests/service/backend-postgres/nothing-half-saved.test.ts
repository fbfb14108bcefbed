import { getTableName, is, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../reference-backend/database/open.ts';
import * as schema from '../../../reference-backend/database/schema.ts';
import { finishRun } from '../../../reference-backend/runs/finish.ts';
import { requeueRunning, takeNextRun } from '../../../reference-backend/store/queue.ts';
import type { ValidationRow } from '../../../reference-backend/store/validations.ts';
import { validationSchema } from '../../../src/integration-backend/contract.ts';
import type { Judgement } from '../../../src/procore-api/access/judge.ts';
import { projects } from '../../support/backend-fixtures.ts';
import { startTestBackend, type TestAnswer, type TestBackend } from '../backend/test-backend.ts';
import { openPool, type PostgresServer, startPostgres } from './postgres-server.ts';

const WRITE = /^\s*(insert|update|delete|commit)\b/i;
const TABLES = Object.values(schema).flatMap((each) => (is(each, PgTable) ? [each] : []));

/** The write that is the last of so many fails before it reaches the server, as it does when the process is killed. */
let writesUntilFailure = Number.POSITIVE_INFINITY;
const logger = {
  logQuery(query: string) {
    if (!WRITE.test(query)) return;
    writesUntilFailure -= 1;
    if (writesUntilFailure === 0) throw new Error('the process is gone');
  },
};

let server: PostgresServer;
let backend: TestBackend;
beforeAll(async () => {
  server = await startPostgres();
  const databaseUrl = await server.createDatabase();
  await (await openDatabase({ databaseUrl, dataDir: '' }, () => {})).close();
  const pool = openPool(databaseUrl);
  backend = startTestBackend({ database: drizzle(pool, { logger }), isShared: true, close: () => pool.end() });
});
afterAll(async () => {
  await backend?.close();
  await server.stop();
});
beforeEach(async () => {
  await backend.reset();
  backend.queue.isHeld = true;
});

/** All rows of all tables. */
async function everything() {
  const rows = await Promise.all(
    TABLES.map(async (table) => {
      const name = getTableName(table);
      const found = await backend.database
        .select({ row: sql<string>`to_jsonb(each_row)::text` })
        .from(sql`${sql.identifier(name)} as each_row`);
      return found.map(({ row }) => `${name}: ${row}`).sort();
    }),
  );
  return rows.flat();
}

/** Lets each write of `act` fail once, and then none; gives back how many writes there are. */
async function failingAtEachWrite(act: () => Promise<void>): Promise<number> {
  const before = await everything();
  for (let write = 1; ; write += 1) {
    writesUntilFailure = write;
    const failure = await act().catch((error: unknown) => error);
    const wasReached = writesUntilFailure <= 0;
    writesUntilFailure = Number.POSITIVE_INFINITY;
    if (!wasReached) {
      expect(failure).toBeUndefined();
      expect(await everything()).not.toEqual(before);
      return write - 1;
    }
    expect(failure).toBeDefined();
    expect(await everything()).toEqual(before);
  }
}

async function accepted(answering: Promise<TestAnswer>, status: number): Promise<void> {
  const answer = await answering;
  if (answer.status !== status) throw new Error(answer.text);
}

/** The run of an answer, as another process takes it. */
async function taken(answering: Promise<TestAnswer>) {
  const { id } = validationSchema.parse((await answering).json());
  const run = await takeNextRun(backend.database, { id: 'another process', leaseMs: 60_000 });
  if (run?.id !== id) throw new Error('another run was taken');
  return run;
}

const PASSED: Judgement = {
  verdict: 'passed',
  counts: { connected: projects.length, permitted: projects.length, missing: 0, unknown: 0 },
  projects: projects.map((project) => ({ ...project, access: 'permitted', reason: null })),
  detail: null,
};

const finish = (run: ValidationRow) => finishRun(backend.database, backend.sealer, run, PASSED, backend.clock.now);

async function passedValidation(): Promise<string> {
  backend.queue.isHeld = false;
  const { id, verdict } = await backend.outcomeOf(await backend.start('passed'));
  expect(verdict).toBe('passed');
  backend.queue.isHeld = true;
  return id;
}

test('a start', async () => {
  expect(await failingAtEachWrite(() => accepted(backend.start('a'), 202))).toBeGreaterThanOrEqual(4);
});

test('a start of a save', async () => {
  const id = await passedValidation();
  expect(await failingAtEachWrite(() => accepted(backend.save('s', id), 202))).toBeGreaterThanOrEqual(4);
});

test('a cancel', async () => {
  const location = (await backend.start('a')).headers.get('Location') ?? '';
  const cancel = () => accepted(backend.call('DELETE', location), 200);
  expect(await failingAtEachWrite(cancel)).toBeGreaterThanOrEqual(3);
});

test('the end of a validation', async () => {
  const run = await taken(backend.start('a'));
  expect(await failingAtEachWrite(() => finish(run))).toBeGreaterThanOrEqual(4);
});

test('the end of a save, with the credential that it stores', async () => {
  const id = await passedValidation();
  const run = await taken(backend.save('s', id));
  expect(await failingAtEachWrite(() => finish(run))).toBeGreaterThanOrEqual(6);
  expect((await backend.call('GET', '/v1/integrations/files')).json()).toMatchObject({
    credential: { clientKey: 'new-key' },
    lastValidation: { outcome: 'saved' },
  });
});

test('a run that was taken over is not finished by its first runner', async () => {
  const run = await taken(backend.start('a'));
  await requeueRunning(backend.database);
  await taken(backend.start('a'));
  await backend.database.update(schema.validations).set({ runnerId: 'a third process' });
  const before = await everything();
  await finish(run);
  expect(await everything()).toEqual(before);
});
