import { readsCompanyDirectory } from './company-admin.ts';
import { findForeignProject } from './foreign-project.ts';
import type { ProgressCounter } from './progress.ts';
import { readProjectPage } from './project-page.ts';
import { readProjectsById } from './projects-by-id.ts';
import type { RestClient } from './rest-client.ts';

/**
 * Those of the projects that the company certainly does not have. `foreignId` is a project that the client sees without
 * being a member: an answer that has it and lacks others is that of the whole company. Says nothing of the other
 * projects, and does not tell when it could not ask.
 */
export async function findDeleted(
  client: RestClient,
  companyId: string,
  projectIds: readonly string[],
  foreignId: string,
  progress: ProgressCounter,
): Promise<readonly string[]> {
  const read = await readProjectsById(client, companyId, projectIds, foreignId, progress);
  if (!read.ok || !read.value.isReliable) return [];
  const found = new Set(read.value.found.map(({ id }) => id));
  return projectIds.filter((id) => !found.has(id));
}

/** The same with a client of which nothing is known yet. */
export async function findDeletedByElder(
  client: RestClient,
  companyId: string,
  projectIds: readonly string[],
  progress: ProgressCounter,
): Promise<readonly string[]> {
  progress.expect(2);
  const readsDirectory = await readsCompanyDirectory(client, companyId);
  if (!readsDirectory.ok || !readsDirectory.value) return [];
  const page = await readProjectPage(client, companyId, {});
  if (!page.ok) return [];
  const listedIds = page.value.projects.map(({ id }) => id);
  const foreignId = await findForeignProject(client, companyId, listedIds, progress);
  return foreignId === null ? [] : await findDeleted(client, companyId, projectIds, foreignId, progress);
}
