import type { SavedCredential } from '../domain/credential.ts';
import { inSlices } from '../domain/in-slices.ts';
import { judgeInSteps } from '../domain/judge-by-page.ts';
import type { ListedProject } from '../domain/listed-project.ts';
import type { PermittedTable } from '../domain/permitted-table.ts';
import type { ValidatedProject } from '../domain/project.ts';
import type { Remark } from '../domain/remark.ts';
import type { Validation } from '../domain/validation.ts';
import type { AccessCounts, Verdict } from '../domain/verdict.ts';
import type { TriedCredential } from './integration-backend.ts';
import type { KeptIntegration, KeptValidation } from './kept-store.ts';

/** What decides a validation of an integration that is kept in this browser. */
export interface KeptJudgement {
  readonly verdict: Verdict;
  readonly counts: AccessCounts;
  readonly projects: readonly ValidatedProject[];
  /** What Procore said beside it, as it was read. */
  readonly detail: string | null;
  readonly remarks: readonly Remark[];
}

/** What is said of a validation from its beginning. */
export type Begun = Pick<Validation, 'id' | 'integrationId' | 'credential' | 'permittedTable' | 'createdAt'>;

const PURPOSE = { purpose: 'validate', startedBy: null, outcome: null } as const;

export function runningValidation(begun: Begun): Validation {
  const progress = { done: 0, total: null, waitingUntil: null };
  const open = { verdict: null, counts: null, byPage: null, detail: null, finishedAt: null };
  return { ...begun, ...PURPOSE, ...open, state: 'running', progress };
}

export function finishedValidation(begun: Begun, judgement: KeptJudgement, at: Date): KeptValidation {
  const { verdict, counts, projects, detail, remarks } = judgement;
  const validation: Validation = {
    ...begun,
    ...PURPOSE,
    state: 'finished',
    progress: { done: 0, total: null, waitingUntil: null },
    verdict,
    counts,
    byPage: projects.filter(({ reason }) => reason === 'by-page').length,
    detail,
    remarks,
    finishedAt: at.toISOString(),
  };
  return { validation, projects };
}

/** All of a part are not all. */
export function unlessPartial(judgement: KeptJudgement, { referenceSet }: KeptIntegration): KeptJudgement {
  if (!referenceSet.isPartial || judgement.verdict !== 'passed') return judgement;
  return { ...judgement, verdict: 'inconclusive', remarks: [...judgement.remarks, 'list-is-part'] };
}

/** By Procore's page alone. */
export async function validationByPage(
  kept: KeptIntegration,
  entries: readonly ListedProject[],
  { id, credential, table }: { id: string; credential: Validation['credential']; table: PermittedTable | null },
): Promise<KeptValidation> {
  const { id: integrationId, companyId, appName, referenceSet } = kept;
  const now = new Date();
  const referred = { entries, isPartial: referenceSet.isPartial };
  const judged = await inSlices(judgeInSteps({ referenceSet: referred, companyId, appName, now }, table));
  const aboutKey = keyRemarkOf(kept, credential);
  const remarks = aboutKey === null ? judged.remarks : [...judged.remarks, aboutKey];
  // A page decides about projects, never about a key that Procore has refused.
  const verdict = aboutKey === 'key-refused' && judged.verdict === 'passed' ? 'inconclusive' : judged.verdict;
  const begun = { id, integrationId, credential, permittedTable: seenOf(table), createdAt: now.toISOString() };
  return finishedValidation(begun, { ...judged, verdict, detail: null, remarks }, now);
}

function keyRemarkOf({ refusedKey }: KeptIntegration, { kind, clientKey }: Validation['credential']): Remark | null {
  if (kind !== 'custom-dmsa') return null;
  return refusedKey === clientKey ? 'key-refused' : 'key-untried';
}

export function triedCredential(saved: SavedCredential, tried: TriedCredential): Validation['credential'] {
  if (tried.kind === 'saved') return { kind: saved.kind, clientKey: saved.clientKey };
  return { kind: tried.kind, clientKey: tried.kind === 'custom-dmsa' ? tried.clientKey : null };
}

export function seenOf(table: PermittedTable | null): Validation['permittedTable'] {
  return table && { rows: table.labels.length, isComplete: table.isComplete, seenAt: table.seenAt };
}
