import { groupBy } from './group-by.ts';
import { normalForm, numberedNames } from './label-forms.ts';
import { keysOf, squeeze } from './label-keys.ts';
import type { ListedProject } from './listed-project.ts';
import { matchProjects } from './matching.ts';
import { type EntryProject, projectsOf } from './project-list.ts';

/** A row of an app's table of permitted projects, as Procore writes it, and when it was last seen there. */
export interface RememberedRow {
  readonly label: string;
  /** ISO 8601. */
  readonly seenAt: string;
}

/** A row that is not there any more. */
export interface AbsentRow extends RememberedRow {
  /** Rows that came instead and may be the same project under another name. */
  readonly perhaps: readonly string[];
}

/** The projects that the complete table of an app's permitted projects listed, and which it has listed before. */
export interface Snapshot {
  readonly id: string;
  readonly companyId: string;
  readonly appName: string;
  /** The address of the page that showed it, without what names no company or app. */
  readonly page: string;
  /** Of the page that showed it: several looks of one visit are one snapshot. */
  readonly visit: string;
  /** ISO 8601: when just these rows were first and last seen. */
  readonly takenAt: string;
  readonly seenAt: string;
  readonly labels: readonly string[];
  /** Rows of earlier snapshots that were not there. */
  readonly absent: readonly AbsentRow[];
  /** Rows whose absence the user is content with. */
  readonly letGo: readonly string[];
}

export interface SnapshotComparison {
  /** In no row now, under no name that resembles theirs. */
  readonly gone: readonly RememberedRow[];
  /** In no row of the same name, but a new row may be the project under another one. */
  readonly undecided: readonly AbsentRow[];
}

/** Which of the remembered rows are not in the complete table any more, those that were let go included. */
export function compareWithSnapshot(
  { labels, absent, seenAt }: Pick<Snapshot, 'labels' | 'absent' | 'seenAt'>,
  rows: readonly string[],
): SnapshotComparison {
  const remembered: readonly AbsentRow[] = [...labels.map((label) => ({ label, seenAt, perhaps: [] })), ...absent];
  const exactly = pairOff(remembered, rows, (label) => label);
  const { open, free } = pairOff(exactly.open, exactly.free, normalForm);
  const shown = new Set(rows);
  const gone: RememberedRow[] = [];
  const undecided: AbsentRow[] = [];
  const unexplained: AbsentRow[] = [];
  for (const row of open) {
    const perhaps = row.perhaps.filter((label) => shown.has(label));
    if (perhaps.length > 0) undecided.push({ ...row, perhaps });
    else unexplained.push(row);
  }
  const likely = likelyRows(unexplained, free, entriesOf(remembered.map(({ label }) => label)));
  for (const row of unexplained) {
    const perhaps = likely.get(row);
    if (perhaps === undefined) gone.push({ label: row.label, seenAt: row.seenAt });
    else if (perhaps !== 'listed') undecided.push({ ...row, perhaps });
  }
  return { gone, undecided };
}

/** The same text as often on both sides: two projects of one name are two rows. */
function pairOff(
  remembered: readonly AbsentRow[],
  rows: readonly string[],
  keyOf: (label: string) => string,
): { open: readonly AbsentRow[]; free: readonly string[] } {
  const byKey = new Map([...groupBy(rows, (label) => [keyOf(label)])].map(([key, labels]) => [key, [...labels]]));
  const open = remembered.filter(({ label }) => byKey.get(keyOf(label))?.shift() === undefined);
  return { open, free: [...byKey.values()].flat() };
}

/**
 * Only rows that are new can be a project under another name: one that was remembered is itself.
 * `listed`: the row names this very project, in another form.
 */
function likelyRows(
  open: readonly AbsentRow[],
  free: readonly string[],
  entryOf: ReadonlyMap<string, ListedProject>,
): ReadonlyMap<AbsentRow, readonly string[] | 'listed'> {
  const likely = new Map<AbsentRow, readonly string[] | 'listed'>();
  if (open.length === 0 || free.length === 0) return likely;
  const rowOf = new Map<EntryProject, AbsentRow>();
  const projects = projectsOf(open.map(({ label }) => entryOf.get(label) ?? { name: label, number: null, id: null }));
  for (const [index, row] of open.entries()) {
    const project = projects[index];
    if (project !== undefined) rowOf.set(project, row);
  }
  const matches = matchProjects(
    projects,
    free.map((label) => ({ label, ids: {} })),
  );
  const byNumber = groupBy(free, (label) => keysOf(label).numbers);
  for (const [project, row] of rowOf) {
    const options = matches.likely.get(project)?.map(({ label }) => label);
    const ofNumber = project.number === null ? [] : (byNumber.get(squeeze(project.number)) ?? []);
    const perhaps = options ?? ofNumber;
    if (perhaps.length > 0) likely.set(row, perhaps);
  }
  for (const { project } of matches.found) {
    const row = rowOf.get(project);
    if (row !== undefined) likely.set(row, 'listed');
  }
  return likely;
}

/** The rows as entries of a list, by their label: number and name apart where most rows are written with both. */
export function entriesOf(labels: readonly string[]): ReadonlyMap<string, ListedProject> {
  const numbered = numberedNames(labels);
  return new Map(
    labels.map((label, index) => {
      const { number, name } = numbered?.[index] ?? { number: null, name: label };
      return [label, { name, number, id: null }];
    }),
  );
}

/** What is remembered from now on, with the rows that are in the table now. */
export function withRowsOf(
  before: Snapshot,
  seen: Pick<Snapshot, 'id' | 'page' | 'visit' | 'takenAt' | 'seenAt' | 'labels'>,
): Snapshot {
  const { gone, undecided } = compareWithSnapshot(before, seen.labels);
  const absent = [...gone.map((row) => ({ ...row, perhaps: [] })), ...undecided];
  const isAbsent = new Set(absent.map(({ label }) => label));
  return {
    ...before,
    ...seen,
    absent,
    letGo: before.letGo.filter((label) => isAbsent.has(label)),
  };
}

/** Whether both tables list the same, in whatever order. */
export function haveSameRows(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && [...one].sort().join('\n') === [...other].sort().join('\n');
}
