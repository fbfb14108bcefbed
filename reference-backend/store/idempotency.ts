import { and, eq, lt } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { idempotencyKeys, validations } from '../database/schema.ts';
import { HttpProblem } from '../problems.ts';
import type { Account } from './accounts.ts';
import type { ValidationRow } from './validations.ts';

/** A call that may arrive more than once and must take effect once. */
export interface IdempotentCall {
  readonly account: Account;
  /** The Idempotency-Key header. */
  readonly key: string;
  /** Equal for equal method, path and body. */
  readonly fingerprint: string;
}

const KEPT_HOURS = 24;

/**
 * The run that the same call has started before, or `null` if the key is new.
 * Throws an `HttpProblem` when the key belongs to another call.
 */
export async function findEarlierRun(database: Database, call: IdempotentCall): Promise<ValidationRow | null> {
  const [earlier] = await database
    .select({ fingerprint: idempotencyKeys.fingerprint, run: validations })
    .from(idempotencyKeys)
    .innerJoin(validations, eq(validations.id, idempotencyKeys.validationId))
    .where(and(eq(idempotencyKeys.accountLabel, call.account.label), eq(idempotencyKeys.key, call.key)));
  if (earlier === undefined) return null;
  if (earlier.fingerprint !== call.fingerprint) {
    throw new HttpProblem('idempotency-key-reused', 'This Idempotency-Key belongs to another request. Use a new one.');
  }
  return earlier.run;
}

/** False when the key is taken already. */
export async function claimKey(
  database: Database,
  call: IdempotentCall,
  validationId: string,
  now: Date,
): Promise<boolean> {
  const rows = await database
    .insert(idempotencyKeys)
    .values({
      accountLabel: call.account.label,
      key: call.key,
      fingerprint: call.fingerprint,
      validationId,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  return rows.length > 0;
}

export async function forgetOldKeys(database: Database, now: Date): Promise<void> {
  await database
    .delete(idempotencyKeys)
    .where(lt(idempotencyKeys.createdAt, new Date(now.getTime() - KEPT_HOURS * 3_600_000)));
}
