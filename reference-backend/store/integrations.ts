import { and, asc, count, eq, inArray, type SQL } from 'drizzle-orm';
import type { Integration } from '../../src/domain/integration.ts';
import type { Project } from '../../src/domain/project.ts';
import type { Validation } from '../../src/domain/validation.ts';
import type { Database } from '../database/database.ts';
import { accountCompanies, connectedProjects, integrations } from '../database/schema.ts';
import type { Account } from './accounts.ts';
import { offsetOf, type Page, type PageRequest } from './page.ts';
import { newestValidations } from './validations.ts';

export type IntegrationRow = typeof integrations.$inferSelect;

export interface ConnectedProject extends Project {
  /** False for one whose sync was stopped: it is not validated. */
  readonly synced: boolean;
}

const projectColumns = {
  id: connectedProjects.projectId,
  name: connectedProjects.name,
  number: connectedProjects.number,
};

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

/** The row with its number of projects and its newest validation. */
export async function withItsState(database: Database, row: IntegrationRow): Promise<Integration> {
  const [integration] = await withTheirState(database, [row]);
  if (integration === undefined) throw new Error('An integration is gone.');
  return integration;
}

async function withTheirState(database: Database, rows: readonly IntegrationRow[]): Promise<readonly Integration[]> {
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
): Promise<Page<ConnectedProject>> {
  const ofIntegration = eq(connectedProjects.integrationId, integrationId);
  const rows = await database
    .select({ ...projectColumns, synced: connectedProjects.synced })
    .from(connectedProjects)
    .where(ofIntegration)
    .orderBy(asc(connectedProjects.position))
    .limit(page.perPage)
    .offset(offsetOf(page));
  return { rows, total: await database.$count(connectedProjects, ofIntegration) };
}

/** The projects that the integration syncs: what a run validates, in the order of the list. */
export async function allConnectedProjects(database: Database, integrationId: string): Promise<readonly Project[]> {
  return await database
    .select(projectColumns)
    .from(connectedProjects)
    .where(and(eq(connectedProjects.integrationId, integrationId), connectedProjects.synced))
    .orderBy(asc(connectedProjects.position));
}

export async function findConnectedProject(
  database: Database,
  integrationId: string,
  projectId: string,
): Promise<ConnectedProject | null> {
  const [found] = await database
    .select({ ...projectColumns, synced: connectedProjects.synced })
    .from(connectedProjects)
    .where(and(eq(connectedProjects.integrationId, integrationId), eq(connectedProjects.projectId, projectId)));
  return found ?? null;
}

/** Holds up everybody else who wants to change the integration, or to start a run of it, until the transaction ends. */
export async function lockIntegration(transaction: Database, id: string): Promise<IntegrationRow> {
  const [row] = await transaction.select().from(integrations).where(eq(integrations.id, id)).for('update');
  if (row === undefined) throw new Error('An integration is gone.');
  return row;
}

async function countConnectedProjects(
  database: Database,
  integrationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await database
    .select({ id: connectedProjects.integrationId, projects: count() })
    .from(connectedProjects)
    .where(and(inArray(connectedProjects.integrationId, [...integrationIds]), connectedProjects.synced))
    .groupBy(connectedProjects.integrationId);
  return new Map(rows.map((row) => [row.id, row.projects]));
}

function isServedBy(account: Account): SQL | undefined {
  return and(eq(accountCompanies.companyId, integrations.companyId), eq(accountCompanies.accountLabel, account.label));
}
