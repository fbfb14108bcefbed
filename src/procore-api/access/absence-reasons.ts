import { type CompanyAccess, companyAccess, inCompany } from '../client/company-access.ts';
import type { ElsewhereMemory } from '../client/elsewhere-memory.ts';
import { readCompanyRights } from '../queries/company-rights.ts';
import { MOST_DIRECT_READS, readDirectly } from '../queries/direct-reads.ts';
import { findForeignProject } from '../queries/foreign-project.ts';
import { lookElsewhere } from '../queries/other-companies.ts';
import { readProjectPage } from '../queries/project-page.ts';
import { readProjectsById } from '../queries/projects-by-id.ts';
import type { AccessEvidence } from './evidence.ts';
import type { AccessQuestion } from './question.ts';

/**
 * Of projects that are certainly not on the app's list, those that no Add can remedy, with the reason. What cannot be
 * found out stays "not permitted": nothing here changes whether a project is missing.
 */
export async function readAbsenceReasons(
  access: CompanyAccess,
  question: AccessQuestion,
  { listing, admin, rights }: AccessEvidence,
  memory: ElsewhereMemory,
): Promise<ReadonlyMap<string, 'other-company' | 'not-found'>> {
  const absent = [...listing.absent].filter((id) => !listing.foreign.has(id));
  if (absent.length === 0) return new Map();

  const elsewhere = await findElsewhere(access, question, absent, memory);
  const open = absent.filter((id) => elsewhere.lookedFor.has(id) && !elsewhere.found.has(id));
  const seesAll = rights === 'some' && admin !== null && admin.foreignProject !== null;
  const deleted = seesAll
    ? await confirmDeleted(access, open, admin.foreignProject)
    : await findDeletedByPrevious(access, question, open);
  return new Map([
    ...[...elsewhere.found].map((id) => [id, 'other-company'] as const),
    ...deleted.map((id) => [id, 'not-found'] as const),
  ]);
}

interface ElsewhereLooks {
  readonly found: ReadonlySet<string>;
  /** In every company that may be looked at. */
  readonly lookedFor: ReadonlySet<string>;
}

/** Only where the backend's account serves the other company as well: others are other customers. */
async function findElsewhere(
  access: CompanyAccess,
  { otherCompanyIds = [] }: AccessQuestion,
  absent: readonly string[],
  memory: ElsewhereMemory,
): Promise<ElsewhereLooks> {
  const found = new Set<string>();
  let lookedFor = new Set(absent);
  for (const otherId of otherCompanyIds) {
    if (otherId === access.companyId) continue;
    if (await memory.claim(access.companyId, otherId)) {
      const seen = await lookElsewhere(inCompany(access, otherId, true), absent);
      if (seen !== null) await memory.remember(access.companyId, otherId, seen);
    }
    const look = await memory.recall(access.companyId, otherId);
    for (const id of absent) if (look?.found.has(id)) found.add(id);
    lookedFor = new Set([...lookedFor].filter((id) => look?.asked.has(id)));
  }
  return { found, lookedFor };
}

/**
 * Those of the projects that the company does not have: the list of the whole of it lacks them (`foreignId` shows that
 * it is that), and Procore itself knows no such project.
 */
async function confirmDeleted(
  access: CompanyAccess,
  projectIds: readonly string[],
  foreignId: string | null,
): Promise<readonly string[]> {
  if (projectIds.length === 0 || foreignId === null) return [];
  const asked = projectIds.slice(0, MOST_DIRECT_READS);
  const { showings } = await readDirectly(access, [...asked, foreignId]);
  if (showings.get(foreignId)?.kind !== 'shown') return [];
  return asked.filter((id) => showings.get(id)?.kind === 'not-found');
}

/** By the credential that worked until now, if that sees the whole company. */
async function findDeletedByPrevious(
  { companyId, connection }: CompanyAccess,
  question: AccessQuestion,
  projectIds: readonly string[],
): Promise<readonly string[]> {
  if (projectIds.length === 0 || question.previousCredential === null) return [];
  const previous = companyAccess({ ...question, ...question.previousCredential }, companyId, connection);
  const rights = await readCompanyRights(previous);
  if (!rights.ok || rights.value !== 'some') return [];
  const page = await readProjectPage(previous, {});
  if (!page.ok || page.value.foreignIds.length > 0) return [];
  const projects = new Map(page.value.projects.map((project) => [project.id, project]));
  const foreignId = await findForeignProject(previous, [...projects.keys()]);
  const { lacked } = await readProjectsById(previous, projectIds, { projects, mostRows: projects.size });
  return await confirmDeleted(previous, [...lacked], foreignId);
}
