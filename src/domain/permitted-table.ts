import { inOneGo } from './in-one-go.ts';
import { matchInSteps } from './matching.ts';
import type { OfferedProject } from './offered-project.ts';
import type { Project, ValidatedProject } from './project.ts';
import { namedWithRemark } from './remarks.ts';
import { perhapsNamedIn } from './unknown-form.ts';

/** Procore's own table of an app's permitted projects, as somebody saw it on the app's Permissions tab. */
export interface SeenTable {
  /** One per row: "number - name" or the like. */
  readonly labels: readonly string[];
  /** Whether these are all rows that the table has. Only then does the absence of a project mean anything. */
  readonly isComplete: boolean;
  /** ISO 8601. */
  readonly seenAt: string;
  /** What the drop-down beside it offers for adding, where all of that is known. */
  readonly offered?: readonly OfferedProject[] | undefined;
}

/** The same as evidence for a validation: it says of what it is the table, so that no other is taken for it. */
export interface PermittedTable extends SeenTable {
  /** Of the company whose page it was. */
  readonly companyId: string;
  /** The name of the app, as the page has it. */
  readonly appName: string;
}

/** Whether the table says that it is of this app in this company. */
export function isTableOf(
  { companyId, appName }: PermittedTable,
  place: { readonly companyId: string; readonly appName: string },
): boolean {
  return companyId === place.companyId && appName === place.appName;
}

/** How long a table that somebody has seen may be evidence, and how far their clock may be ahead of ours. */
const FRESH_MINUTES = 30;
const CLOCK_AHEAD_MINUTES = 5;

/** Whether the table was seen recently enough to prove anything at `now`. */
export function isFresh({ seenAt }: Pick<SeenTable, 'seenAt'>, now: Date): boolean {
  const ageMinutes = (now.getTime() - Date.parse(seenAt)) / 60_000;
  return ageMinutes <= FRESH_MINUTES && ageMinutes >= -CLOCK_AHEAD_MINUTES;
}

/** The second source beside a verdict. Rows carry names only, so that some projects cannot be told apart by them. */
export interface TableComparison {
  /** How many connected projects both say the same of. */
  readonly agreed: number;
  /** Permitted in the verdict, and in no row of the complete table: the page contests them. */
  readonly onlyInVerdict: readonly ValidatedProject[];
  /** Missing in the verdict, and in a row of the table: they stay missing until a fresh run sees them. */
  readonly onlyInTable: readonly ValidatedProject[];
  /** Unknown in the verdict, and in no row of the complete table: to be added on the page that lacks them. */
  readonly notShown: readonly ValidatedProject[];
  /** Those of whom the table cannot speak: several rows could be them, or name them in other words, or it is not complete. */
  readonly undecided: readonly ValidatedProject[];
}

export interface LookedUp<Known, Offered> {
  /** Each with what it is. */
  readonly listed: ReadonlyMap<Known, Offered>;
  /** Those that no row could be, in whatever words; none where the table is not complete. */
  readonly unlisted: ReadonlySet<Known>;
}

/** Which projects the rows of a table are, and which certainly none of them is. Of all others it does not tell. */
export function lookUpIn<Known extends Project>(
  { labels, isComplete }: Pick<SeenTable, 'labels' | 'isComplete'>,
  projects: readonly Known[],
): LookedUp<Known, OfferedProject> {
  return inOneGo(lookUpRows(rowsOf(labels), isComplete, projects));
}

/** The same in steps, of rows that may say more than a label. */
export function* lookUpRows<Known extends Project, Row extends OfferedProject>(
  rows: readonly Row[],
  isComplete: boolean,
  projects: readonly Known[],
): Generator<void, LookedUp<Known, Row>> {
  const { found, absent } = yield* matchInSteps(projects, rows);
  const understood = new Set(found.map(({ option }) => option.label));
  const labels = rows.map(({ label }) => label);
  const withRemark = namedWithRemark(absent, labels, (label) => understood.has(label));
  yield;
  // Where one row is understood, the others have the same form.
  const inUnknownForm = found.length > 0 ? new Set() : perhapsNamedIn(absent, labels);
  const isUnlisted = (project: Known) => !withRemark.has(project) && !inUnknownForm.has(project);
  return {
    listed: new Map(found.map(({ project, option }) => [project, option])),
    unlisted: new Set(isComplete ? absent.filter(isUnlisted) : []),
  };
}

export function rowsOf(labels: readonly string[]): OfferedProject[] {
  return labels.map((label) => ({ label, ids: {} }));
}

/** Compares what a validation found of all connected projects with Procore's table. */
export function compareWithTable(projects: readonly ValidatedProject[], table: SeenTable): TableComparison {
  return inOneGo(compareInSteps(projects, table));
}

export function* compareInSteps(
  projects: readonly ValidatedProject[],
  { labels, isComplete }: SeenTable,
): Generator<void, TableComparison> {
  const { listed, unlisted } = yield* lookUpRows(rowsOf(labels), isComplete, projects);
  let agreed = 0;
  const onlyInVerdict: ValidatedProject[] = [];
  const onlyInTable: ValidatedProject[] = [];
  const notShown: ValidatedProject[] = [];
  const undecided: ValidatedProject[] = [];
  for (const project of projects) {
    // What the verdict has from the page itself, the page does not confirm.
    if (project.reason === 'by-page' && listed.has(project)) continue;
    if (project.access === 'unknown' && unlisted.has(project)) notShown.push(project);
    else if (project.access === 'unknown' || !(listed.has(project) || unlisted.has(project))) undecided.push(project);
    else if (listed.has(project) === (project.access === 'permitted')) agreed += 1;
    else if (listed.has(project)) onlyInTable.push(project);
    else onlyInVerdict.push(project);
  }
  return { agreed, onlyInVerdict, onlyInTable, notShown, undecided };
}
