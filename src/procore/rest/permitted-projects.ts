import type { ProcoreFailure } from './failures.ts';
import { createPageReader, type PermittedProjectsRequest } from './page-reader.ts';
import { createPatience, type Patience } from './patience.ts';
import type { PermittedProject } from './project-page.ts';
import { type PageProgress, walkProjects } from './project-walk.ts';
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
      /** `null` unless the reason is `rate-limited` and Procore said how long to wait. */
      readonly retryAfterSeconds: number | null;
    }
  | { readonly outcome: 'credentials-rejected'; readonly message: string }
  | { readonly outcome: 'app-not-installed'; readonly message: string };

const TIMEOUT_MS = 20_000;
const PATIENCE_MS = 60_000;

/**
 * The projects of one company that the app of a client key is permitted to see: Procore's List Projects, asked with
 * a token of that key, over all pages and all statuses.
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
  const onPage = options.onPage ?? (() => {});

  let walk = await walkProjects(readPage, onPage);
  const changedMeanwhile = !walk.complete && walk.failure === null;
  if (changedMeanwhile) walk = await walkProjects(readPage, onPage);

  if (walk.failure !== null) return readingOfFailure(walk.failure, walk.projects);
  if (walk.complete) return { outcome: 'complete', projects: walk.projects };
  return {
    outcome: 'partial',
    projects: walk.projects,
    reason: 'unconfirmed',
    message: "Procore's project list and the length that Procore gives for it do not agree.",
    retryAfterSeconds: null,
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
        retryAfterSeconds: failure.kind === 'rate-limited' ? failure.retryAfterSeconds : null,
      };
  }
}
