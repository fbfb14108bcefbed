import { desc, eq } from 'drizzle-orm';
import type { AUDITED_ACTIONS } from '../database/audited-actions.ts';
import type { Database } from '../database/database.ts';
import { auditEntries } from '../database/schema.ts';

export type AuditedAction = (typeof AUDITED_ACTIONS)[number];

export interface AuditEntry {
  readonly at: Date;
  /** `null` for the backend itself and for whoever uses its commands. */
  readonly accountLabel: string | null;
  readonly action: AuditedAction;
  readonly integrationId?: string;
  readonly validationId?: string;
  /** Never a secret, and of a client key only `endOfKey`. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** To be called in the transaction that does what the entry tells of, so that there is never one without the other. */
export async function writeAudit(transaction: Database, entry: AuditEntry): Promise<void> {
  await transaction.insert(auditEntries).values({ ...entry, details: { ...entry.details } });
}

/** The newest entries first, of one integration or of all. */
export async function listAudit(
  database: Database,
  { integrationId, limit }: { readonly integrationId?: string | undefined; readonly limit: number },
): Promise<readonly (typeof auditEntries.$inferSelect)[]> {
  return await database
    .select()
    .from(auditEntries)
    .where(integrationId === undefined ? undefined : eq(auditEntries.integrationId, integrationId))
    .orderBy(desc(auditEntries.sequence))
    .limit(limit);
}

/** Enough of a client key to recognise it by. */
export function endOfKey(clientKey: string | null): string | null {
  return clientKey === null ? null : clientKey.slice(-4);
}
