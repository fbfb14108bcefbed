import type { ProcoreFailure } from './failures.ts';
import type { ProgressCounter } from './progress.ts';
import type { ListedProject } from './project-page.ts';
import { agree, type Walk, walkProjects } from './project-walk.ts';
import { readProjectsById } from './projects-by-id.ts';
import type { RestClient } from './rest-client.ts';

/** What Procore's project list shows of a company. */
export interface Listing {
  /** Every project that was seen on any page, by id. */
  readonly listed: ReadonlyMap<string, ListedProject>;
  /** The most that Procore said the list holds; `null` when it did not say. */
  readonly total: number | null;
  /** Whether `listed` is certainly all of it. */
  readonly isWhole: boolean;
  /** Why a wanted project that is not listed may be on Procore's list all the same; `null` when it is certainly not. */
  readonly doubt: ProcoreFailure | 'unconfirmed' | null;
  readonly lastWalk: Walk;
}

const MOST_WALKS = 3;

/**
 * Reads the list once. Being on any page is enough to be listed. A project that is on none may have slipped from one
 * page to another meanwhile, so those that are `wanted` are asked for by their ids; where Procore does not know that
 * question, the whole list is read until two readings agree.
 */
export async function readListing(
  client: RestClient,
  companyId: string,
  wanted: readonly string[],
  progress: ProgressCounter,
): Promise<Listing> {
  const walk = await walkProjects(client, companyId, progress);
  const { projects, total, failure } = walk;
  const isWhole = walk.isConsistent && walk.pages === 1;
  const listing: Listing = { listed: projects, total, isWhole, doubt: failure, lastWalk: walk };
  const absent = wanted.filter((id) => !projects.has(id));
  if (failure !== null || isWhole || absent.length === 0) return listing;

  const [control] = projects.keys();
  if (control === undefined) return await readWholeListing(client, companyId, listing, progress);
  const byId = await readProjectsById(client, companyId, absent, control, progress);
  if (!byId.ok) return { ...listing, doubt: byId.failure };
  const listed = new Map([...projects, ...byId.value.found.map((project) => [project.id, project] as const)]);
  if (byId.value.isReliable) return { ...listing, listed };
  return await readWholeListing(client, companyId, { ...listing, listed }, progress);
}

/** Reads the list again until two readings in a row have found the same. */
export async function readWholeListing(
  client: RestClient,
  companyId: string,
  before: Listing,
  progress: ProgressCounter,
): Promise<Listing> {
  let { listed, total, lastWalk } = before;
  for (let walks = 2; walks <= MOST_WALKS; walks += 1) {
    progress.expect(1);
    const walk = await walkProjects(client, companyId, progress);
    listed = new Map([...listed, ...walk.projects]);
    total = walk.total ?? total;
    const doubt = walk.failure ?? (agree(walk, lastWalk) ? null : 'unconfirmed');
    lastWalk = walk;
    if (doubt !== 'unconfirmed') return { listed, total, isWhole: doubt === null, doubt, lastWalk };
  }
  return { listed, total, isWhole: false, doubt: 'unconfirmed', lastWalk };
}
