import type { Project, ValidatedProject } from '../../src/domain/project.ts';
import { type AccessCounts, countAccess, type Verdict, verdictOf } from '../../src/domain/verdict.ts';
import type { PermittedProjectsReading } from '../../src/procore/rest/permitted-projects.ts';

/** What one run has found out. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly counts: AccessCounts;
  readonly projects: readonly ValidatedProject[];
  /** One sentence on why the verdict is not simply a list of projects, else `null`. */
  readonly detail: string | null;
}

type Finding = Pick<ValidatedProject, 'access' | 'reason'>;

/** Compares by id only, and says "missing" only of a list that is known to be complete. */
export function judge(connected: readonly Project[], reading: PermittedProjectsReading): Judgement {
  const find = findings(reading);
  const projects = connected.map((project) => ({ ...project, ...find(project.id) }));
  const counts = countAccess(projects);
  const verdict = verdictOfReading(reading, counts);
  return { verdict, counts, projects, detail: detailOf(reading, verdict) };
}

/** The judgement when nothing could be found out, for a reason that lies in the backend. */
export function judgeNothing(connected: readonly Project[], detail: string): Judgement {
  const projects = connected.map((project) => ({ ...project, access: 'unknown', reason: 'unconfirmed' }) as const);
  return { verdict: 'inconclusive', counts: countAccess(projects), projects, detail };
}

/** A list that contradicts itself may name projects that were taken from it meanwhile: nothing in it is believed. */
function findings(reading: PermittedProjectsReading): (projectId: string) => Finding {
  const isRefused = reading.outcome === 'credentials-rejected' || reading.outcome === 'app-not-installed';
  if (isRefused || (reading.outcome === 'partial' && reading.reason === 'unconfirmed')) {
    return () => ({ access: 'unknown', reason: 'unconfirmed' });
  }
  const permitted = new Map(reading.projects.map((project) => [project.id, project]));
  const unlisted: Finding =
    reading.outcome === 'complete'
      ? { access: 'missing', reason: 'not-permitted' }
      : { access: 'unknown', reason: reading.reason };
  return (projectId) => {
    const project = permitted.get(projectId);
    return project === undefined ? unlisted : { access: 'permitted', reason: project.active ? null : 'inactive' };
  };
}

function verdictOfReading(reading: PermittedProjectsReading, counts: AccessCounts): Verdict {
  switch (reading.outcome) {
    case 'credentials-rejected':
    case 'app-not-installed':
      return reading.outcome;
    case 'partial': {
      const wasAnswered = reading.reason === 'unconfirmed';
      return counts.connected === 0 && !wasAnswered ? 'inconclusive' : verdictOf(counts);
    }
    case 'complete':
      return verdictOf(counts);
  }
}

function detailOf(reading: PermittedProjectsReading, verdict: Verdict): string | null {
  if (verdict === 'passed' || verdict === 'nothing-to-check') return null;
  if (reading.outcome !== 'complete') return reading.message;
  return reading.projects.length > 0
    ? null
    : 'Procore lists no project for this app: its Permitted Projects are empty.';
}
