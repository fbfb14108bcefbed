import { matchProjects } from '../../domain/matching.ts';
import type { PermittedTable } from '../../domain/permitted-table.ts';
import type { Project } from '../../domain/project.ts';
import type { ListedProject } from './project-page.ts';

/** What Procore's own table proves of listed projects, by id. */
export interface TableEvidence {
  readonly permitted: ReadonlySet<string>;
  readonly notPermitted: ReadonlySet<string>;
}

export const NO_EVIDENCE: TableEvidence = { permitted: new Set(), notPermitted: new Set() };

/**
 * Which projects the rows of a complete table are. Rows carry names only, so `listed` has to be the whole list: of two
 * projects with the same name neither is proven. And a row that is no listed project at all may be any project under a
 * name that has changed meanwhile: then no project is proven to be in no row.
 */
export function evidenceOf(table: PermittedTable, listed: Iterable<ListedProject>): TableEvidence {
  const projects: Project[] = [];
  for (const { id, name, number } of listed) {
    if (name === null) return NO_EVIDENCE;
    projects.push({ id, name, number });
  }
  const rows = table.labels.map((label) => ({ label, ids: {} }));
  const { found, absent, unclaimed } = matchProjects(projects, rows);
  return {
    permitted: new Set(found.map(({ project }) => project.id)),
    notPermitted: new Set(unclaimed.length === 0 ? absent.map(({ id }) => id) : []),
  };
}
