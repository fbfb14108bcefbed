import type { CompanyAccess } from '../client/company-access.ts';
import { failed, isRefusal, type Refusal, type Result, succeeded } from '../http/failures.ts';
import { type CompanyRights, readCompanyRights } from '../queries/company-rights.ts';
import { type Listing, readListing } from '../queries/project-listing.ts';
import { type AdminAccess, readAdminAccess, unknownAdminAccess } from './admin-access.ts';
import type { AccessQuestion } from './question.ts';

/** All that Procore said of the access of one app. */
export interface AccessEvidence {
  readonly listing: Listing;
  /** The app's rights on the company, as far as they are the same before the list and after it. */
  readonly rights: CompanyRights;
  /** `null` when the app is certainly no company admin, so that being listed is being permitted. */
  readonly admin: AdminAccess | null;
}

/** A list that was read while rights were taken away is worth another, but not for ever. */
const MOST_READINGS = 3;

export async function readEvidence(
  access: CompanyAccess,
  question: AccessQuestion,
): Promise<Result<AccessEvidence, Refusal>> {
  const read = await readListingUnderRights(
    access,
    question.projects.map(({ id }) => id),
  );
  if (!read.ok) return read;
  const { listing, rights } = read.value;
  if (rights === 'none' && !isLongerThanTable(listing, question)) return succeeded({ listing, rights, admin: null });

  if (listing.doubt !== null && listing.doubt !== 'unconfirmed' && listing.doubt.kind === 'rate-limited') {
    return succeeded({ listing, rights, admin: unknownAdminAccess(listing.doubt) });
  }
  const admin = await readAdminAccess(access, question, listing);
  return isRefusal(admin.failure) ? failed(admin.failure) : succeeded({ listing, rights, admin });
}

/** The list between two looks at the rights, which may be given or taken meanwhile. */
async function readListingUnderRights(
  access: CompanyAccess,
  wanted: readonly string[],
): Promise<Result<{ readonly listing: Listing; readonly rights: CompanyRights }, Refusal>> {
  let before = await readCompanyRights(access);
  for (let readings = 1; ; readings += 1) {
    if (!before.ok) return before;
    const listing = await readListing(access, wanted);
    if (isRefusal(listing.doubt)) return failed(listing.doubt);
    const after = await readCompanyRights(access);
    if (!after.ok) return after;
    const isLost = after.value === 'none' && before.value !== 'none';
    if (!isLost || readings === MOST_READINGS) {
      const rights = before.value === after.value ? after.value : 'unknown';
      return succeeded({ listing: after.value === 'unknown' ? unlessEmpty(listing) : listing, rights });
    }
    before = after;
  }
}

/** That nothing is there is believed only of a Procore that gave a clear answer to another question right after. */
function unlessEmpty(listing: Listing): Listing {
  if (listing.listed.size > 0) return listing;
  return { ...listing, absent: new Set(), doubt: listing.doubt ?? 'unconfirmed' };
}

function isLongerThanTable({ total }: Listing, { permittedTable }: AccessQuestion): boolean {
  return permittedTable?.isComplete === true && total !== null && total > permittedTable.labels.length;
}
