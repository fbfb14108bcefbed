import { and, inArray, isNotNull, lt } from 'drizzle-orm';
import { SAVE_GATE_MINUTES } from '../../src/domain/save-gate.ts';
import type { Database } from '../database/database.ts';
import { validations } from '../database/schema.ts';
import { writeAudit } from './audit.ts';
import { forgetOldKeys } from './idempotency.ts';
import { HAS_TABLE_ROWS, TABLE_WITHOUT_ROWS } from './table-rows.ts';

const NOT_OVER_IN_TIME = `This run was not over within ${SAVE_GATE_MINUTES} minutes, so it was cancelled. Start it again.`;

/**
 * Forgets the candidate secrets and the rows of tables that the save gate has closed behind, and old idempotency keys. A run that is not over
 * by then is cancelled: a save must not happen long after its click, when the service was down in between.
 */
export async function forgetExpired(database: Database, now: Date): Promise<void> {
  const gateClosedBefore = new Date(now.getTime() - SAVE_GATE_MINUTES * 60_000);
  await cancelRunsOlderThan(database, gateClosedBefore, now);
  await database
    .update(validations)
    .set({ clientSecretSealed: null })
    .where(and(isNotNull(validations.clientSecretSealed), lt(validations.finishedAt, gateClosedBefore)));
  await database
    .update(validations)
    .set({ permittedTable: TABLE_WITHOUT_ROWS })
    .where(and(HAS_TABLE_ROWS, lt(validations.finishedAt, gateClosedBefore)));
  await forgetOldKeys(database, now);
}

async function cancelRunsOlderThan(database: Database, start: Date, now: Date): Promise<void> {
  await database.transaction(async (transaction) => {
    const cancelled = await transaction
      .update(validations)
      .set({
        state: 'cancelled',
        finishedAt: now,
        clientSecretSealed: null,
        permittedTable: TABLE_WITHOUT_ROWS,
        waitingUntil: null,
        detail: NOT_OVER_IN_TIME,
      })
      .where(and(inArray(validations.state, ['queued', 'running']), lt(validations.createdAt, start)))
      .returning({ id: validations.id, integrationId: validations.integrationId });
    for (const { id, integrationId } of cancelled) {
      await writeAudit(transaction, {
        at: now,
        accountLabel: null,
        action: 'validation-cancelled',
        integrationId,
        validationId: id,
        details: { detail: NOT_OVER_IN_TIME },
      });
    }
  });
}
