import type { Access, ValidatedProject } from './project.ts';

export const VERDICTS = [
  'passed',
  'missing-projects',
  'credentials-rejected',
  'app-not-installed',
  'nothing-to-check',
  'inconclusive',
] as const;
/** The result of one finished validation. */
export type Verdict = (typeof VERDICTS)[number];

/** How many connected projects have which access. The three add up to `connected`. */
export interface AccessCounts {
  readonly connected: number;
  readonly permitted: number;
  readonly missing: number;
  readonly unknown: number;
}

export function countAccess(projects: readonly Pick<ValidatedProject, 'access'>[]): AccessCounts {
  const counts: Record<Access, number> = { permitted: 0, missing: 0, unknown: 0 };
  for (const project of projects) counts[project.access] += 1;
  return { connected: projects.length, ...counts };
}

/**
 * The verdict over the accesses of all connected projects.
 * Any missing project decides; unknown ones are counted beside it and never add up to a pass.
 */
export function verdictOf(counts: AccessCounts): Verdict {
  if (counts.connected === 0) return 'nothing-to-check';
  if (counts.missing > 0) return 'missing-projects';
  if (counts.unknown > 0) return 'inconclusive';
  return 'passed';
}
