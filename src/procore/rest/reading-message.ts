import type { AccessEvidence } from './access-evidence.ts';
import type { Finding } from './access-findings.ts';

/** One sentence on what is unknown and why, or on what people should know of the app, else `null`. */
export function messageOf(
  { listing, admin }: AccessEvidence,
  findings: readonly Finding[],
  isEveryToolTold: boolean,
): string | null {
  const isAnyUnknown = findings.some(({ access }) => access === 'unknown');
  const doubt = isAnyUnknown ? (listing.doubt ?? admin?.failure ?? 'unconfirmed') : null;
  if (doubt === 'unconfirmed') return listing.doubt === 'unconfirmed' ? CHANGING_LIST : UNCLEAR_MEMBERSHIP;
  if (doubt !== null) return doubt.message;
  const byPage = findings.filter(({ reason }) => reason === 'by-page').length;
  if (byPage > 0) return shownByPage(byPage, findings.length);
  if (admin !== null) return SETTLED_MEMBERSHIP;
  if (listing.listed.size === 0) return NOTHING_PERMITTED;
  return isEveryToolTold ? null : UNTOLD_TOOLS;
}

function shownByPage(count: number, all: number): string {
  return (
    `Procore's API cannot tell of ${count} of ${all} projects whether they are permitted: the app's list may show the ` +
    "whole company, as a company admin's does. They are permitted as Procore's page showed them."
  );
}

const CHANGING_LIST = "Procore's project list changed while it was read, or is not as long as Procore says it is.";

const UNCLEAR_MEMBERSHIP =
  "The app's project list may show the whole company, as a company admin's does, and Procore does not tell of every " +
  'project whether the app is a member.';

const SETTLED_MEMBERSHIP =
  "The app's project list may show the whole company, as a company admin's does, so it was settled project by project " +
  'whether the app is a member. Such an app also sees what its Permitted Projects lack; those projects stop on the day ' +
  'its rights are taken away.';

const NOTHING_PERMITTED = 'Procore lists no project for this app: its Permitted Projects are empty.';

const UNTOLD_TOOLS = 'Procore did not tell of every project whether the tools that the integration needs are active.';
