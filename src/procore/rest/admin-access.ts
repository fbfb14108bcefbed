import type { AccessQuestion } from './access-question.ts';
import type { CompanyAccess } from './company-access.ts';
import { type CompanyRights, readCompanyRights } from './company-rights.ts';
import type { ProcoreFailure } from './failures.ts';
import { findForeignProject, foreignProjectIn } from './foreign-project.ts';
import { type Membership, type Memberships, readMemberships } from './membership.ts';
import { type Listing, readWholeListing } from './project-listing.ts';
import { evidenceOf, NO_EVIDENCE, type TableEvidence } from './table-evidence.ts';

/** What is known of the wanted projects that are listed to an app whose list proves nothing. */
export interface AdminAccess {
  readonly permitted: ReadonlySet<string>;
  readonly notPermitted: ReadonlySet<string>;
  /** Procore's API does not tell, and its page showed them as permitted. */
  readonly permittedByPage: ReadonlySet<string>;
  /** Why the others are not known; `null` when Procore gave no clear answer. */
  readonly failure: ProcoreFailure | null;
  /** Where a wanted project is not listed: one that is listed although the app is no member of it, if any was met. */
  readonly foreignProject: string | null;
}

/** When even the list could not be read for a limit of requests. */
export function unknownAdminAccess(failure: ProcoreFailure): AdminAccess {
  const none: ReadonlySet<string> = new Set();
  return { permitted: none, notPermitted: none, permittedByPage: none, failure, foreignProject: null };
}

/**
 * Reads project by project whether the app is a member. Where Procore does not tell, a complete table of the app's
 * permitted projects does, under a name of its own.
 */
export async function readAdminAccess(
  access: CompanyAccess,
  question: AccessQuestion,
  { listing, rights }: { readonly listing: Listing; readonly rights: CompanyRights },
): Promise<AdminAccess> {
  const wanted = question.projects.map(({ id }) => id);
  const listedOnes = wanted.filter((id) => listing.listed.has(id));
  const others = [...listing.listed.keys()].filter((id) => !listedOnes.includes(id));
  const memberships = await readMemberships(access, listedOnes, others);
  const permitted = new Set(withMembership(memberships, 'member'));
  const notPermitted = new Set(withMembership(memberships, 'not-member'));

  const open = listedOnes.filter((id) => !permitted.has(id) && !notPermitted.has(id));
  const evidence = open.length > 0 ? await readEvidenceOfPage(access, question, listing, memberships) : NO_EVIDENCE;

  const isSilent = memberships.failure === null && open.every((id) => memberships.refused.has(id));
  const lacking = rights === 'some' && isSilent ? lackingIn(evidence, open) : [];
  // An app whose rights were taken away meanwhile is one that Procore's API told of until then.
  const isStillSilent = lacking.length > 0 && (await hasRights(access));
  for (const id of isStillSilent ? lacking : []) notPermitted.add(id);

  const isAnyAbsent = listing.absent.size > 0;
  return {
    permitted,
    notPermitted,
    permittedByPage: new Set(open.filter((id) => evidence.permitted.has(id))),
    failure: memberships.failure,
    foreignProject: isAnyAbsent ? await foreignProjectOf(access, memberships, others) : null,
  };
}

/** Nothing where the table contradicts what Procore tells: it is out of date, short, or of another app. */
async function readEvidenceOfPage(
  access: CompanyAccess,
  { permittedTable }: AccessQuestion,
  listing: Listing,
  { known }: Memberships,
): Promise<TableEvidence> {
  if (!permittedTable?.isComplete) return NO_EVIDENCE;
  const whole = await readWholeListing(access, listing);
  if (!whole.isWhole) return NO_EVIDENCE;
  const evidence = evidenceOf(permittedTable, whole.listed.values());
  const isContradicted = [...known].some(
    ([id, membership]) =>
      (membership === 'member' && evidence.notPermitted.has(id)) ||
      (membership === 'not-member' && evidence.permitted.has(id)),
  );
  return isContradicted ? NO_EVIDENCE : evidence;
}

/**
 * Those that the page lacks where Procore's API cannot tell. A table without most of them is rather filtered, or cut off
 * after its first page, and takes nothing away.
 */
function lackingIn(evidence: TableEvidence, open: readonly string[]): readonly string[] {
  const lacking = open.filter((id) => evidence.notPermitted.has(id));
  return lacking.length * 2 < open.length ? lacking : [];
}

async function hasRights(access: CompanyAccess): Promise<boolean> {
  const rights = await readCompanyRights(access);
  return rights.ok && rights.value === 'some';
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
