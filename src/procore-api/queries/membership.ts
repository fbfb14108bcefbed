import * as z from 'zod/mini';
import { ask, type CompanyAccess } from '../client/company-access.ts';
import { type ProcoreFailure, type Result, succeeded } from '../http/failures.ts';
import { inParallel } from '../http/in-parallel.ts';
import { hasNextPage, totalIn } from '../http/list-headers.ts';
import { refusesRight, saysNotFound, saysNotInstalled } from '../http/procore-words.ts';
import { bodyOf, type RestAnswer } from '../http/request.ts';
import { spread } from './spread.ts';

/** Whether the app's own user is in the directory of a project; `unclear` when Procore does not tell. */
export type Membership = 'member' | 'not-member' | 'unclear';

export interface Memberships {
  /** By project id. */
  readonly known: ReadonlyMap<string, Membership>;
  /** Why not all were read, else `null`. */
  readonly failure: ProcoreFailure | null;
}

const AT_A_TIME = 4;
/** More users than a project has, in case Procore does not heed the filter. */
const USERS_PER_PAGE = 1_000;
const MOST_PAGES = 5;
/** Of so many the app's presence is confirmed, where it was found everywhere. */
const MOST_CONFIRMED = 40;
/** How many other projects are tried where the app was met in none. */
const MOST_CONTROLS = 24;

const userSchema = z.object({ id: z.string().check(z.regex(/^[1-9]\d{0,19}$/)) });
const directorySchema = z.array(z.extend(userSchema, { is_active: z.optional(z.unknown()) }));

/**
 * Asks project by project whether the app is a member, which is what a permitted project makes it. A list without the
 * app means something only where the same question has found the app in another project (of `others`, if in none of
 * these): Procore may hide apps. And only twice, the second time without the filter.
 * Where the app was found everywhere, the same question must not find it in a project that does not exist, and asking for
 * everybody has to find it as well: the filter may look through the whole company.
 */
export async function readMemberships(
  access: CompanyAccess,
  projectIds: readonly string[],
  others: readonly string[],
): Promise<Memberships> {
  const known = new Map<string, Membership>();
  if (projectIds.length === 0) return { known, failure: null };
  access.connection.progress.expect(2 + projectIds.length);
  const me = await readOwnUserId(access);
  if (!me.ok) return { known, failure: me.failure };

  const inquiry: Inquiry = { access, userId: me.value, known, failure: null };
  await readAll(inquiry, projectIds, 'filtered');
  const isMember = () => [...known.values()].includes('member');
  const lacking = () => projectIds.filter((id) => known.get(id) === 'not-member');
  if (lacking().length > 0 && !isMember() && inquiry.failure === null) {
    const controls = spread(others, MOST_CONTROLS);
    access.connection.progress.expect(controls.length);
    await readAll(inquiry, controls, 'filtered');
  }
  await confirmAbsences(inquiry);
  await confirmPresences(inquiry, projectIds);
  const again = await readOwnUserId(access);
  if (!again.ok) return { known: new Map(), failure: again.failure };
  if (again.value !== me.value) return { known: new Map(), failure: TWO_USERS };
  return { known, failure: inquiry.failure };
}

const TWO_USERS: ProcoreFailure = {
  kind: 'unreachable',
  message: 'Procore gave two answers to the question which user the app is.',
};

/**
 * Asks for everybody where the app was not found. That has to find the app where it was met, and somebody here: a
 * directory without anybody is one that is not shown, unless the app is alone in the other as well.
 */
async function confirmAbsences(inquiry: Inquiry): Promise<void> {
  const { known, access } = inquiry;
  const candidates = [...known].filter(([, membership]) => membership === 'not-member').map(([id]) => id);
  for (const id of candidates) known.set(id, 'unclear');
  const control = [...known].find(([, membership]) => membership === 'member')?.[0];
  if (candidates.length === 0 || control === undefined) return;

  access.connection.progress.expect(1 + candidates.length);
  const met = await readMembership(inquiry, control, 'all');
  if (!met.ok || met.value.membership !== 'member') return;
  const fewest = met.value.others > 0 ? 1 : 0;
  await readAll(inquiry, candidates, 'all', fewest);
}

/** No project has this id: whoever finds the app in it has not looked at the project. */
const NOBODYS_PROJECT = '999999999999999999';

/** A question that finds the app wherever it is asked says nothing of a project. */
async function confirmPresences(inquiry: Inquiry, projectIds: readonly string[]): Promise<void> {
  const { known, access } = inquiry;
  const members = projectIds.filter((id) => known.get(id) === 'member');
  if (members.length === 0 || [...known.values()].includes('not-member')) return;

  const asked = spread(members, MOST_CONFIRMED);
  access.connection.progress.expect(1 + asked.length);
  const nowhere = await readMembership(inquiry, NOBODYS_PROJECT, 'filtered');
  const again: Inquiry = { ...inquiry, known: new Map() };
  await readAll(again, asked, 'all');
  inquiry.failure ??= again.failure;
  if (!nowhere.ok) inquiry.failure ??= nowhere.failure;
  const isFoundNowhere = nowhere.ok && nowhere.value.membership !== 'member';
  const borneOut = asked.filter((id) => again.known.get(id) === 'member');
  // The others are as those that were asked for again, if these are all alike.
  const confirmed = new Set(borneOut.length === asked.length ? members : borneOut);
  for (const id of members) if (!isFoundNowhere || !confirmed.has(id)) known.set(id, 'unclear');
}

interface Inquiry {
  readonly access: CompanyAccess;
  readonly userId: string;
  readonly known: Map<string, Membership>;
  failure: ProcoreFailure | null;
}

/** An absence counts only in a directory that shows so many others. */
async function readAll(
  inquiry: Inquiry,
  ids: readonly string[],
  which: 'filtered' | 'all',
  fewestOthers = 0,
): Promise<void> {
  await inParallel(ids, AT_A_TIME, async (id) => {
    const read = await readMembership(inquiry, id, which);
    if (!read.ok) inquiry.failure ??= read.failure;
    else {
      const { membership, others } = read.value;
      inquiry.known.set(id, membership === 'not-member' && others < fewestOthers ? 'unclear' : membership);
    }
    return read.ok || read.failure.kind === 'refused' ? 'go-on' : 'stop';
  });
}

async function readOwnUserId(access: CompanyAccess): Promise<Result<string>> {
  return await ask(access, {
    about: 'company',
    path: `/rest/v1.0/companies/${access.companyId}/me`,
    read: (answer) => {
      const user = userSchema.safeParse(bodyOf(answer));
      return answer.status === 200 && user.success ? user.data.id : null;
    },
  });
}

async function readMembership(
  { access, userId }: Inquiry,
  projectId: string,
  which: 'filtered' | 'all',
): Promise<Result<Seat>> {
  const seat = (membership: Membership) => succeeded({ membership, others: seen.size });
  const seen = new Set<string>();
  for (let page = 1; ; page += 1) {
    const read = await ask(access, {
      about: 'project',
      path: `/rest/v1.0/projects/${projectId}/users`,
      query: [
        ...(which === 'filtered' ? [['filters[id]', userId] as const] : []),
        ...(page > 1 ? [['page', String(page)] as const] : []),
        ['per_page', String(USERS_PER_PAGE)],
      ],
      read: usersIn,
    });
    if (!read.ok) return read;
    // Whether a former user may still do anything is not said.
    if (read.value === 'not told' || read.value.formerIds.includes(userId)) return seat('unclear');

    const before = seen.size;
    for (const id of read.value.ids) seen.add(id);
    if (seen.delete(userId)) return seat('member');
    const { total, hasNext } = read.value;
    const isAtEnd = total === seen.size || (total === null && page > 1 && read.value.ids.length === 0);
    if (!hasNext && isAtEnd) return seat('not-member');
    const isStuck = page > 1 && seen.size === before;
    if (isStuck || page === MOST_PAGES) return seat('unclear');
  }
}

/** Whether the app was found in a directory, and how many others were on the way. */
interface Seat {
  readonly membership: Membership;
  readonly others: number;
}

interface UserPage {
  readonly ids: readonly string[];
  readonly formerIds: readonly string[];
  readonly total: number | null;
  readonly hasNext: boolean;
}

/** However it is written; whatever else stands there may be of somebody who has left. */
const SAYS_ACTIVE: ReadonlySet<string> = new Set(['true', '1']);

function usersIn(answer: RestAnswer): UserPage | 'not told' | null {
  if (refusesRight(answer) || saysNotFound(answer) || saysNotInstalled(answer)) return 'not told';
  const users = answer.status === 200 ? directorySchema.safeParse(bodyOf(answer)) : null;
  if (!users?.success) return null;
  const { headers } = answer;
  const formerIds = users.data
    .filter(({ is_active }) => !SAYS_ACTIVE.has(String(is_active ?? true)))
    .map(({ id }) => id);
  return { ids: users.data.map(({ id }) => id), formerIds, total: totalIn(headers), hasNext: hasNextPage(headers) };
}
