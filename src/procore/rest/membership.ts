import * as z from 'zod/mini';
import { type ProcoreFailure, type Result, succeeded, unreachable } from './failures.ts';
import { inParallel } from './in-parallel.ts';
import { isWholeList } from './list-headers.ts';
import type { ProgressCounter } from './progress.ts';
import { type Answer, bodyOf } from './request.ts';
import type { RestClient } from './rest-client.ts';

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

const userSchema = z.object({ id: z.string().check(z.regex(/^[1-9]\d{0,19}$/)) });
const usersSchema = z.array(userSchema);

/** Asks project by project whether the app is a member, which is what a permitted project makes it. */
export async function readMemberships(
  client: RestClient,
  companyId: string,
  projectIds: readonly string[],
  progress: ProgressCounter,
): Promise<Memberships> {
  const known = new Map<string, Membership>();
  let failure: ProcoreFailure | null = null;
  if (projectIds.length === 0) return { known, failure };

  progress.expect(1 + projectIds.length);
  const me = await readOwnUserId(client, companyId);
  if (!me.ok) return { known, failure: me.failure };
  const userId = me.value;
  if (userId === null) return { known, failure };

  await inParallel(projectIds, AT_A_TIME, async (projectId) => {
    const membership = await readMembership(client, companyId, projectId, userId);
    if (membership.ok) known.set(projectId, membership.value);
    else failure ??= membership.failure;
    return membership.ok ? 'go-on' : 'stop';
  });
  return { known, failure };
}

/** `null` when Procore does not tell. */
async function readOwnUserId(client: RestClient, companyId: string): Promise<Result<string | null>> {
  const sent = await client.get(companyId, `/rest/v1.0/companies/${companyId}/me`);
  if (!sent.ok) return sent;
  const user = userSchema.safeParse(bodyOf(sent.value));
  return succeeded(sent.value.status === 200 && user.success ? user.data.id : null);
}

async function readMembership(
  client: RestClient,
  companyId: string,
  projectId: string,
  userId: string,
): Promise<Result<Membership>> {
  const sent = await client.get(companyId, `/rest/v1.0/projects/${projectId}/users`, [
    ['filters[id]', userId],
    ['per_page', String(USERS_PER_PAGE)],
  ]);
  if (!sent.ok) return sent;
  // Every further project would cost a token of its own.
  if (sent.value.status === 401) return unreachable('Procore refused a token that it had just given.');
  return succeeded(membershipIn(sent.value, userId));
}

function membershipIn(answer: Answer, userId: string): Membership {
  const users = usersSchema.safeParse(bodyOf(answer));
  if (answer.status !== 200 || !users.success) return 'unclear';
  if (users.data.some(({ id }) => id === userId)) return 'member';
  return isWholeList(answer.headers, users.data.length) ? 'not-member' : 'unclear';
}
