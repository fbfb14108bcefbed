import { randomBytes, randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { vi } from 'vitest';
import type { OpenedDatabase } from '../../../reference-backend/database/database.ts';
import { validations } from '../../../reference-backend/database/schema.ts';
import { createApp } from '../../../reference-backend/http/app.ts';
import { createThrottles } from '../../../reference-backend/http/throttles.ts';
import type { AskProcore, ProcoreQuestion } from '../../../reference-backend/runs/execute.ts';
import { createRunner, type Runner } from '../../../reference-backend/runs/runner.ts';
import { createSealer } from '../../../reference-backend/sealer.ts';
import { seedDatabase } from '../../../reference-backend/seeding/database.ts';
import { problemSchema, type ValidationAnswer, validationSchema } from '../../../src/integration-backend/contract.ts';
import { CUSTOM, complete, projects, seedDocument, TOKEN } from '../../support/backend-fixtures.ts';
import { eventually } from '../../support/eventually.ts';

const START = new Date('2026-11-23T12:00:00.000Z');

const permitsAll: AskProcore = async (question) => complete(projects, question.projects);

/** Throttling has tests of its own. */
const UNHEEDED = { most: 1_000_000, everyMs: 60_000 };

export type TestBackend = ReturnType<typeof startTestBackend>;

/** The whole backend but its socket, over an empty database, with a clock and a Procore that the test holds. */
export function startTestBackend(opened: OpenedDatabase) {
  const { database } = opened;
  const sealer = createSealer(randomBytes(32));
  const log = vi.fn();
  const clock = { now: START };
  const procore = {
    questions: [] as ProcoreQuestion[],
    answer: permitsAll,
  };
  /** While it is held, nobody executes what is put into it. */
  const queue = { isHeld: false };
  const newRunner = (): Runner =>
    createRunner({
      identity: { id: randomUUID(), leaseMs: 60_000 },
      runsAtATime: 4,
      limits: { longestMs: 60_000, silenceMs: 60_000 },
      database,
      sealer,
      now: () => clock.now,
      log,
      askProcore: (question, options) => {
        procore.questions.push(question);
        return procore.answer(question, options);
      },
    });
  let runner = newRunner();
  const throttles = createThrottles(() => clock.now, { wrongTokens: UNHEEDED, keyPairs: UNHEEDED });
  const app = createApp({
    throttles,
    trustedProxies: 0,
    database,
    sealer,
    runner: {
      wake() {
        if (!queue.isHeld) runner.wake();
      },
      cancel: (id) => runner.cancel(id),
    },
    now: () => clock.now,
    log,
  });

  async function call(method: string, path: string, options: CallOptions = {}): Promise<TestAnswer> {
    const headers = new Headers(options.headers);
    if (options.token !== null) headers.set('Authorization', `Bearer ${options.token ?? TOKEN}`);
    if (options.body !== undefined && !headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
    const isText = typeof options.body === 'string';
    const body = options.body === undefined ? null : isText ? (options.body as string) : JSON.stringify(options.body);
    const response = await app.request(path, { method, headers, body });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) };
  }

  return {
    database,
    sealer,
    log,
    clock,
    procore,
    queue,
    call,

    async reset() {
      await runner.stop();
      clock.now = START;
      await database.execute(sql`truncate accounts, companies, marketplace_apps, audit_entries cascade`);
      await seedDatabase(database, sealer, seedDocument, clock.now);
      procore.questions.length = 0;
      procore.answer = permitsAll;
      queue.isHeld = false;
      log.mockClear();
      runner = newRunner();
    },

    /** Stops the runner as a stopping service does and makes a new one, which is not woken. */
    async restartRunner() {
      await runner.stop();
      runner = newRunner();
    },

    wake: () => runner.wake(),

    /** Lets the lease of every running run come to its end, and the runner do what it does now and then. */
    async requeueUnfinished() {
      await database
        .update(validations)
        .set({ leaseUntil: sql`clock_timestamp() - interval '1 second'` })
        .where(eq(validations.state, 'running'));
      await runner.pulse();
    },

    start(key: string, body: unknown = CUSTOM, integration = 'files') {
      const headers = { 'Idempotency-Key': key };
      return call('POST', `/v1/integrations/${integration}/validations`, { headers, body });
    },

    save(key: string, validationId: string, ifMatch: string | null = '"1"', byPageConfirmed?: number) {
      const headers = { 'Idempotency-Key': key, ...(ifMatch === null ? {} : { 'If-Match': ifMatch }) };
      return call('PUT', '/v1/integrations/files/credential', { headers, body: { validationId, byPageConfirmed } });
    },

    /** The run of an answer with 202, once it is over. */
    async outcomeOf(accepted: TestAnswer): Promise<ValidationAnswer> {
      const location = accepted.headers.get('Location') ?? '';
      return await eventually(async () => {
        const run = validationSchema.parse((await call('GET', location)).json());
        if (run.finishedAt === null) throw new Error('not over yet');
        return run;
      });
    },

    async close() {
      await runner.stop();
      await opened.close();
    },
  };
}

interface CallOptions {
  readonly token?: string | null;
  readonly headers?: Record<string, string>;
  /** A string goes as it is, anything else as JSON. */
  readonly body?: unknown;
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  json(): unknown;
}

/** The last word of the problem type, after checking that the answer is an RFC 9457 document. */
export function problemOf(answer: TestAnswer): { status: number; type: string; detail: string } {
  if (answer.headers.get('Content-Type') !== 'application/problem+json') throw new Error(`No problem: ${answer.text}`);
  const problem = problemSchema.parse(answer.json());
  if (problem.status !== answer.status) throw new Error('The problem names another status than the answer has.');
  return { status: problem.status, type: problem.type.split(':').at(-1) ?? '', detail: problem.detail ?? '' };
}

/** A promise that the test settles when it likes. */
export function held<T>() {
  let release: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    release = resolve;
  });
  return { promise, release: (value: T) => release(value) };
}
