import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Scope } from '../../src/integration-backend/contract.ts';
import type { Database } from '../database/database.ts';
import { accountCompanies, accounts } from '../database/schema.ts';
import { hashToken } from '../sealer.ts';
import { writeAudit } from './audit.ts';

export interface NewToken {
  readonly label: string;
  readonly token: string;
  readonly scopes: readonly Scope[];
  /** They must exist. */
  readonly companyIds: readonly string[];
}

export interface TokenSummary {
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly companyIds: readonly string[];
  readonly revokedAt: Date | null;
}

/** False when the label is taken, also by a revoked token: the audit log knows who did what by it. */
export async function addToken(database: Database, added: NewToken, now: Date): Promise<boolean> {
  const { label, token, scopes, companyIds } = added;
  return await database.transaction(async (transaction) => {
    const rows = await transaction
      .insert(accounts)
      .values({ label, tokenHash: hashToken(token), scopes: [...scopes] })
      .onConflictDoNothing({ target: accounts.label })
      .returning({ label: accounts.label });
    if (rows.length === 0) return false;
    await transaction
      .insert(accountCompanies)
      .values(companyIds.map((companyId) => ({ accountLabel: label, companyId })));
    const details = { label, scopes, companyIds };
    await writeAudit(transaction, { at: now, accountLabel: null, action: 'token-added', details });
    return true;
  });
}

/** False when there is no such token that is still good. */
export async function revokeToken(database: Database, label: string, now: Date): Promise<boolean> {
  return await database.transaction(async (transaction) => {
    const rows = await transaction
      .update(accounts)
      .set({ revokedAt: now })
      .where(and(eq(accounts.label, label), isNull(accounts.revokedAt)))
      .returning({ label: accounts.label });
    if (rows.length === 0) return false;
    await writeAudit(transaction, { at: now, accountLabel: null, action: 'token-revoked', details: { label } });
    return true;
  });
}

/** By label. The tokens themselves are nowhere. */
export async function listTokens(database: Database): Promise<readonly TokenSummary[]> {
  const rows = await database
    .select({ label: accounts.label, scopes: accounts.scopes, revokedAt: accounts.revokedAt })
    .from(accounts)
    .orderBy(asc(accounts.label));
  const served = await database.select().from(accountCompanies).orderBy(asc(accountCompanies.companyId));
  return rows.map((row) => ({
    ...row,
    companyIds: served.filter(({ accountLabel }) => accountLabel === row.label).map(({ companyId }) => companyId),
  }));
}
