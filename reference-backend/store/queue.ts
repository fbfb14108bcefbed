import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { PageProgress } from '../../src/procore/rest/project-walk.ts';
import type { Database } from '../database/open.ts';
import { validations } from '../database/schema.ts';
import type { ValidationRow } from './validations.ts';

/** `null` when another run of the same integration is queued or running. */
export async function enqueue(database: Database, run: typeof validations.$inferInsert): Promise<ValidationRow | null> {
  const [row] = await database.insert(validations).values(run).onConflictDoNothing().returning();
  return row ?? null;
}

/** Takes the oldest queued run, which is `running` from then on. */
export async function takeNextRun(database: Database): Promise<ValidationRow | null> {
  const oldest = database
    .select({ id: validations.id })
    .from(validations)
    .where(eq(validations.state, 'queued'))
    .orderBy(asc(validations.sequence))
    .limit(1)
    .for('update', { skipLocked: true });
  const [row] = await database
    .update(validations)
    .set({ state: 'running' })
    .where(eq(validations.id, sql`(${oldest})`))
    .returning();
  return row ?? null;
}

/** False when the run is not running any more: it was cancelled. */
export async function recordProgress(database: Database, id: string, progress: PageProgress): Promise<boolean> {
  const rows = await database
    .update(validations)
    .set({ progressDone: progress.done, progressTotal: progress.total })
    .where(and(eq(validations.id, id), eq(validations.state, 'running')))
    .returning({ id: validations.id });
  return rows.length > 0;
}

/** Puts runs that nobody executes any more back into the queue: those of these ids, or all that a process left behind. */
export async function requeueRunning(database: Database, ids?: readonly string[]): Promise<void> {
  await database
    .update(validations)
    .set({ state: 'queued', progressDone: 0, progressTotal: null })
    .where(and(eq(validations.state, 'running'), ids && inArray(validations.id, [...ids])));
}

/** Cancels a run unless it is over, and gives back how it is now. Its secret is forgotten at once. */
export async function cancelRun(database: Database, run: ValidationRow, now: Date): Promise<ValidationRow> {
  const [cancelled] = await database
    .update(validations)
    .set({ state: 'cancelled', finishedAt: now, clientSecretSealed: null })
    .where(and(eq(validations.id, run.id), inArray(validations.state, ['queued', 'running'])))
    .returning();
  if (cancelled !== undefined) return cancelled;
  const [over] = await database.select().from(validations).where(eq(validations.id, run.id));
  return over ?? run;
}
