import type { CompanyAccess } from '../client/company-access.ts';
import type { ProcoreFailure } from '../http/failures.ts';
import { type PageQuestion, type ProcoreProject, type ProjectPage, readProjectPage } from './project-page.ts';

export interface Walk {
  /** By id. */
  readonly projects: ReadonlyMap<string, ProcoreProject>;
  /** Those that do not say of which company they are, and might be of another. */
  readonly untold: ReadonlyMap<string, ProcoreProject>;
  /** Ids of projects that say they are of another company. */
  readonly foreignIds: ReadonlySet<string>;
  readonly pages: number;
  /** Of the fullest page, where no Link led from one page to the next; else `null`. */
  readonly mostRows: number | null;
  /** The most that Procore said the list holds; `null` when it did not say. */
  readonly total: number | null;
  /** Whether the list held still and came to an end that can be seen, all of it certainly of this company. */
  readonly isConsistent: boolean;
  /** Why the walk ended before the end of the list, else `null`. */
  readonly failure: ProcoreFailure | null;
}

/** More than any company has; a list without an end has to end all the same. */
const MOST_PAGES = 500;
const ENDLESS: ProcoreFailure = { kind: 'unreachable', message: "Procore's project list has no end." };

export interface WalkOptions extends Omit<PageQuestion, 'page'> {
  /** A page with so many rows may be full, whatever its headers say; 0 for every one with rows. */
  readonly fullFrom?: number;
}

/**
 * Reads the list, or the part of it that is asked for, page after page until neither the Link header, nor the total, nor
 * the page itself promises more. Neither header is believed alone: a list that is short, doubled or visibly changing is
 * given back as not consistent, and after a page that is full comes another where no Link has led to it.
 * Where certain ids are asked for, a page with others ends the walk: it would be the whole list.
 */
export async function walkProjects(access: CompanyAccess, part: WalkOptions = {}): Promise<Walk> {
  const projects = new Map<string, ProcoreProject>();
  const untold = new Map<string, ProcoreProject>();
  const seenSoFar = () => projects.size + untold.size + foreignIds.size;
  const foreignIds = new Set<string>();
  const ended = (pages: number, isConsistent: boolean, failure: ProcoreFailure | null = null): Walk => ({
    projects,
    untold,
    foreignIds,
    pages,
    mostRows: knowsLink ? null : mostRows,
    total,
    isConsistent: isConsistent && untold.size === 0 && foreignIds.size === 0,
    failure,
  });
  let first: ProjectPage | undefined;
  let total: number | null = null;
  let heldStill = true;
  let knowsLink = false;
  /** The Link of the page before has led here. */
  let isLinked = false;
  let mostRows = 0;
  for (let number = 1; number <= MOST_PAGES; number += 1) {
    const read = await readProjectPage(access, { ...part, page: number });
    if (!read.ok) return ended(number - 1, false, read.failure);

    const page = read.value;
    if (first === undefined) {
      first = page;
      access.connection.progress.expect(furtherPages(page));
    }
    if (page.total !== null) total = Math.max(total ?? 0, page.total);
    const before = seenSoFar();
    for (const project of page.projects) projects.set(project.id, project);
    for (const project of page.untold) untold.set(project.id, project);
    for (const id of page.foreignIds) foreignIds.add(id);
    const size = seenSoFar();
    if (size - before < rowsOf(page) || page.total !== first.total) heldStill = false;
    // A Link that leads to nothing has promised more than came, unless a total says that it is all.
    if (isLinked && rowsOf(page) === 0 && first.total === null) heldStill = false;
    isLinked = page.hasNext;

    const shown = [...page.projects, ...page.untold];
    if (part.ids !== undefined && shown.some(({ id }) => !part.ids?.includes(id))) return ended(number, false);
    knowsLink ||= page.hasNext;
    mostRows = Math.max(mostRows, rowsOf(page));
    const promisesMore =
      page.hasNext || size < (first.total ?? 0) || (!knowsLink && isFull(page, first, part.fullFrom));
    if (size === before || !promisesMore) {
      return ended(number, heldStill && !page.hasNext && size === (first.total ?? size));
    }
  }
  return ended(MOST_PAGES, false, ENDLESS);
}

function rowsOf({ projects, untold, foreignIds }: ProjectPage): number {
  return projects.length + untold.length + foreignIds.length;
}

/** Whether there may be another page by the number of rows alone. */
function isFull(page: ProjectPage, first: ProjectPage, fullFrom = Number.POSITIVE_INFINITY): boolean {
  const rows = rowsOf(page);
  const most = Math.min(page.pageSize ?? rowsOf(first), fullFrom);
  return rows > 0 && rows >= most;
}

function furtherPages(page: ProjectPage): number {
  return Math.max(0, Math.ceil((page.total ?? 0) / Math.max(1, page.pageSize ?? rowsOf(page))) - 1);
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
