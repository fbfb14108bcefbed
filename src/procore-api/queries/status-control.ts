import type { CompanyAccess } from '../client/company-access.ts';
import type { ProcoreProject } from './project-page.ts';
import { walkProjects } from './project-walk.ts';

/**
 * Asks for the inactive projects alone, where the list over all statuses has shown none: a server that does not heed
 * the status gives the active ones for both. `null` when the answer does not show that the status was heeded.
 */
export async function readInactiveProjects(access: CompanyAccess): Promise<ReadonlyMap<string, ProcoreProject> | null> {
  access.connection.progress.expect(1);
  const first = await walkProjects(access, { status: 'Inactive' });
  if (!first.isConsistent || [...first.projects.values()].some(({ active }) => active)) return null;
  if (first.projects.size > 0) return first.projects;
  // Nothing is what an answer that means something else looks like, too.
  access.connection.progress.expect(1);
  const second = await walkProjects(access, { status: 'Inactive' });
  return second.isConsistent && second.projects.size === 0 ? second.projects : null;
}
