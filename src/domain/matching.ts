import { isEntry, matchEntries } from './entry-matching.ts';
import { inOneGo } from './in-one-go.ts';
import { matchKnownProjects } from './known-projects.ts';
import type { Matches, OfferedProject } from './offered-project.ts';
import type { Project } from './project.ts';

/** Which option is which project, be they Procore's own or entries of a list that somebody has brought along. */
export function matchProjects<Known extends Project, Offered extends OfferedProject>(
  projects: readonly Known[],
  options: readonly Offered[],
  idKey?: string | null,
): Matches<Known, Offered> {
  return inOneGo(matchInSteps(projects, options, idKey));
}

/** As `matchProjects`, with chances between for the page to do something else. */
export function* matchInSteps<Known extends Project, Offered extends OfferedProject>(
  projects: readonly Known[],
  options: readonly Offered[],
  idKey?: string | null,
): Generator<void, Matches<Known, Offered>> {
  return projects.some(isEntry) ? yield* matchEntries(projects, options) : matchKnownProjects(projects, options, idKey);
}
