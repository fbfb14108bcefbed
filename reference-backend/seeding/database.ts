import { eq } from 'drizzle-orm';
import { SCOPES } from '../../src/integration-backend/contract.ts';
import type { Database } from '../database/database.ts';
import { accountCompanies, accounts, companies, marketplaceApps } from '../database/schema.ts';
import { hashToken, type Sealer, secretOf } from '../sealer.ts';
import { unknownCompanies } from '../store/accounts.ts';
import { writeAudit } from '../store/audit.ts';
import type { SeedDocument } from './document.ts';
import { seedIntegration } from './integration.ts';

/** A company that the document names but neither it nor the database has. */
export class UnknownCompany extends Error {
  override readonly name = 'UnknownCompany';
}

/**
 * Makes every row that the document names be as the document says, all or nothing, and leaves all others alone.
 * A second time it changes nothing. Throws `UnknownCompany`.
 */
export async function seedDatabase(
  database: Database,
  sealer: Sealer,
  document: SeedDocument,
  now: Date,
): Promise<void> {
  await database.transaction(async (transaction) => {
    for (const company of document.companies) {
      await transaction.insert(companies).values(company).onConflictDoUpdate({ target: companies.id, set: company });
    }
    await requireCompanies(transaction, document);
    for (const account of document.accounts) await seedAccount(transaction, account, now);
    for (const app of document.marketplaceApps) await seedMarketplaceApp(transaction, sealer, app);
    for (const integration of document.integrations) await seedIntegration(transaction, sealer, integration, now);
  });
}

async function requireCompanies(transaction: Database, document: SeedDocument): Promise<void> {
  const named = [
    ...document.accounts.flatMap((account) => account.companyIds),
    ...document.integrations.map((integration) => integration.companyId),
  ];
  const [unknown] = await unknownCompanies(transaction, named);
  if (unknown !== undefined) throw new UnknownCompany(`The company ${unknown} is named but not among the companies.`);
}

/** A token that was revoked stays so; another one under the same label is good. */
async function seedAccount(
  transaction: Database,
  { label, token, companyIds, scopes = [...SCOPES] }: SeedDocument['accounts'][number],
  now: Date,
): Promise<void> {
  const tokenHash = hashToken(token);
  const [before] = await transaction.select().from(accounts).where(eq(accounts.label, label));
  const isNew = before?.tokenHash !== tokenHash;
  const row = { label, tokenHash, scopes, revokedAt: isNew ? null : before.revokedAt };
  await transaction.insert(accounts).values(row).onConflictDoUpdate({ target: accounts.label, set: row });
  await transaction.delete(accountCompanies).where(eq(accountCompanies.accountLabel, label));
  const served = [...new Set(companyIds)].map((companyId) => ({ accountLabel: label, companyId }));
  if (served.length > 0) await transaction.insert(accountCompanies).values(served);
  if (!isNew) return;
  const details = { label, scopes, companyIds, seeded: true };
  await writeAudit(transaction, { at: now, accountLabel: null, action: 'token-added', details });
}

async function seedMarketplaceApp(
  transaction: Database,
  sealer: Sealer,
  app: SeedDocument['marketplaceApps'][number],
): Promise<void> {
  const place = secretOf.marketplaceApp(app.name);
  const [before] = await transaction.select().from(marketplaceApps).where(eq(marketplaceApps.name, app.name));
  const isSame =
    before?.clientKey === app.clientKey && sealer.open(before.clientSecretSealed, place) === app.clientSecret;
  if (isSame) return;
  const row = {
    name: app.name,
    clientKey: app.clientKey,
    clientSecretSealed: sealer.seal(app.clientSecret, place),
  };
  await transaction.insert(marketplaceApps).values(row).onConflictDoUpdate({ target: marketplaceApps.name, set: row });
}
