import { inSlices } from '../../domain/in-slices.ts';
import { compareInSteps, type PermittedTable } from '../../domain/permitted-table.ts';
import type { ValidatedProject } from '../../domain/project.ts';
import type { CompanyAccess } from '../client/company-access.ts';
import { readWholeListing } from '../queries/project-listing.ts';
import type { AccessEvidence } from './evidence.ts';
import type { Finding } from './findings.ts';
import type { AccessQuestion } from './question.ts';
import { evidenceOf, NO_EVIDENCE } from './table-evidence.ts';

/**
 * The findings that a complete table of the app's permitted projects changes. The table is a client's word: it makes
 * nothing missing, and permits only where Procore's API answered without telling, under a reason of its own. What the
 * API proves stands; where the table lacks that, it is contested, and the table is believed in nothing else.
 */
export async function readPageWord(
  access: CompanyAccess,
  { projects, permittedTable }: AccessQuestion,
  { listing }: AccessEvidence,
  findings: ReadonlyMap<string, Finding>,
): Promise<ReadonlyMap<string, Finding>> {
  if (permittedTable?.isComplete !== true) return new Map();
  const validated = projects.flatMap(({ id, ...named }) => {
    const { name = null, number = null } = listing.listed.get(id) ?? {};
    const finding = findings.get(id);
    return finding === undefined ? [] : [{ id, ...(name === null ? named : { name, number }), ...finding }];
  });
  const contested = await contestedBy(permittedTable, validated);
  const open = projects.filter(({ id }) => isUntold(findings.get(id)) && listing.listed.has(id));
  if (contested.length > 0 || open.length === 0) return new Map(contested.map(({ id }) => [id, CONTESTED]));

  const whole = listing.isWhole ? listing : await readWholeListing(access, listing);
  const { permitted } = whole.isWhole ? evidenceOf(permittedTable, whole.listed.values()) : NO_EVIDENCE;
  // A table that lists what Procore does not permit is out of date, or of another app.
  const isRefuted = [...findings].some(([id, finding]) => finding.access === 'missing' && permitted.has(id));
  const shown = isRefuted ? [] : open.filter(({ id }) => permitted.has(id));
  return new Map(shown.map(({ id }) => [id, BY_PAGE]));
}

const CONTESTED: Finding = { access: 'permitted', reason: 'contested' };
const BY_PAGE: Finding = { access: 'permitted', reason: 'by-page' };

/** Under the names that Procore's list gives them, as its page does. */
async function contestedBy(
  table: PermittedTable,
  validated: readonly ValidatedProject[],
): Promise<readonly ValidatedProject[]> {
  return (await inSlices(compareInSteps(validated, table))).onlyInVerdict;
}

/** Procore answered, and the answer does not tell: another try would not either. */
function isUntold(finding: Finding | undefined): boolean {
  return finding?.access === 'unknown' && finding.reason === 'unconfirmed';
}
