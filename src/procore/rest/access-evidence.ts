import type { AccessQuestion } from './access-question.ts';
import { type AdminAccess, readAdminAccess, unknownAdminAccess } from './admin-access.ts';
import { readsCompanyDirectory } from './company-admin.ts';
import { failed, isRefusal, type Refusal, type Result, succeeded } from './failures.ts';
import type { ProgressCounter } from './progress.ts';
import { type Listing, readListing } from './project-listing.ts';
import type { RestClient } from './rest-client.ts';

/** All that Procore said of the access of one app. */
export interface AccessEvidence {
  readonly listing: Listing;
  /** `null` when there is no sign of a company admin, so that being listed is being permitted. */
  readonly admin: AdminAccess | null;
}

export async function readEvidence(
  client: RestClient,
  question: AccessQuestion,
  progress: ProgressCounter,
): Promise<Result<AccessEvidence, Refusal>> {
  const { companyId, projects } = question;
  const wanted = projects.map(({ id }) => id);
  const listing = await readListing(client, companyId, wanted, progress);
  if (isRefusal(listing.doubt)) return failed(listing.doubt);

  // Asked after the list, so that rights which were given while it was read are seen.
  progress.expect(1);
  const readsDirectory = await readsCompanyDirectory(client, companyId);
  if (!readsDirectory.ok && isRefusal(readsDirectory.failure)) return failed(readsDirectory.failure);
  const isPerhapsAdmin = !readsDirectory.ok || readsDirectory.value || isLongerThanTable(listing, question);
  if (!isPerhapsAdmin) return succeeded({ listing, admin: null });

  if (listing.doubt !== null && listing.doubt !== 'unconfirmed') {
    return succeeded({ listing, admin: unknownAdminAccess(listing.doubt) });
  }
  const admin = await readAdminAccess(client, question, listing, progress);
  return isRefusal(admin.failure) ? failed(admin.failure) : succeeded({ listing, admin });
}

function isLongerThanTable({ total }: Listing, { permittedTable }: AccessQuestion): boolean {
  return permittedTable?.isComplete === true && total !== null && total > permittedTable.labels.length;
}
