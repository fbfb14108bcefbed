import { and, asc, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Access, Reason, ValidatedProject } from '../../src/domain/project.ts';
import type { Validation } from '../../src/domain/validation.ts';
import type { AccessCounts } from '../../src/domain/verdict.ts';
import type { Database } from '../database/database.ts';
import { validatedProjects, validations } from '../database/schema.ts';
import { offsetOf, type Page, type PageRequest } from './page.ts';
import { ROWS_OF_TABLE, rowsOf } from './table-rows.ts';

export type ValidationRow = typeof validations.$inferSelect;

type TableSummary = Validation['permittedTable'];

/** What is shown of a run: without its secret, and of the table that it was told of only how large it is. */
type ShownRow = Omit<ValidationRow, 'permittedTable' | 'clientSecretSealed' | 'confirmedByPage'> & {
  readonly permittedTable: TableSummary;
};

const {
  permittedTable: table,
  clientSecretSealed: _secret,
  confirmedByPage: _confirmed,
  ...shownAsStored
} = getTableColumns(validations);

/** The table may have 20,000 rows, and a list of runs many tables: only their sizes leave the database. */
const shownColumns = {
  ...shownAsStored,
  permittedTable: sql<TableSummary>`case when ${table} is null then null else jsonb_build_object(
    'rows', ${ROWS_OF_TABLE},
    'isComplete', ${table} -> 'isComplete',
    'seenAt', ${table} -> 'seenAt'
  ) end`,
};

/** A run as the contract has it. */
export function validationOf(row: ValidationRow): Validation {
  const { permittedTable } = row;
  return answerOf({
    ...row,
    permittedTable: permittedTable && {
      rows: rowsOf(permittedTable),
      isComplete: permittedTable.isComplete,
      seenAt: permittedTable.seenAt,
    },
  });
}

function answerOf(row: ShownRow): Validation {
  return {
    id: row.id,
    integrationId: row.integrationId,
    purpose: row.purpose,
    state: row.state,
    credential: { kind: row.credentialKind, clientKey: row.clientKey },
    startedBy: row.startedBy,
    progress: {
      done: row.progressDone,
      total: row.progressTotal,
      waitingUntil: row.waitingUntil?.toISOString() ?? null,
    },
    permittedTable: row.permittedTable,
    verdict: row.verdict,
    counts: countsOf(row),
    byPage: row.byPage,
    outcome: row.outcome,
    detail: row.detail,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

function countsOf({ connected, permitted, missing, unknown }: ShownRow): AccessCounts | null {
  if (connected === null || permitted === null || missing === null || unknown === null) return null;
  return { connected, permitted, missing, unknown };
}

/** With its secret and the whole table that it was told of. `null` when the integration has no such run. */
export async function findValidationRow(
  database: Database,
  integrationId: string,
  id: string,
): Promise<ValidationRow | null> {
  const [row] = await database
    .select()
    .from(validations)
    .where(and(eq(validations.id, id), eq(validations.integrationId, integrationId)));
  return row ?? null;
}

/** `null` when the integration has no such run. */
export async function findValidation(
  database: Database,
  integrationId: string,
  id: string,
): Promise<Validation | null> {
  const [row] = await database
    .select(shownColumns)
    .from(validations)
    .where(and(eq(validations.id, id), eq(validations.integrationId, integrationId)));
  return row === undefined ? null : answerOf(row);
}

/** Newest first. */
export async function listValidations(
  database: Database,
  integrationId: string,
  page: PageRequest,
): Promise<Page<Validation>> {
  const ofIntegration = eq(validations.integrationId, integrationId);
  const rows = await database
    .select(shownColumns)
    .from(validations)
    .where(ofIntegration)
    .orderBy(desc(validations.sequence))
    .limit(page.perPage)
    .offset(offsetOf(page));
  return { rows: rows.map(answerOf), total: await database.$count(validations, ofIntegration) };
}

/** By integration. */
export async function newestValidations(
  database: Database,
  integrationIds: readonly string[],
): Promise<ReadonlyMap<string, Validation>> {
  const rows = await database
    .selectDistinctOn([validations.integrationId], shownColumns)
    .from(validations)
    .where(inArray(validations.integrationId, [...integrationIds]))
    .orderBy(validations.integrationId, desc(validations.sequence));
  return new Map(rows.map((row) => [row.integrationId, answerOf(row)]));
}

/** The permitted projects that only Procore's page has shown to this run. */
export async function listByPage(database: Database, validationId: string): Promise<readonly string[]> {
  const rows = await database
    .select({ id: validatedProjects.projectId })
    .from(validatedProjects)
    .where(and(eq(validatedProjects.validationId, validationId), eq(validatedProjects.reason, 'by-page')))
    .orderBy(asc(validatedProjects.position));
  return rows.map(({ id }) => id);
}

/** Empty until the run is finished. */
export async function listValidatedProjects(
  database: Database,
  validationId: string,
  access: Access | undefined,
  page: PageRequest,
): Promise<Page<ValidatedProject>> {
  const wanted = and(
    eq(validatedProjects.validationId, validationId),
    access === undefined ? undefined : eq(validatedProjects.access, access),
  );
  const rows = await database
    .select({
      id: validatedProjects.projectId,
      name: validatedProjects.name,
      number: validatedProjects.number,
      access: validatedProjects.access,
      reason: validatedProjects.reason,
    })
    .from(validatedProjects)
    .where(wanted)
    .orderBy(asc(validatedProjects.position))
    .limit(page.perPage)
    .offset(offsetOf(page));
  return { rows, total: await database.$count(validatedProjects, wanted) };
}

/** What one finished run found of one project; both `null` when the project was not connected then. */
export interface PastFinding {
  readonly validationId: string;
  readonly createdAt: Date;
  readonly finishedAt: Date;
  readonly access: Access | null;
  readonly reason: Reason | null;
}

/** What the last finished runs of an integration found of one project, newest first. */
export async function newestFindings(
  database: Database,
  integrationId: string,
  projectId: string,
  limit: number,
): Promise<readonly PastFinding[]> {
  const rows = await database
    .select({
      validationId: validations.id,
      createdAt: validations.createdAt,
      finishedAt: sql<Date>`${validations.finishedAt}`.mapWith(validations.finishedAt),
      access: validatedProjects.access,
      reason: validatedProjects.reason,
    })
    .from(validations)
    .leftJoin(
      validatedProjects,
      and(eq(validatedProjects.validationId, validations.id), eq(validatedProjects.projectId, projectId)),
    )
    .where(and(eq(validations.integrationId, integrationId), eq(validations.state, 'finished')))
    .orderBy(desc(validations.sequence))
    .limit(limit);
  return rows;
}

export async function hasUnfinishedRun(database: Database, integrationId: string): Promise<boolean> {
  const isUnfinished = and(
    eq(validations.integrationId, integrationId),
    inArray(validations.state, ['queued', 'running']),
  );
  return (await database.$count(validations, isUnfinished)) > 0;
}
