import type { ProcoreFailure } from './failures.ts';
import { createPageReader, type PermittedProjectsRequest } from './page-reader.ts';
import { createPatience, type Patience } from './patience.ts';
import type { PermittedProject } from './project-page.ts';
import { type PageProgress, type Walk, walkProjects } from './project-walk.ts';
import type { Fetch } from './request.ts';
import type { PatientConnection } from './retry.ts';

export interface ReadingOptions {
  /** Aborting it makes the reading reject with its reason. */
  readonly signal?: AbortSignal;
  /** Called after each page; the next page is asked for when it has settled. What it throws ends the reading. */
  readonly onPage?: (progress: PageProgress) => void | Promise<void>;
  readonly fetch?: Fetch;
  readonly patience?: Patience;
  readonly timeoutMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** What a client key may see in one company. Only `complete` lets one say of a project that it is not permitted. */
export type PermittedProjectsReading =
  | { readonly outcome: 'complete'; readonly projects: readonly PermittedProject[] }
  | {
      readonly outcome: 'partial';
      /** The ones that were seen. Nothing is known of any other. */
      readonly projects: readonly PermittedProject[];
      readonly reason: 'unconfirmed' | 'rate-limited' | 'unreachable';
      readonly message: string;
    }
  | { readonly outcome: 'credentials-rejected'; readonly message: string }
  | { readonly outcome: 'app-not-installed'; readonly message: string };

const TIMEOUT_MS = 20_000;
const PATIENCE_MS = 60_000;
const MOST_WALKS = 3;

/**
 * The projects of one company that the app of a client key is permitted to see: Procore's List Projects, asked with
 * a token of that key, over all pages and all statuses, as often as it takes to be sure that no page was missed.
 */
export async function readPermittedProjects(
  request: PermittedProjectsRequest,
  options: ReadingOptions = {},
): Promise<PermittedProjectsReading> {
  const connection: PatientConnection = {
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    signal: options.signal ?? new AbortController().signal,
    patience: options.patience ?? createPatience(PATIENCE_MS),
    now: options.now ?? Date.now,
  };
  const readPage = createPageReader(request, connection);

  let before: Walk | null = null;
  let pagesBefore = 0;
  for (let walks = 1; ; walks += 1) {
    const walk: Walk = await walkProjects(readPage, (progress) =>
      options.onPage?.(overAllWalks(progress, pagesBefore)),
    );
    if (walk.failure !== null) return readingOfFailure(walk.failure, walk.projects);
    if (isConfirmed(walk, before)) return { outcome: 'complete', projects: walk.projects };
    if (walks === MOST_WALKS) return unconfirmed(walk.projects);
    before = walk;
    pagesBefore += walk.pages;
  }
}

/**
 * Whether a walk has found the whole list. A project removed and one added between two pages shift the pages but leave
 * the total as it was, so several pages count only when two walks in a row have found the same projects.
 */
function isConfirmed(walk: Walk, before: Walk | null): boolean {
  if (!walk.consistent) return false;
  return walk.pages === 1 || (before?.consistent === true && hasSameIds(walk, before));
}

function hasSameIds(walk: Walk, other: Walk): boolean {
  const ids = new Set(walk.projects.map(({ id }) => id));
  return ids.size === other.projects.length && other.projects.every(({ id }) => ids.has(id));
}

/** The first of several pages already announces the second walk. */
function overAllWalks({ done, total }: PageProgress, pagesBefore: number): PageProgress {
  const walksToGo = pagesBefore === 0 && total !== 1 ? 2 : 1;
  return { done: pagesBefore + done, total: total === null ? null : pagesBefore + total * walksToGo };
}

function unconfirmed(projects: readonly PermittedProject[]): PermittedProjectsReading {
  return {
    outcome: 'partial',
    projects,
    reason: 'unconfirmed',
    message: "Procore's project list changed while it was read, or is not as long as Procore says it is.",
  };
}

function readingOfFailure(failure: ProcoreFailure, projects: readonly PermittedProject[]): PermittedProjectsReading {
  switch (failure.kind) {
    case 'credentials-rejected':
    case 'app-not-installed':
      return { outcome: failure.kind, message: failure.message };
    case 'rate-limited':
    case 'unreachable':
      return {
        outcome: 'partial',
        projects,
        reason: failure.kind,
        message: failure.message,
      };
  }
}
