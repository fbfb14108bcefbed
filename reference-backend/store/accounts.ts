import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { CompanyAnswer, Scope } from '../../src/integration-backend/contract.ts';
import type { Database } from '../database/database.ts';
import { accountCompanies, accounts, companies } from '../database/schema.ts';
import { hashToken } from '../sealer.ts';
import { offsetOf, type Page, type PageRequest } from './page.ts';

export interface Account {
  readonly label: string;
  /** What its token may be used for. */
  readonly scopes: readonly Scope[];
}

/** `null` also for a token that was revoked. */
export async function findAccount(database: Database, token: string): Promise<Account | null> {
  const [account] = await database
    .select({ label: accounts.label, scopes: accounts.scopes })
    .from(accounts)
    .where(and(eq(accounts.tokenHash, hashToken(token)), isNull(accounts.revokedAt)));
  return account ?? null;
}

/** The companies that an account serves, by name. */
export async function listCompanies(
  database: Database,
  account: Account,
  page: PageRequest,
): Promise<Page<CompanyAnswer>> {
  const isServed = eq(accountCompanies.accountLabel, account.label);
  const rows = await database
    .select({
      id: companies.id,
      name: companies.name,
      environment: companies.environment,
      webHost: companies.webHost,
    })
    .from(companies)
    .innerJoin(accountCompanies, eq(accountCompanies.companyId, companies.id))
    .where(isServed)
    .orderBy(asc(companies.name), asc(companies.id))
    .limit(page.perPage)
    .offset(offsetOf(page));
  return { rows, total: await database.$count(accountCompanies, isServed) };
}

/** Those of the ids that are no company of this database. */
export async function unknownCompanies(database: Database, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await database
    .select({ id: companies.id })
    .from(companies)
    .where(inArray(companies.id, [...ids]));
  const known = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}
