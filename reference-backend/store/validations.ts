import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Access, ValidatedProject } from '../../src/domain/project.ts';
import type { Validation } from '../../src/domain/validation.ts';
import type { AccessCounts } from '../../src/domain/verdict.ts';
import type { Database } from '../database/open.ts';
import { validatedProjects, validations } from '../database/schema.ts';
import { offsetOf, type Page, type PageRequest } from './page.ts';

export type ValidationRow = typeof validations.$inferSelect;

export function validationOf(row: ValidationRow): Validation {
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
    permittedTable: row.permittedTable && {
      rows: row.permittedTable.labels.length,
      isComplete: row.permittedTable.isComplete,
      seenAt: row.permittedTable.seenAt,
    },
    verdict: row.verdict,
    counts: countsOf(row),
    outcome: row.outcome,
    detail: row.detail,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

function countsOf({ connected, permitted, missing, unknown }: ValidationRow): AccessCounts | null {
  if (connected === null || permitted === null || missing === null || unknown === null) return null;
  return { connected, permitted, missing, unknown };
}

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

/** Newest first. */
export async function listValidations(
  database: Database,
  integrationId: string,
  page: PageRequest,
): Promise<Page<Validation>> {
  const ofIntegration = eq(validations.integrationId, integrationId);
  const rows = await database
    .select()
    .from(validations)
    .where(ofIntegration)
    .orderBy(desc(validations.sequence))
    .limit(page.perPage)
    .offset(offsetOf(page));
  return { rows: rows.map(validationOf), total: await database.$count(validations, ofIntegration) };
}

/** By integration. */
export async function newestValidations(
  database: Database,
  integrationIds: readonly string[],
): Promise<ReadonlyMap<string, Validation>> {
  const rows = await database
    .selectDistinctOn([validations.integrationId])
    .from(validations)
    .where(inArray(validations.integrationId, [...integrationIds]))
    .orderBy(validations.integrationId, desc(validations.sequence));
  return new Map(rows.map((row) => [row.integrationId, validationOf(row)]));
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
