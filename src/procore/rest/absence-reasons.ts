import type { AccessEvidence } from './access-evidence.ts';
import type { AccessQuestion } from './access-question.ts';
import type { AdminAccess } from './admin-access.ts';
import { findDeleted, findDeletedByElder } from './deleted-projects.ts';
import { findInOtherCompanies } from './other-companies.ts';
import { createRestClient, type RestClient, type RestConnection } from './rest-client.ts';

/**
 * Of projects that are certainly not on the app's list, those that no Add can mend, with the reason. What cannot be
 * found out stays "not permitted": nothing here changes whether a project is missing.
 */
export async function readAbsenceReasons(
  client: RestClient,
  question: AccessQuestion,
  { listing, admin }: AccessEvidence,
  connection: RestConnection,
): Promise<ReadonlyMap<string, 'other-company' | 'not-found'>> {
  const { companyId, projects } = question;
  const absent = projects.map(({ id }) => id).filter((id) => !listing.listed.has(id));
  if (absent.length === 0 || listing.doubt !== null) return new Map();

  const elsewhere = await findInOtherCompanies(client, companyId, absent, connection.progress);
  const nowhereYet = absent.filter((id) => !elsewhere.has(id));
  const deleted = await findNowhere(client, question, admin, nowhereYet, connection);
  return new Map([
    ...[...elsewhere].map((id) => [id, 'other-company'] as const),
    ...deleted.map((id) => [id, 'not-found'] as const),
  ]);
}

async function findNowhere(
  client: RestClient,
  question: AccessQuestion,
  admin: AdminAccess | null,
  projectIds: readonly string[],
  connection: RestConnection,
): Promise<readonly string[]> {
  const { companyId, elder } = question;
  const { progress } = connection;
  if (projectIds.length === 0) return [];
  if (admin !== null && admin.foreignProject !== null) {
    return await findDeleted(client, companyId, projectIds, admin.foreignProject, progress);
  }
  if (elder === null) return [];
  const elderClient = createRestClient({ ...question, ...elder }, connection);
  return await findDeletedByElder(elderClient, companyId, projectIds, progress);
}
