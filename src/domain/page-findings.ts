import { matchInSteps } from './matching.ts';
import { lookUpRows, rowsOf, type SeenTable } from './permitted-table.ts';
import type { Project, ValidatedProject } from './project.ts';

export type PageFinding = Pick<ValidatedProject, 'access' | 'reason'>;

const PERMITTED: PageFinding = { access: 'permitted', reason: 'by-page' };
const MISSING: PageFinding = { access: 'missing', reason: 'not-permitted' };
const UNKNOWN: PageFinding = { access: 'unknown', reason: 'unconfirmed' };

/**
 * What the page of an app shows of each project, by its table of permitted ones and the drop-down that offers the
 * others. A name alone may be another project's: what is both in the table and offered stays unknown. So does what is in
 * neither, while a row is left that no other project is: it is that one, under a new name and number, or none at all.
 * Where nobody knows what is offered, what the complete table has nothing like is missing.
 */
export function* pageFindings<Known extends Project>(
  table: SeenTable,
  projects: readonly Known[],
): Generator<void, (project: Known) => PageFinding> {
  const { listed, unlisted } = yield* lookUpRows(rowsOf(table.labels), table.isComplete, projects);
  const options = offersOnlyOthers(table) ? table.offered : undefined;
  const { found, absent } = yield* matchInSteps(projects, options ?? []);
  const offered = new Set(found.map(({ project }) => project));
  const isRowLeft = new Set(listed.values()).size < table.labels.length;
  const nowhere = new Set(options !== undefined && isRowLeft ? absent : []);
  return (project) => {
    if (listed.has(project)) return offered.has(project) ? UNKNOWN : PERMITTED;
    if (offered.has(project)) return MISSING;
    return unlisted.has(project) && !nowhere.has(project) ? MISSING : UNKNOWN;
  };
}

/** A drop-down that still offers what is permitted says nothing by what it offers. */
export function offersOnlyOthers({ labels, offered = [] }: Pick<SeenTable, 'labels' | 'offered'>): boolean {
  const offeredLabels = new Set(offered.map(({ label }) => label));
  const shared = labels.filter((label) => offeredLabels.has(label)).length;
  return shared <= labels.length / 2;
}
