import type { CompanyAccess } from '../client/company-access.ts';
import { isRefusal, type ProcoreFailure } from '../http/failures.ts';
import { readAllProjectIds } from './all-project-ids.ts';
import { provesCompany } from './company-of-rows.ts';
import { MOST_DIRECT_READS } from './direct-reads.ts';
import { settleDirectly } from './listing-by-direct-reads.ts';
import { noteListed, openIn, type Search } from './listing-search.ts';
import type { ProcoreProject } from './project-page.ts';
import { agree, type Walk, walkProjects } from './project-walk.ts';
import { readProjectsById, type SecondLook } from './projects-by-id.ts';
import { readInactiveProjects } from './status-control.ts';

/** What Procore shows the app of a company's projects. */
export interface Listing {
  /** Every project that was seen on any page or by its id, by id. */
  readonly listed: ReadonlyMap<string, ProcoreProject>;
  /** The wanted ones that Procore certainly does not show. */
  readonly absent: ReadonlySet<string>;
  /** Those of the absent ones that Procore itself calls another company's. */
  readonly foreign: ReadonlySet<string>;
  /** The most that Procore said the list of this company holds; `null` when it did not say. */
  readonly total: number | null;
  /** Whether `listed` is certainly all of the list. */
  readonly isWhole: boolean;
  /** Whether it held still while it was read, and all of it is certainly of this company. */
  readonly isSteady: boolean;
  /** Whether it was seen to have an end. */
  readonly hasEnd: boolean;
  /** Whether it holds projects that say they are of another company, or that do not say and may be. */
  readonly others: 'none' | 'untold' | 'foreign';
  /** Why a wanted project that is neither listed nor absent is not known. */
  readonly doubt: ProcoreFailure | 'unconfirmed' | null;
  /** Whether Procore has answered anything at all. */
  readonly isAnswered: boolean;
}

const MOST_WALKS = 3;
/** Beyond so many, one answer with all ids is cheaper than questions by id. */
const MANY = 100;

/**
 * Reads the list once. Being on any page is enough to be listed. Of the wanted ones that are on none, the list is asked
 * a second time, by their ids; where it does not heed that, the whole of it until two readings agree. Either may not have
 * heeded that inactive projects are wanted, too: unless one was shown, and the second look had all that it had to have,
 * what the list lacks is read by itself.
 */
export async function readListing(access: CompanyAccess, wanted: readonly string[]): Promise<Listing> {
  const search = searchBeginningWith(await walkProjects(access), wanted);
  if (search.walk.untold.size > 0 && !(await settleCompany(access, search))) return listingOf(search);
  const { walk } = search;
  if (isRefusal(walk.failure)) return listingOf(search);
  if (walk.failure === null && isOfCompany(walk)) await lookAgain(access, search);
  if (openIn(search).length > 0) await settle(access, search);
  return listingOf(search);
}

/**
 * Rows that do not say of which company they are: each wanted project is read by itself, if they are few. Whether what
 * that leaves open may be looked for in the list, because it can only be this company's.
 */
async function settleCompany(access: CompanyAccess, search: Search): Promise<boolean> {
  const { walk, wanted, absent } = search;
  const areFew = wanted.length <= MOST_DIRECT_READS;
  if (areFew) await settleDirectly(access, search);
  const wantedRows = openIn(search).filter((id) => walk.untold.has(id));
  const isRefuted = walk.foreignIds.size > 0 || [...absent].some((id) => walk.untold.has(id));
  if (isRefuted || wantedRows.length === 0 || !(await provesCompany(access, new Set(wantedRows)))) {
    if (!areFew) await settleDirectly(access, search);
    return false;
  }
  access.rows.areProven = true;
  search.walk = await walkProjects(access);
  noteListed(
    search,
    [...search.walk.projects.values()].filter(({ id }) => !absent.has(id)),
  );
  return true;
}

function isOfCompany({ untold, foreignIds }: Walk): boolean {
  return untold.size === 0 && foreignIds.size === 0;
}

function searchBeginningWith(walk: Walk, wanted: readonly string[]): Search {
  const search: Search = {
    wanted,
    listed: new Map(),
    absent: new Set(),
    foreign: new Set(),
    walk,
    lacked: new Set(),
    contested: new Set(),
    isLookControlled: false,
    isStatusHeeded: false,
    failure: walk.failure,
  };
  // A list with rows of another company is no answer to the question, whatever else is on it.
  if (isOfCompany(walk)) noteListed(search, walk.projects.values());
  return search;
}

async function lookAgain(access: CompanyAccess, search: Search): Promise<void> {
  const open = openIn(search);
  if (open.length === 0) return;
  if (open.length > MANY && (await lookAtAllIds(access, search))) return;
  if (search.walk.projects.size > 0) {
    const look = await lookById(access, open, search.walk);
    noteListed(search, look.found);
    for (const id of look.lacked) search.lacked.add(id);
    search.isLookControlled = look.isOnOnePage && open.every((id) => search.listed.has(id) || look.lacked.has(id));
    search.failure = look.failure;
    if (isRefusal(look.failure) || look.failure?.kind === 'rate-limited') return;
  }
  if (openIn(search).some((id) => !search.lacked.has(id))) await walkAgain(access, search);
}

/** A list that did not hold still may be told by copies that lag behind: what it lacks then has to be lacking twice. */
async function lookById(access: CompanyAccess, ids: readonly string[], walk: Walk): Promise<SecondLook> {
  const look = await readProjectsById(access, ids, walk);
  if (walk.isConsistent || look.lacked.size === 0 || look.failure !== null) return look;
  const again = await readProjectsById(access, [...look.lacked], walk);
  const isOnOnePage = look.isOnOnePage && again.isOnOnePage;
  return { ...again, found: [...look.found, ...again.found], isOnOnePage };
}

/** Whether the ids of the whole list were read, and are those of the walk but for wanted ones that it lacked. */
async function lookAtAllIds(access: CompanyAccess, search: Search): Promise<boolean> {
  const { walk, wanted, listed, lacked } = search;
  const ids = walk.isConsistent ? await readAllProjectIds(access) : null;
  if (ids === null || ![...walk.projects.keys()].every((id) => ids.has(id))) return false;
  const isWanted = new Set(wanted);
  if (![...ids].every((id) => walk.projects.has(id) || isWanted.has(id))) return false;
  // Bare ids do not say of which company they are.
  if (!access.rows.areProven && openIn(search).some((id) => ids.has(id))) return false;
  for (const id of openIn(search)) {
    if (ids.has(id)) listed.set(id, { id, name: null, number: null, active: true });
    else lacked.add(id);
  }
  search.isLookControlled = true;
  return true;
}

/** Reads the list again until two readings in a row have found the same, and all that was found before. */
async function walkAgain(access: CompanyAccess, search: Search): Promise<void> {
  const shown = new Set<string>();
  for (let walks = 2; walks <= MOST_WALKS; walks += 1) {
    access.connection.progress.expect(1);
    const before = search.walk;
    for (const id of before.projects.keys()) shown.add(id);
    const walk = await walkProjects(access, { fullFrom: 0 });
    noteListed(search, walk.projects.values());
    search.walk = walk;
    search.failure = walk.failure;
    if (walk.failure !== null) return;
    if (!agree(walk, before)) continue;
    const beyond = [...search.listed.keys()].filter((id) => !walk.projects.has(id));
    const gone = beyond.filter((id) => shown.has(id));
    // What an earlier walk showed, and two that agree do not, is found out by itself.
    for (const id of gone) search.listed.delete(id);
    if (beyond.length === 0) for (const id of openIn(search)) search.lacked.add(id);
    if (beyond.length === 0 || gone.length > 0) return;
  }
}

async function settle(access: CompanyAccess, search: Search): Promise<void> {
  if (search.isStatusHeeded && search.isLookControlled)
    for (const id of openIn(search)) if (search.lacked.has(id)) search.absent.add(id);
  if (openIn(search).length > 0) await settleDirectly(access, search);
  if (openIn(search).some((id) => search.lacked.has(id))) await settleByStatus(access, search);
}

/** Those that are too many to be read one by one are absent if the list was seen to heed the status. */
async function settleByStatus(access: CompanyAccess, search: Search): Promise<void> {
  const { listed, lacked, contested, absent } = search;
  const isAnyInactive = [...listed.values()].some(({ active }) => !active);
  if (listed.size === 0) return;
  const inactive = await readInactiveProjects(access);
  // That there are none is believed only beside single reads that have all agreed with the list.
  if (inactive === null || (inactive.size === 0 && (isAnyInactive || absent.size === 0 || contested.size > 0))) return;
  for (const project of inactive.values()) {
    // Procore says both of it.
    if (absent.delete(project.id)) contested.add(project.id);
    else listed.set(project.id, project);
  }
  for (const id of openIn(search)) if (lacked.has(id) && !contested.has(id)) absent.add(id);
}

/** For a comparison with other lists: all of it, if it is not known to be that already. */
export async function readWholeListing(access: CompanyAccess, before: Listing): Promise<Listing> {
  if (before.isWhole || !before.hasEnd) return before;
  const [one, other] = [await walkProjects(access), await walkProjects(access)];
  return { ...before, listed: new Map([...before.listed, ...other.projects]), isWhole: agree(one, other) };
}

function listingOf({ wanted, listed, absent, foreign, walk, failure }: Search): Listing {
  const isSettled = wanted.every((id) => listed.has(id) || absent.has(id));
  return {
    listed,
    absent,
    foreign,
    total: isOfCompany(walk) ? walk.total : null,
    isWhole: walk.isConsistent && walk.pages === 1,
    isSteady: walk.isConsistent,
    hasEnd: walk.failure === null,
    others: walk.foreignIds.size > 0 ? 'foreign' : walk.untold.size > 0 ? 'untold' : 'none',
    doubt: isSettled ? null : (failure ?? 'unconfirmed'),
    isAnswered: walk.pages > 0,
  };
}
