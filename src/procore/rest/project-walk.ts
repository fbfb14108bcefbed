import type { ProcoreFailure } from './failures.ts';
import type { ProgressCounter } from './progress.ts';
import { type ListedProject, type ProjectPage, readProjectPage } from './project-page.ts';
import type { RestClient } from './rest-client.ts';

export interface Walk {
  /** By id. */
  readonly projects: ReadonlyMap<string, ListedProject>;
  readonly pages: number;
  /** The most that Procore said the list holds; `null` when it did not say. */
  readonly total: number | null;
  /** True when no project came twice, the total stayed the same, and as many projects came as it says. */
  readonly isConsistent: boolean;
  /** Why the walk ended before the end of the list, else `null`. */
  readonly failure: ProcoreFailure | null;
}

/**
 * Reads page after page until neither the Link header, nor the total, nor the page itself promises more.
 * Neither header is believed alone: a list that is short, doubled or visibly changing is given back as not consistent.
 */
export async function walkProjects(client: RestClient, companyId: string, progress: ProgressCounter): Promise<Walk> {
  const projects = new Map<string, ListedProject>();
  let first: ProjectPage | undefined;
  let total: number | null = null;
  let heldStill = true;
  for (let number = 1; ; number += 1) {
    const read = await readProjectPage(client, companyId, { page: number });
    if (!read.ok) return { projects, pages: number - 1, total, isConsistent: false, failure: read.failure };

    const page = read.value;
    if (first === undefined) {
      first = page;
      progress.expect(furtherPages(page));
    }
    if (page.total !== null) total = Math.max(total ?? 0, page.total);
    const before = projects.size;
    for (const project of page.projects) projects.set(project.id, project);
    const added = projects.size - before;
    if (added < page.projects.length || page.total !== first.total) heldStill = false;

    const promisesMore = page.hasNext || projects.size < (first.total ?? 0);
    if (added === 0 || !promisesMore) {
      const isConsistent = heldStill && projects.size === first.total;
      return { projects, pages: number, total, isConsistent, failure: null };
    }
  }
}

function furtherPages({ total, pageSize }: ProjectPage): number {
  return Math.max(0, Math.ceil((total ?? 0) / Math.max(1, pageSize)) - 1);
}

/** Whether both walks found the whole list, and the same one. */
export function agree(walk: Walk, other: Walk): boolean {
  return (
    walk.isConsistent &&
    other.isConsistent &&
    walk.projects.size === other.projects.size &&
    [...walk.projects.keys()].every((id) => other.projects.has(id))
  );
}
