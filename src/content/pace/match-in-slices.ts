import { inSlices } from '../../domain/in-slices.ts';
import { matchInSteps } from '../../domain/matching.ts';
import type { Matches, OfferedProject } from '../../domain/offered-project.ts';
import type { Project } from '../../domain/project.ts';

/**
 * As `matchProjects`, without keeping the page from anything else.
 * @throws the reason of the signal
 */
export function matchInSlices<Known extends Project, Offered extends OfferedProject>(
  projects: readonly Known[],
  options: readonly Offered[],
  signal: AbortSignal,
): Promise<Matches<Known, Offered>> {
  return inSlices(matchInSteps(projects, options), signal);
}
