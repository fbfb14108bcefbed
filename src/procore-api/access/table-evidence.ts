import { matchKnownProjects } from '../../domain/known-projects.ts';
import type { PermittedTable } from '../../domain/permitted-table.ts';
import type { Project } from '../../domain/project.ts';
import type { ProcoreProject } from '../queries/project-page.ts';

/** Which listed projects Procore's own table shows, by id. */
export interface TableEvidence {
  readonly permitted: ReadonlySet<string>;
}

export const NO_EVIDENCE: TableEvidence = { permitted: new Set() };

/**
 * Which projects the rows of a table are. Rows carry names only, so `listed` has to be the whole list: of two projects
 * with the same name neither is shown. What is in no row is not said to be missing: a table may be filtered or short.
 */
export function evidenceOf(table: PermittedTable, listed: Iterable<ProcoreProject>): TableEvidence {
  const projects: Project[] = [];
  for (const { id, name, number } of listed) {
    if (name === null) return NO_EVIDENCE;
    projects.push({ id, name, number });
  }
  const rows = table.labels.map((label) => ({ label, ids: {} }));
  return { permitted: new Set(matchKnownProjects(projects, rows).found.map(({ project }) => project.id)) };
}
