import type { CompanyAccess } from '../client/company-access.ts';
import type { Elsewhere } from '../client/elsewhere-memory.ts';
import { walkProjects } from './project-walk.ts';

/** More than that are never looked for in one other company. */
const MOST_IDS = 100;

/**
 * Those of the projects that Procore lists in the company of `elsewhere`. Only what is found counts; an answer with
 * anything that nobody asked for has not understood the question. `null` when there was no answer to it.
 */
export async function lookElsewhere(
  elsewhere: CompanyAccess,
  projectIds: readonly string[],
): Promise<Elsewhere | null> {
  const ids = projectIds.slice(0, MOST_IDS);
  elsewhere.connection.progress.expect(1);
  const answer = await walkProjects(elsewhere, { ids });
  const asked = new Set(ids);
  if (answer.failure?.kind === 'app-not-installed') return { asked, found: new Set() };
  if (!answer.isConsistent || ![...answer.projects.keys()].every((id) => asked.has(id))) return null;
  return { asked, found: new Set(answer.projects.keys()) };
}
