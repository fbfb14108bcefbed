import { type Result, succeeded } from './failures.ts';
import type { ProgressCounter } from './progress.ts';
import { type ListedProject, type ProjectPage, readProjectPage } from './project-page.ts';
import type { RestClient } from './rest-client.ts';

export interface ProjectsById {
  readonly found: readonly ListedProject[];
  /** Whether those that were not found are certainly not on Procore's list. */
  readonly isReliable: boolean;
}

/** Few enough for the length of a URL. */
const IDS_PER_REQUEST = 100;

/**
 * Asks Procore's list for the projects with these ids. `control` is the id of one that is known to be listed: where
 * an answer lacks it, the answer proves nothing of the others. Without one, only what is found counts.
 */
export async function readProjectsById(
  client: RestClient,
  companyId: string,
  ids: readonly string[],
  control: string | null,
  progress: ProgressCounter,
): Promise<Result<ProjectsById>> {
  const found: ListedProject[] = [];
  let isReliable = control !== null;
  progress.expect(Math.ceil(ids.length / IDS_PER_REQUEST));
  for (let start = 0; start < ids.length; start += IDS_PER_REQUEST) {
    const chunk = ids.slice(start, start + IDS_PER_REQUEST);
    const asked = new Set(control === null ? chunk : [...chunk, control]);
    const read = await readProjectPage(client, companyId, { ids: [...asked] });
    if (!read.ok) return read;
    found.push(...read.value.projects.filter(({ id }) => asked.has(id)));
    if (!isWholeAnswer(read.value, asked, control)) isReliable = false;
  }
  return succeeded({ found, isReliable });
}

/** False also for a server that does not know the filter, which shows by projects that nobody asked for. */
function isWholeAnswer(
  { projects, total, hasNext }: ProjectPage,
  asked: ReadonlySet<string>,
  control: string | null,
): boolean {
  const ids = new Set(projects.map(({ id }) => id));
  const isWhole = !hasNext && total === projects.length && ids.size === projects.length;
  return isWhole && [...ids].every((id) => asked.has(id)) && (control === null || ids.has(control));
}
