import { and, eq, exists, gt, inArray, lt, notInArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Retention } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { auditEntries, validatedProjects, validations } from '../database/schema.ts';

const DAY_MS = 24 * 3_600_000;
/** So that no transaction is long. */
const RUNS_AT_A_TIME = 200;

/** Deletes what is older than it has to be. The newest finished run of each integration stays, however old it is. */
export async function forgetOld(
  database: Database,
  { runsKeptDays, auditKeptDays }: Retention,
  now: Date,
): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  if (auditKeptDays > 0) await database.delete(auditEntries).where(lt(auditEntries.at, before(auditKeptDays)));
  if (runsKeptDays === 0) return;
  while ((await deleteRuns(database, before(runsKeptDays))) === RUNS_AT_A_TIME);
}

async function deleteRuns(database: Database, start: Date): Promise<number> {
  const newer = alias(validations, 'newer');
  const hasNewer = database
    .select({ id: newer.id })
    .from(newer)
    .where(
      and(
        eq(newer.integrationId, validations.integrationId),
        eq(newer.state, 'finished'),
        gt(newer.sequence, validations.sequence),
      ),
    );
  return await database.transaction(async (transaction) => {
    const old = await transaction
      .select({ id: validations.id })
      .from(validations)
      .where(
        and(lt(validations.finishedAt, start), notInArray(validations.state, ['queued', 'running']), exists(hasNewer)),
      )
      .limit(RUNS_AT_A_TIME);
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await transaction.delete(validatedProjects).where(inArray(validatedProjects.validationId, ids));
    await transaction.delete(validations).where(inArray(validations.id, ids));
    return ids.length;
  });
}
