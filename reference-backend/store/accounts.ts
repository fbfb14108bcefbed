import { asc, eq } from 'drizzle-orm';
import type { CompanyAnswer } from '../../src/integration-backend/contract.ts';
import type { Database } from '../database/open.ts';
import { accountCompanies, accounts, companies } from '../database/schema.ts';
import { hashToken } from '../secrets.ts';
import { offsetOf, type Page, type PageRequest } from './page.ts';

export interface Account {
  readonly label: string;
}

export async function findAccount(database: Database, token: string): Promise<Account | null> {
  const [account] = await database
    .select({ label: accounts.label })
    .from(accounts)
    .where(eq(accounts.tokenHash, hashToken(token)));
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
