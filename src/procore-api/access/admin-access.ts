import type { CompanyAccess } from '../client/company-access.ts';
import type { ProcoreFailure } from '../http/failures.ts';
import { findForeignProject, foreignProjectIn } from '../queries/foreign-project.ts';
import { type Membership, type Memberships, readMemberships } from '../queries/membership.ts';
import type { Listing } from '../queries/project-listing.ts';
import type { AccessQuestion } from './question.ts';

/** What is known of the wanted projects that are listed to an app whose list proves nothing. */
export interface AdminAccess {
  readonly permitted: ReadonlySet<string>;
  readonly notPermitted: ReadonlySet<string>;
  /** Why the others are not known; `null` when Procore gave no clear answer. */
  readonly failure: ProcoreFailure | null;
  /** Where a wanted project is not listed: one that is listed although the app is no member of it, if any was met. */
  readonly foreignProject: string | null;
}

/** When even the list could not be read for a limit of requests. */
export function unknownAdminAccess(failure: ProcoreFailure): AdminAccess {
  return { permitted: new Set(), notPermitted: new Set(), failure, foreignProject: null };
}

/** Reads project by project whether the app is a member. */
export async function readAdminAccess(
  access: CompanyAccess,
  { projects }: AccessQuestion,
  listing: Listing,
): Promise<AdminAccess> {
  const wanted = projects.map(({ id }) => id);
  const listedOnes = wanted.filter((id) => listing.listed.has(id));
  const others = [...listing.listed.keys()].filter((id) => !listedOnes.includes(id));
  const memberships = await readMemberships(access, listedOnes, others);
  const isAnyAbsent = listing.absent.size > 0;
  return {
    permitted: new Set(withMembership(memberships, 'member')),
    notPermitted: new Set(withMembership(memberships, 'not-member')),
    failure: memberships.failure,
    foreignProject: isAnyAbsent ? await foreignProjectOf(access, memberships, others) : null,
  };
}

async function foreignProjectOf(
  access: CompanyAccess,
  memberships: Memberships,
  others: readonly string[],
): Promise<string | null> {
  const met = foreignProjectIn(memberships);
  if (met !== null || memberships.failure !== null) return met;
  return await findForeignProject(
    access,
    others.filter((id) => !memberships.known.has(id)),
  );
}

function withMembership({ known }: Memberships, membership: Membership): string[] {
  return [...known].filter(([, value]) => value === membership).map(([id]) => id);
}
