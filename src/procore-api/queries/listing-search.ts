import type { ProcoreFailure } from '../http/failures.ts';
import type { ProcoreProject } from './project-page.ts';
import type { Walk } from './project-walk.ts';

/** What is known of the list so far; each look adds to it. */
export interface Search {
  readonly wanted: readonly string[];
  readonly listed: Map<string, ProcoreProject>;
  readonly absent: Set<string>;
  readonly foreign: Set<string>;
  walk: Walk;
  /** Those that two looks at the list have lacked. */
  readonly lacked: Set<string>;
  /** Those that the list lacked and Procore shows by themselves, so that neither counts. */
  readonly contested: Set<string>;
  /** Whether the second look has shown all that it had to show, so that what it lacks is lacking. */
  isLookControlled: boolean;
  /** Whether the list itself, and not a project read alone, has shown an inactive one: it heeds that they are wanted. */
  isStatusHeeded: boolean;
  failure: ProcoreFailure | null;
}

/** Those of whom nothing is known yet. */
export function openIn({ wanted, listed, absent }: Search): string[] {
  return wanted.filter((id) => !listed.has(id) && !absent.has(id));
}

/** What an answer of the list shows. */
export function noteListed(search: Search, projects: Iterable<ProcoreProject>): void {
  for (const project of projects) {
    search.listed.set(project.id, project);
    search.isStatusHeeded ||= !project.active;
  }
}
