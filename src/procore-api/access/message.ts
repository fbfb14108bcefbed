import type { Listing } from '../queries/project-listing.ts';
import type { AccessEvidence } from './evidence.ts';
import type { Finding } from './findings.ts';

/** One sentence on what is unknown and why, or on what people should know of the app, else `null`. */
export function messageOf(
  { listing, admin }: AccessEvidence,
  findings: readonly Finding[],
  isEveryToolTold: boolean,
): string | null {
  if (findings.some(({ reason }) => reason === 'contested')) return CONTESTED;
  const isAnyUnknown = findings.some(({ access }) => access === 'unknown');
  const doubt = isAnyUnknown ? (listing.doubt ?? admin?.failure ?? 'unconfirmed') : null;
  if (doubt === 'unconfirmed') {
    if (listing.doubt !== 'unconfirmed') return UNCLEAR_MEMBERSHIP;
    return UNCONFIRMED[listing.others] ?? (listing.listed.size === 0 ? UNCONFIRMED_NOTHING : CHANGING_LIST);
  }
  if (doubt !== null) return doubt.message;
  if (findings.some(({ reason }) => reason === 'by-page')) return UNCLEAR_MEMBERSHIP;
  if (admin !== null) return SETTLED_MEMBERSHIP;
  if (listing.listed.size === 0) return NOTHING_PERMITTED;
  return isEveryToolTold ? null : UNTOLD_TOOLS;
}

const CHANGING_LIST = "Procore's project list changed while it was read, or is not as long as Procore says it is.";

const UNCONFIRMED_NOTHING = 'Procore lists no project for this app, and nothing else that it said bears that out.';

const UNCONFIRMED: Readonly<Partial<Record<Listing['others'], string>>> = {
  untold: "Procore's project list does not say of which company each project is, and may hold projects of another one.",
  foreign: "Procore's project list holds projects that say they are of another company.",
};

const UNCLEAR_MEMBERSHIP =
  "The app's project list may show the whole company, as a company admin's does, and Procore does not tell of every " +
  'project whether the app is a member.';

const CONTESTED =
  "Procore's API says that the app may use projects that Procore's page did not show. Reload that page, clear its " +
  'filter and validate again there.';

const SETTLED_MEMBERSHIP =
  "The app's project list may show the whole company, as a company admin's does, so it was settled project by project " +
  'whether the app is a member. Such an app also sees what its Permitted Projects lack; those projects stop on the day ' +
  'its rights are taken away.';

export const NOTHING_PERMITTED = 'Procore lists no project for this app: its Permitted Projects are empty.';

const UNTOLD_TOOLS = 'Procore did not tell of every project whether the tools that the integration needs are active.';
