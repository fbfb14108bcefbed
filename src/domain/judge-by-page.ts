import { inOneGo } from './in-one-go.ts';
import { type PageFinding, pageFindings } from './page-findings.ts';
import { isFresh, isTableOf, type PermittedTable, type SeenTable } from './permitted-table.ts';
import type { ValidatedProject } from './project.ts';
import { projectsOf } from './project-list.ts';
import type { ReferenceSet } from './reference-set.ts';
import type { Remark } from './remark.ts';
import { type AccessCounts, countAccess, type Verdict, verdictOf } from './verdict.ts';

export interface PageJudgement {
  readonly verdict: Verdict;
  readonly counts: AccessCounts;
  readonly projects: readonly ValidatedProject[];
  /** What the list of projects alone does not say. */
  readonly remarks: readonly Remark[];
}

export interface PageQuestion {
  readonly referenceSet: Pick<ReferenceSet, 'entries' | 'isPartial'>;
  readonly companyId: string;
  readonly appName: string;
  readonly now: Date;
}

const UNTOLD: PageFinding = { access: 'unknown', reason: 'unconfirmed' };

/**
 * The verdict where Procore's own page is the only source: its table of the app's permitted projects, as somebody sees
 * it at this moment. What a row certainly is, is permitted; missing is only what no row of the complete table could be.
 */
export function judgeByPage(question: PageQuestion, table: PermittedTable | null): PageJudgement {
  return inOneGo(judgeInSteps(question, table));
}

export function* judgeInSteps(
  { referenceSet, companyId, appName, now }: PageQuestion,
  table: PermittedTable | null,
): Generator<void, PageJudgement> {
  const projects = projectsOf(referenceSet.entries);
  const isEvidence = table !== null && isFresh(table, now) && isTableOf(table, { companyId, appName });
  const findingOf = isEvidence ? yield* pageFindings(table, projects) : () => UNTOLD;
  const validated = projects.map((project): ValidatedProject => ({ ...project, ...findingOf(project) }));
  const counts = countAccess(validated);
  const verdict = verdictOf(counts);
  return {
    // All of a part are not all.
    verdict: verdict === 'passed' && referenceSet.isPartial ? 'inconclusive' : verdict,
    counts,
    projects: validated,
    remarks: remarksOn(counts, {
      isEvidence,
      isComplete: table?.isComplete === true,
      isPartial: referenceSet.isPartial,
    }),
  };
}

/**
 * Whether the page shows of one of them something else than what was found. A part of a table takes nothing back, nor
 * does a look at the table alone settle what may have been open because of what is offered beside it.
 */
export function* differsFromPage(
  found: readonly ValidatedProject[],
  table: SeenTable,
  wasComplete: boolean,
): Generator<void, boolean> {
  const findingOf = yield* pageFindings(table, found);
  const isTableAlone = wasComplete && table.offered === undefined;
  return found.some((project) => {
    const { access } = findingOf(project);
    if (isTableAlone && access === 'missing' && project.access === 'unknown') return false;
    return access !== project.access && (table.isComplete || access !== 'unknown');
  });
}

function remarksOn(
  { unknown }: AccessCounts,
  table: { isEvidence: boolean; isComplete: boolean; isPartial: boolean },
): Remark[] {
  if (!table.isEvidence) return ['open-permissions-tab'];
  if (!table.isComplete && unknown > 0) return ['page-shows-part'];
  const remarks: Remark[] = [];
  if (unknown > 0) remarks.push('page-leaves-open');
  if (table.isPartial) remarks.push('list-is-part');
  return remarks;
}
