import { and, asc, count, eq, inArray, type SQL } from 'drizzle-orm';
import type { Integration } from '../../src/domain/integration.ts';
import type { Project } from '../../src/domain/project.ts';
import type { Validation } from '../../src/domain/validation.ts';
import type { Database } from '../database/open.ts';
import { accountCompanies, connectedProjects, integrations } from '../database/schema.ts';
import type { Account } from './accounts.ts';
import { offsetOf, type Page, type PageRequest } from './page.ts';
import { newestValidations } from './validations.ts';

export type IntegrationRow = typeof integrations.$inferSelect;

/** `null` also for an integration of a company that the account does not serve. */
export async function findIntegrationRow(
  database: Database,
  account: Account,
  id: string,
): Promise<IntegrationRow | null> {
  const [found] = await database
    .select({ row: integrations })
    .from(integrations)
    .innerJoin(accountCompanies, isServedBy(account))
    .where(eq(integrations.id, id));
  return found?.row ?? null;
}

/** The integrations that an account serves, of one company or of all, by company and id. */
export async function listIntegrations(
  database: Database,
  account: Account,
  companyId: string | undefined,
  page: PageRequest,
): Promise<Page<Integration>> {
  const ofCompany = companyId === undefined ? undefined : eq(integrations.companyId, companyId);
  const found = await database
    .select({ row: integrations })
    .from(integrations)
    .innerJoin(accountCompanies, isServedBy(account))
    .where(ofCompany)
    .orderBy(asc(integrations.companyId), asc(integrations.id))
    .limit(page.perPage)
    .offset(offsetOf(page));
  const [totals] = await database
    .select({ total: count() })
    .from(integrations)
    .innerJoin(accountCompanies, isServedBy(account))
    .where(ofCompany);
  const rows = await withTheirState(
    database,
    found.map(({ row }) => row),
  );
  return { rows, total: totals?.total ?? 0 };
}

/** The rows with their number of projects and their newest validation. */
export async function withTheirState(
  database: Database,
  rows: readonly IntegrationRow[],
): Promise<readonly Integration[]> {
  const ids = rows.map((row) => row.id);
  const projectCounts = await countConnectedProjects(database, ids);
  const newest = await newestValidations(database, ids);
  return rows.map((row) => integrationOf(row, projectCounts.get(row.id) ?? 0, newest.get(row.id) ?? null));
}

function integrationOf(row: IntegrationRow, projects: number, lastValidation: Validation | null): Integration {
  return {
    id: row.id,
    companyId: row.companyId,
    name: row.name,
    credential: {
      kind: row.credentialKind,
      clientKey: row.clientKey,
      savedAt: row.credentialSavedAt.toISOString(),
    },
    app: { name: row.appName, kind: row.appKind, marketplaceUrl: row.appMarketplaceUrl ?? undefined },
    connectedProjects: projects,
    lastValidation,
  };
}

export async function listConnectedProjects(
  database: Database,
  integrationId: string,
  page: PageRequest,
): Promise<Page<Project>> {
  const ofIntegration = eq(connectedProjects.integrationId, integrationId);
  const rows = await selectProjects(database, ofIntegration).limit(page.perPage).offset(offsetOf(page));
  return { rows, total: await database.$count(connectedProjects, ofIntegration) };
}

export async function allConnectedProjects(database: Database, integrationId: string): Promise<readonly Project[]> {
  return await selectProjects(database, eq(connectedProjects.integrationId, integrationId));
}

function selectProjects(database: Database, where: SQL) {
  return database
    .select({ id: connectedProjects.projectId, name: connectedProjects.name, number: connectedProjects.number })
    .from(connectedProjects)
    .where(where)
    .orderBy(asc(connectedProjects.position));
}

async function countConnectedProjects(
  database: Database,
  integrationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await database
    .select({ id: connectedProjects.integrationId, projects: count() })
    .from(connectedProjects)
    .where(inArray(connectedProjects.integrationId, [...integrationIds]))
    .groupBy(connectedProjects.integrationId);
  return new Map(rows.map((row) => [row.id, row.projects]));
}

function isServedBy(account: Account): SQL | undefined {
  return and(eq(accountCompanies.companyId, integrations.companyId), eq(accountCompanies.accountLabel, account.label));
}
