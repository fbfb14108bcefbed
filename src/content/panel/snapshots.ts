/** What is remembered of the app's permitted projects: shown beside what its table lists now. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { ProblemError, problemOf } from '../../domain/problem.ts';
import { entriesOf, type RememberedRow } from '../../domain/snapshot.ts';
import { sendCommand } from '../../platform/send-command.ts';
import type { SnapshotView } from '../../platform/snapshot-commands.ts';
import { readWholeTable } from '../../procore/app-management/table/read-all-pages.ts';
import { readTableAtRest } from '../../procore/app-management/table/table-at-rest.ts';
import { useList, working } from './actions.ts';
import { appPage } from './app-page.ts';
import { sectionNow } from './page.ts';
import { selectAllMissing } from './select-and-add.ts';
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
    void compare(rows.labels);
  }
}

async function compare(labels: readonly string[]): Promise<void> {
  const app = appShown.peek();
  try {
    const seen = await sendCommand('snapshot.look', tableLook(labels));
    if (appShown.peek() === app && rowsAtRest.peek() !== null) ownSnapshot.value = seen;
  } catch (error) {
    showProblem(problemOf(error));
  }
}

function tableLook(labels: readonly string[]) {
  return { ...appPage(), labels: [...labels], seenAt: new Date().toISOString(), renderedAt, visit };
}

/** The user's own press. A table of several pages is turned through. */
export async function rememberProjects(): Promise<void> {
  await working('comparing', async (work) => {
    ownSnapshot.value = await sendCommand('snapshot.remember', tableLook(await wholeTable(work.signal)));
  });
}

/** For a table of several pages, which is never turned by itself. */
export async function compareWithRemembered(): Promise<void> {
  await working('comparing', async (work) => {
    ownSnapshot.value = await sendCommand('snapshot.look', tableLook(await wholeTable(work.signal)));
  });
}

async function wholeTable(signal: AbortSignal): Promise<readonly string[]> {
  const found = sectionNow();
  if (found === null || !isSectionSure.peek()) throw new ProblemError('page-changed');
  const { labels, isComplete } = await readWholeTable(found, { signal });
  if (!isComplete) throw new ProblemError('table-incomplete');
  return labels;
}

/** Makes the rows that are gone the list in use: they are marked in Procore's drop-down then. */
export async function markGone(): Promise<void> {
  const rows = gone.value;
  const entryOf = entriesOf(rows.map(({ label }) => label));
  ownRestored.value = rows;
  await useList(rows.flatMap(({ label }) => entryOf.get(label) ?? []));
  await untilListed();
}

export async function selectGone(): Promise<void> {
  await markGone();
  await selectAllMissing();
}

/** The list arrives with the next view. */
function untilListed(): Promise<void> {
  return new Promise((resolve) => {
    const end = effect(() => {
      if (list.value === null) return;
      resolve();
      queueMicrotask(() => end());
    });
  });
}

export async function letGo(labels: readonly string[]): Promise<void> {
  const now = snapshot.value;
  if (now === null) return;
  await sendCommand('snapshot.let-go', { ...appPage(), labels: [...labels], isLetGo: true });
  const { labels: earlier, before } = letGoHere.value ?? { labels: [], before: now };
  ownLetGoHere.value = { labels: [...earlier, ...labels], before };
  const isRemaining = ({ label }: RememberedRow) => !labels.includes(label);
  ownSnapshot.value = { ...now, gone: now.gone.filter(isRemaining), undecided: now.undecided.filter(isRemaining) };
}

export async function takeLetGoBack(): Promise<void> {
  const last = letGoHere.value;
  if (last === null) return;
  await sendCommand('snapshot.let-go', { ...appPage(), labels: [...last.labels], isLetGo: false });
  ownLetGoHere.value = null;
  ownSnapshot.value = last.before;
  await lookAgainAtTable();
}

async function lookAgainAtTable(): Promise<void> {
  const found = sectionNow();
  const rows = found && readTableAtRest(found);
  if (rows?.isComplete) await compare(rows.labels);
}
