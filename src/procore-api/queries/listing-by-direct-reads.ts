import type { CompanyAccess } from '../client/company-access.ts';
import { type DirectReads, isAbsence, MOST_DIRECT_READS, readDirectly, type Showing } from './direct-reads.ts';
import { openIn, type Search } from './listing-search.ts';
import { walkProjects } from './project-walk.ts';
import { readProjectsById } from './projects-by-id.ts';
import { spread } from './spread.ts';
import { readInactiveProjects } from './status-control.ts';

/** Of more than may be read one by one, so many bear out what the list says, or do not. */
const SAMPLE = 10;

type Showings = ReadonlyMap<string, Showing>;

/**
 * Reads what the list leaves open project by project, if that is not too many. A refusal counts only beside a project
 * that Procore shows to the same question; where the list itself proves nothing, only what is answered twice.
 */
export async function settleDirectly(access: CompanyAccess, search: Search): Promise<void> {
  if (search.failure?.kind === 'rate-limited') return;
  const all = openIn(search);
  const isSample = all.length > MOST_DIRECT_READS && all.every((id) => search.lacked.has(id));
  const saysEmpty = search.walk.total === 0;
  const open = spread(all, isSample && (search.listed.size > 0 || saysEmpty) ? SAMPLE : MOST_DIRECT_READS);
  // Of the latest walk, because a project may be taken from the list meanwhile; and two, for the same reason.
  const listed = [...search.walk.projects.keys(), ...search.walk.untold.keys()];
  const first = await readControlled(access, open, [...listed.slice(0, 1), ...listed.slice(-1)]);
  if (first.failure?.kind === 'rate-limited') search.failure ??= first.failure;

  // What the list has lacked and Procore shows refutes the list.
  const isRefuted = open.some((id) => search.lacked.has(id) && isShown(first.showings, id));
  const isBorneOut = isSample || isRefuted || (await isBorneOutByStatus(access, search, open, first.showings));
  const again = open.filter((id) => first.showings.has(id) && (isRefuted || !isBorneOut || !search.lacked.has(id)));
  const second = again.length === 0 ? first : await readControlled(access, again, first.control ? [first.control] : []);
  const isControlled = first.control !== null && second.control !== null;
  const wasEmpty = looksEmpty(search, open, first.showings);
  const isEmpty = wasEmpty && (await isStillEmpty(access, search));

  for (const id of open.filter((each) => !search.listed.has(each))) {
    const showing = first.showings.get(id);
    const isSame = !again.includes(id) || second.showings.get(id)?.kind === showing?.kind;
    if (showing === undefined || !isSame) continue;
    if (showing.kind === 'shown') await believeShown(access, search, showing);
    else if (isControlled || isEmpty) {
      search.absent.add(id);
      if (showing.kind === 'of-another-company') search.foreign.add(id);
    }
  }
  // Nor does a list count that was empty and is not any more.
  if (isRefuted || (wasEmpty && search.listed.size > 0)) search.lacked.clear();
  // What holds for a sample of a list that says it is empty holds for the rest of it.
  if (isEmpty && saysEmpty) for (const id of openIn(search)) search.absent.add(id);
}

/**
 * Whether the list of inactive projects answers for those that are neither on the list nor shown by themselves: the list
 * may not heed the status, and then it was a single answer that did not show them. The inactive ones are listed then.
 */
async function isBorneOutByStatus(
  access: CompanyAccess,
  { listed, lacked }: Search,
  open: readonly string[],
  showings: Showings,
): Promise<boolean> {
  if (listed.size === 0 || !open.some((id) => lacked.has(id) && isAbsence(showings.get(id)))) return true;
  const inactive = await readInactiveProjects(access);
  for (const project of inactive?.values() ?? []) listed.set(project.id, project);
  return inactive !== null;
}

interface ControlledReads extends DirectReads {
  /** A project that was shown before the others and after them; `null` where there is none. */
  readonly control: string | null;
}

/** An end point may stop answering in the middle, so that the project which shows that it answers is read at both ends. */
async function readControlled(
  access: CompanyAccess,
  ids: readonly string[],
  known: readonly string[],
): Promise<ControlledReads> {
  const reads = await readDirectly(access, [...new Set([...known, ...ids])]);
  const shown = [...reads.showings].find(([, { kind }]) => kind === 'shown')?.[0];
  if (shown === undefined) return { ...reads, control: null };
  const end = await readDirectly(access, [shown]);
  return { ...reads, control: isShown(end.showings, shown) ? shown : null };
}

/**
 * Nothing is also what a list of active projects shows of a company that has inactive ones only, and what some proxies
 * send for a while: so it is asked for the inactive ones, and once more for all.
 */
async function isStillEmpty(access: CompanyAccess, search: Search): Promise<boolean> {
  const inactive = await readInactiveProjects(access);
  access.connection.progress.expect(1);
  const walk = await walkProjects(access);
  for (const project of [...(inactive?.values() ?? []), ...walk.projects.values()])
    search.listed.set(project.id, project);
  if (walk.projects.size > 0) search.walk = walk;
  return inactive?.size === 0 && walk.isConsistent && walk.projects.size === 0;
}

function isShown(showings: Showings, id: string): boolean {
  return showings.get(id)?.kind === 'shown';
}

/** Two readings of a list without anything in it, and nothing shown by itself: there is nothing that could be a control. */
function looksEmpty({ walk, listed, lacked, wanted }: Search, open: readonly string[], showings: Showings): boolean {
  if (!walk.isConsistent || listed.size > 0 || !wanted.every((id) => lacked.has(id))) return false;
  return open.every((id) => isAbsence(showings.get(id)));
}

/**
 * An inactive project is one that the list has left out because it did not heed the status. An active one contradicts a
 * list that has lacked it twice, unless that shows it by now.
 */
async function believeShown(
  access: CompanyAccess,
  search: Search,
  { project }: Extract<Showing, { kind: 'shown' }>,
): Promise<void> {
  const { id } = project;
  if (search.lacked.has(id) && project.active && search.walk.projects.size > 0) {
    const look = await readProjectsById(access, [id], search.walk);
    if (look.found.length === 0) {
      search.contested.add(id);
      return;
    }
  }
  search.listed.set(id, project);
}
