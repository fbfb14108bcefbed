import type { Project, ValidatedProject } from '../../domain/project.ts';
import { type AccessCounts, countAccess, type Verdict, verdictOf } from '../../domain/verdict.ts';
import type { AccessReading } from './question.ts';

/** What one run has found out. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly counts: AccessCounts;
  readonly projects: readonly ValidatedProject[];
  /** One sentence on what the list of projects alone does not say, else `null`. */
  readonly detail: string | null;
}

/** The verdict over what Procore said of the connected projects. */
export function judge(connected: readonly Project[], reading: AccessReading): Judgement {
  if (reading.outcome !== 'read')
    return { ...allUnknown(connected), verdict: reading.outcome, detail: reading.message };
  const { projects, isAnswered, message } = reading;
  const counts = countAccess(projects);
  // Without projects there is still a key and an installation to test.
  const isUntested = counts.connected === 0 && !isAnswered;
  // The API's word stands, but nothing is saved while Procore's own page contradicts it.
  const isContested = verdictOf(counts) === 'passed' && projects.some(({ reason }) => reason === 'contested');
  const verdict = isUntested || isContested ? 'inconclusive' : verdictOf(counts);
  return { verdict, counts, projects, detail: message };
}

/** The judgement when nothing could be found out, for a reason that does not lie in Procore. */
export function judgeNothing(connected: readonly Project[], detail: string): Judgement {
  return { ...allUnknown(connected), verdict: 'inconclusive', detail };
}

function allUnknown(connected: readonly Project[]): Pick<Judgement, 'counts' | 'projects'> {
  const projects = connected.map((project) => ({ ...project, access: 'unknown', reason: 'unconfirmed' }) as const);
  return { counts: countAccess(projects), projects };
}
