import { and, asc, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Progress } from '../../src/domain/validation.ts';
import type { Database } from '../database/database.ts';
import { validations } from '../database/schema.ts';
import { TABLE_WITHOUT_ROWS } from './table-rows.ts';
import type { ValidationRow } from './validations.ts';

/** Who executes runs: one process, as far as the database is concerned. */
export interface RunnerIdentity {
  readonly id: string;
  /** How long a run stays with the runner after its last sign of life. */
  readonly leaseMs: number;
}

/** Of all processes only the database's clock is the same. */
const DATABASE_NOW = sql`clock_timestamp()`;

/** `null` when another run of the same integration is queued or running. */
export async function enqueue(database: Database, run: typeof validations.$inferInsert): Promise<ValidationRow | null> {
  const [row] = await database.insert(validations).values(run).onConflictDoNothing().returning();
  return row ?? null;
}

/** Takes the oldest queued run, which is `running` and the runner's from then on. */
export async function takeNextRun(database: Database, runner: RunnerIdentity): Promise<ValidationRow | null> {
  const oldest = database
    .select({ id: validations.id })
    .from(validations)
    .where(eq(validations.state, 'queued'))
    .orderBy(asc(validations.sequence))
    .limit(1)
    .for('update', { skipLocked: true });
  const [row] = await database
    .update(validations)
    .set({ state: 'running', runnerId: runner.id, leaseUntil: leaseEnd(runner) })
    .where(eq(validations.id, sql`(${oldest})`))
    .returning();
  return row ?? null;
}

/** Holds for a run that is running and still belongs to the runner that took this row. */
export function isStillOurs(run: Pick<ValidationRow, 'id' | 'runnerId'>): SQL | undefined {
  return and(
    eq(validations.id, run.id),
    eq(validations.state, 'running'),
    run.runnerId === null ? isNull(validations.runnerId) : eq(validations.runnerId, run.runnerId),
  );
}

/** False when the run is not running any more or belongs to another runner: it was cancelled, or its lease ran out. */
export async function recordProgress(
  database: Database,
  run: Pick<ValidationRow, 'id' | 'runnerId'>,
  { done, total, waitingUntil }: Progress,
): Promise<boolean> {
  const rows = await database
    .update(validations)
    .set({
      progressDone: done,
      progressTotal: total,
      waitingUntil: waitingUntil === null ? null : new Date(waitingUntil),
    })
    .where(isStillOurs(run))
    .returning({ id: validations.id });
  return rows.length > 0;
}

/** Renews the leases of those of the runs that still are the runner's, and names them. */
export async function renewLeases(
  database: Database,
  runner: RunnerIdentity,
  runIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (runIds.length === 0) return new Set();
  const rows = await database
    .update(validations)
    .set({ leaseUntil: leaseEnd(runner) })
    .where(
      and(eq(validations.state, 'running'), eq(validations.runnerId, runner.id), inArray(validations.id, [...runIds])),
    )
    .returning({ id: validations.id });
  return new Set(rows.map(({ id }) => id));
}

/** Puts the runs back into the queue whose runner has given no sign of life in time. */
export async function requeueExpired(database: Database): Promise<void> {
  await requeue(database, or(isNull(validations.leaseUntil), lt(validations.leaseUntil, DATABASE_NOW)));
}

/** Puts the runs of one runner back into the queue, which executes none of them any more. */
export async function requeueRunsOf(database: Database, runner: RunnerIdentity): Promise<void> {
  await requeue(database, eq(validations.runnerId, runner.id));
}

/** Puts all running runs back into the queue: only for a database that no other process can be using. */
export async function requeueRunning(database: Database): Promise<void> {
  await requeue(database, undefined);
}

async function requeue(database: Database, which: SQL | undefined): Promise<void> {
  await database
    .update(validations)
    .set({
      state: 'queued',
      runnerId: null,
      leaseUntil: null,
      progressDone: 0,
      progressTotal: null,
      waitingUntil: null,
    })
    .where(and(eq(validations.state, 'running'), which));
}

/** Cancels a run unless it is over, and gives back how it is now. Its secret and the rows of its table are forgotten at once. */
export async function cancelRun(database: Database, run: ValidationRow, now: Date): Promise<ValidationRow> {
  const [cancelled] = await database
    .update(validations)
    .set({ state: 'cancelled', finishedAt: now, clientSecretSealed: null, permittedTable: TABLE_WITHOUT_ROWS })
    .where(and(eq(validations.id, run.id), inArray(validations.state, ['queued', 'running'])))
    .returning();
  if (cancelled !== undefined) return cancelled;
  const [over] = await database.select().from(validations).where(eq(validations.id, run.id));
  return over ?? run;
}

function leaseEnd({ leaseMs }: RunnerIdentity): SQL {
  return sql`${DATABASE_NOW} + make_interval(secs => ${leaseMs / 1000})`;
}
