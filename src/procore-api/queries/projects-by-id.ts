import type { CompanyAccess } from '../client/company-access.ts';
import type { ProcoreFailure } from '../http/failures.ts';
import type { ProcoreProject } from './project-page.ts';
import { type Walk, walkProjects } from './project-walk.ts';

/** What a look at the list for certain projects has shown. */
export interface SecondLook {
  readonly found: readonly ProcoreProject[];
  /** Those that the list lacks, by an answer that shows that it was an answer to the question. */
  readonly lacked: ReadonlySet<string>;
  /** Whether no answer had to be asked for its next page: a filter may be lost there, where the controls may not be. */
  readonly isOnOnePage: boolean;
  /** Why not all are one or the other, where Procore did not answer. */
  readonly failure: ProcoreFailure | null;
}

/** Few enough for the length of a URL. */
const IDS_PER_REQUEST = 100;
const MOST_CONTROLS = 5;
/** So many controls stand at both ends of a question and between the ids. */
const LEAST_BETWEEN = 3;

/**
 * Asks Procore's list for the projects with these ids. Beside them, from end to end of the question, stand projects that
 * are known to be listed: an answer that lacks one of those has not heeded the whole question and proves nothing.
 */
export async function readProjectsById(
  access: CompanyAccess,
  ids: readonly string[],
  known: Pick<Walk, 'projects' | 'mostRows'>,
): Promise<SecondLook> {
  const controls = controlsAmong([...known.projects.values()]);
  const found: ProcoreProject[] = [];
  const lacked = new Set<string>();
  let isOnOnePage = true;
  access.connection.progress.expect(Math.ceil(ids.length / IDS_PER_REQUEST));
  for (let start = 0; start < ids.length; start += IDS_PER_REQUEST) {
    const chunk = ids.slice(start, start + IDS_PER_REQUEST);
    // One control or two stand at the ends, so that what stands between may not have been heeded.
    let isReliable = controls.length >= LEAST_BETWEEN || (controls.length > 0 && chunk.length === 1);
    for (const asked of questionsOf(chunk, controls)) {
      const answer = await walkProjects(access, { ids: asked, fullFrom: known.mostRows ?? Number.POSITIVE_INFINITY });
      if (answer.failure !== null) return { found, lacked, isOnOnePage, failure: answer.failure };
      if (answer.foreignIds.size === 0) found.push(...chunk.flatMap((id) => answer.projects.get(id) ?? []));
      if (answer.pages > 1) isOnOnePage = false;
      isReliable &&= heedsAll(answer, asked, controls);
    }
    const shown = new Set(found.map(({ id }) => id));
    for (const id of isReliable ? chunk : []) if (!shown.has(id)) lacked.add(id);
  }
  return { found, lacked, isOnOnePage, failure: null };
}

/** From all over the list, and an inactive one where there is one: it shows that the status was heeded, too. */
function controlsAmong(known: readonly ProcoreProject[]): readonly string[] {
  const inactive = known.find(({ active }) => !active);
  const step = Math.max(1, Math.floor(known.length / MOST_CONTROLS));
  const spread = known.filter((_project, index) => index % step === 0).slice(0, MOST_CONTROLS);
  return [...new Set([inactive, ...spread].flatMap((project) => project?.id ?? []))].slice(0, MOST_CONTROLS);
}

/** The ids between controls. With too few of them it takes two questions, in which an id stands at both ends. */
function questionsOf(ids: readonly string[], controls: readonly string[]): string[][] {
  const [control, ...others] = controls;
  if (control === undefined) return [[...ids]];
  if (controls.length < LEAST_BETWEEN) {
    return [
      [control, ...ids],
      [...ids, control],
    ];
  }
  const step = Math.ceil(ids.length / others.length);
  const parts = others.flatMap((other, index) => [...ids.slice(index * step, (index + 1) * step), other]);
  return [[control, ...parts]];
}

/** False also for a server that does not know the filter, which shows by projects that nobody asked for. */
function heedsAll({ projects, isConsistent }: Walk, asked: readonly string[], controls: readonly string[]): boolean {
  const wanted = new Set(asked);
  return isConsistent && [...projects.keys()].every((id) => wanted.has(id)) && controls.every((id) => projects.has(id));
}
