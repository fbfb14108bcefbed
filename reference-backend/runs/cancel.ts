import { eq } from 'drizzle-orm';
import { isOver } from '../../src/domain/validation.ts';
import type { Database } from '../database/database.ts';
import { validations } from '../database/schema.ts';
import type { Account } from '../store/accounts.ts';
import { writeAudit } from '../store/audit.ts';
import { cancelRun } from '../store/queue.ts';
import type { ValidationRow } from '../store/validations.ts';

/** Cancels a run because an account asks for it, and gives back how it is now: one that is over stays as it is. */
export async function cancelAsAsked(
  database: Database,
  account: Account,
  run: ValidationRow,
  now: Date,
): Promise<ValidationRow> {
  return await database.transaction(async (transaction) => {
    const [before] = await transaction.select().from(validations).where(eq(validations.id, run.id)).for('update');
    if (before === undefined) throw new Error('A run is gone.');
    if (isOver(before)) return before;
    const after = await cancelRun(transaction, before, now);
    await writeAudit(transaction, {
      at: now,
      accountLabel: account.label,
      action: 'validation-cancelled',
      integrationId: run.integrationId,
      validationId: run.id,
      details: { purpose: run.purpose, state: before.state },
    });
    return after;
  });
}
