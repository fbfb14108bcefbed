import type { AccessQuestion } from './access-question.ts';
import type { ProcoreFailure } from './failures.ts';
import { findForeignProject, foreignProjectIn } from './foreign-project.ts';
import { type Membership, type Memberships, readMemberships } from './membership.ts';
import type { ProgressCounter } from './progress.ts';
import type { Listing } from './project-listing.ts';
import type { RestClient } from './rest-client.ts';

/** What is known of the wanted projects that are listed to an app whose list proves nothing. */
export interface AdminAccess {
  readonly permitted: ReadonlySet<string>;
  readonly notPermitted: ReadonlySet<string>;
  /** Why the others are not known; `null` when Procore gave no clear answer. */
  readonly failure: ProcoreFailure | null;
  /** Where a wanted project is not listed: one that is listed although the app is no member of it, if any was met. */
  readonly foreignProject: string | null;
}

/** When even the list could not be read to its end. */
export function unknownAdminAccess(failure: ProcoreFailure): AdminAccess {
  return { permitted: new Set(), notPermitted: new Set(), failure, foreignProject: null };
}

/** Reads project by project whether the app is a member. */
export async function readAdminAccess(
  client: RestClient,
  { companyId, projects }: AccessQuestion,
  listing: Listing,
  progress: ProgressCounter,
): Promise<AdminAccess> {
  const wanted = projects.map(({ id }) => id);
  const listedOnes = wanted.filter((id) => listing.listed.has(id));
  const memberships = await readMemberships(client, companyId, listedOnes, progress);
  const permitted = new Set(withMembership(memberships, 'member'));
  const notPermitted = new Set(withMembership(memberships, 'not-member'));
  const isAnyAbsent = listedOnes.length < wanted.length;
  return {
    permitted,
    notPermitted,
    failure: memberships.failure,
    foreignProject: isAnyAbsent ? await foreignProjectOf(client, companyId, memberships, listing, progress) : null,
  };
}

async function foreignProjectOf(
  client: RestClient,
  companyId: string,
  memberships: Memberships,
  { listed }: Listing,
  progress: ProgressCounter,
): Promise<string | null> {
  const met = foreignProjectIn(memberships);
  if (met !== null || memberships.failure !== null) return met;
  const others = [...listed.keys()].filter((id) => !memberships.known.has(id));
  return await findForeignProject(client, companyId, others, progress);
}

function withMembership({ known }: Memberships, membership: Membership): string[] {
  return [...known].filter(([, value]) => value === membership).map(([id]) => id);
}
