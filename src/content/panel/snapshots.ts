/** What is remembered of the app's permitted projects: shown beside what its table lists now. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { problemOf } from '../../domain/problem.ts';
import type { RememberedRow } from '../../domain/snapshot.ts';
import { sendCommand } from '../../platform/send-command.ts';
import type { SnapshotView } from '../../platform/snapshot-commands.ts';
import { readTableAtRest } from '../../procore/app-management/table/table-at-rest.ts';
import { appPage } from './app-page.ts';
import { beginAnewWith } from './signals.ts';
import {
  activity,
  address,
  appShown,
  isSectionSure,
  list,
  noteEmptyTable,
  section,
  showProblem,
  table,
  view,
} from './state.ts';

/** How long Procore's table has to stay as it is: rows come one by one, and some are taken back. */
const TABLE_RESTS_MS = 3_000;

/** `null` while nothing is known: the table is not complete, or not certainly this app's. */
const ownSnapshot = signal<SnapshotView | null>(null);
export const snapshot: ReadonlySignal<SnapshotView | null> = ownSnapshot;

interface RowsAtRest {
  readonly projects: number;
  readonly isComplete: boolean;
}

/** How many projects the table lists, `null` while that is not certain. Several pages have to be read first. */
const ownRowsAtRest = signal<RowsAtRest | null>(null);
export const rowsAtRest: ReadonlySignal<RowsAtRest | null> = ownRowsAtRest;

interface LetGo {
  readonly labels: readonly string[];
  readonly before: SnapshotView;
}

/** What was let go while this panel is open, and what was shown before: it can be taken back. */
const ownLetGoHere = signal<LetGo | null>(null);
export const letGoHere: ReadonlySignal<LetGo | null> = ownLetGoHere;

/** The rows that the list in use was made of. */
const ownRestored = signal<readonly RememberedRow[] | null>(null);
export const restored: ReadonlySignal<readonly RememberedRow[] | null> = ownRestored;

/** What is gone, without what has come back since the table was last at rest. */
export const gone = computed(() => {
  const listed = new Set(table.value?.labels);
  return (snapshot.value?.gone ?? []).filter(({ label }) => !listed.has(label));
});

/** Whether the panel has anything to say on a page where nobody has asked it to be. */
export const hasNews = computed(() => gone.value.length > 0 || letGoHere.value !== null);

/** Whether anything is gone, is perhaps under another name, or was let go. */
export const isAnythingGone = computed(() => hasNews.value || (snapshot.value?.undecided.length ?? 0) > 0);

export function noteSnapshot(seen: SnapshotView | null): void {
  ownSnapshot.value = seen;
}

/** `null` where it was taken back. */
export function noteLetGo(now: LetGo | null): void {
  ownLetGoHere.value = now;
}

export function noteRestored(rows: readonly RememberedRow[]): void {
  ownRestored.value = rows;
}

const visit = crypto.randomUUID();

/** Since when the rows are in the page as they are. */
let renderedAt = 0;

const isOfApp = computed(() => view.value.kind === 'integration' || view.value.kind === 'no-app');
const isAdding = computed(() => activity.value.kind === 'adding');

/** What was said belongs to this app's section. */
export function forgetOtherApps(): void {
  beginAnewWith(appShown, address, isSectionSure);
  ownSnapshot.value = null;
  ownRowsAtRest.value = null;
  ownLetGoHere.value = null;
}

/** A list that was put away was perhaps what was gone. */
export function forgetRestored(): void {
  if (list.value === null) ownRestored.value = null;
}

/** Looks at the table whenever it has come to rest. What was said before stays until then. */
export function lookAtTable(): (() => void) | undefined {
  beginAnewWith(appShown, address);
  const shown = table.value;
  noteEmptyTable(null);
  if (!isOfApp.value || !isSectionSure.value || section.value === null || isAdding.value) return;
  renderedAt = Date.now();
  let timer = setTimeout(look, TABLE_RESTS_MS);
  return () => clearTimeout(timer);

  function look(): void {
    const found = section.peek();
    const rows = found && readTableAtRest(found);
    // Whatever has changed meanwhile has started this anew.
    if (shown !== table.peek()) return;
    if (rows === null) {
      timer = setTimeout(look, TABLE_RESTS_MS);
      return;
    }
    ownRowsAtRest.value = { projects: rows.labels.length, isComplete: rows.isComplete };
    if (!rows.isComplete) return;
    if (rows.labels.length === 0) noteEmptyTable(rows);
    void compareTable(rows.labels);
  }
}

export async function compareTable(labels: readonly string[]): Promise<void> {
  const app = appShown.peek();
  try {
    const seen = await sendCommand('snapshot.look', tableLook(labels));
    if (appShown.peek() === app && rowsAtRest.peek() !== null) ownSnapshot.value = seen;
  } catch (error) {
    showProblem(problemOf(error));
  }
}

export function tableLook(labels: readonly string[]) {
  return { ...appPage(), labels: [...labels], seenAt: new Date().toISOString(), renderedAt, visit };
}
