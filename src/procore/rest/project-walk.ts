import type { ProcoreFailure, Result } from './failures.ts';
import type { PermittedProject, ProjectPage } from './project-page.ts';

/** Counted in pages, each as often as it is read. `total` is `null` when Procore does not say how long the list is. */
export interface PageProgress {
  readonly done: number;
  readonly total: number | null;
}

export interface Walk {
  readonly projects: readonly PermittedProject[];
  readonly pages: number;
  /** True when no project came twice, the total stayed the same, and as many projects came as it says. */
  readonly consistent: boolean;
  /** Why the walk ended before the end of the list, else `null`. */
  readonly failure: ProcoreFailure | null;
}

/**
 * Reads page after page until neither the Link header, nor the total, nor the page itself promises more.
 * Neither header is believed alone: a list that is short, doubled or visibly changing is given back as not consistent.
 */
export async function walkProjects(
  readPage: (page: number) => Promise<Result<ProjectPage>>,
  onPage: (progress: PageProgress) => void | Promise<void>,
): Promise<Walk> {
  const found = new Map<string, PermittedProject>();
  let first: ProjectPage | undefined;
  let heldStill = true;
  for (let number = 1; ; number += 1) {
    const read = await readPage(number);
    if (!read.ok) return { projects: [...found.values()], pages: number - 1, consistent: false, failure: read.failure };

    const page = read.value;
    first ??= page;
    const before = found.size;
    for (const project of page.projects) found.set(project.id, project);
    const added = found.size - before;
    if (added < page.projects.length || page.total !== first.total) heldStill = false;
    await onPage({ done: number, total: pagesIn(first, number) });

    const promisesMore = page.hasNext || found.size < (first.total ?? 0);
    if (added === 0 || !promisesMore) {
      const consistent = heldStill && found.size === first.total;
      return { projects: [...found.values()], pages: number, consistent, failure: null };
    }
  }
}

function pagesIn(first: ProjectPage, done: number): number | null {
  if (first.total === null) return null;
  return Math.max(done, Math.ceil(first.total / Math.max(1, first.pageSize)));
}
