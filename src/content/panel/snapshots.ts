/** What is remembered of the app's permitted projects: shown beside what its table lists now. */
import { computed, effect, signal } from '@preact/signals';
import { ProblemError, problemOf } from '../../domain/problem.ts';
import { entriesOf, type RememberedRow } from '../../domain/snapshot.ts';
import type { SnapshotView } from '../../platform/protocol.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { readWholeTable } from '../../procore/app-management/table/read-all-pages.ts';
import { readTableAtRest } from '../../procore/app-management/table/table-at-rest.ts';
import { appPage, selectAllMissing, useList, working } from './actions.ts';
import { sectionNow } from './page.ts';
import { activity, address, appShown, isSectionSure, list, problem, section, table, view } from './state.ts';

/** How long Procore's table has to stay as it is: rows come one by one, and some are taken back. */
const TABLE_RESTS_MS = 3_000;

/** `null` while nothing is known: the table is not complete, or not certainly this app's. */
export const snapshot = signal<SnapshotView | null>(null);

/** How many projects the table lists, `null` while that is not certain. Several pages have to be read first. */
export const rowsAtRest = signal<{ readonly projects: number; readonly isComplete: boolean } | null>(null);

/** What was let go while this panel is open: it can be taken back. */
export const letGoHere = signal<readonly string[]>([]);

/** The rows that the list in use was made of. */
export const restored = signal<readonly RememberedRow[] | null>(null);

/** Whether the panel has anything to say on a page where nobody has asked it to be. */
export const hasNews = computed(() => (snapshot.value?.gone.length ?? 0) > 0 || letGoHere.value.length > 0);

const visit = crypto.randomUUID();

const isOfApp = computed(() => view.value.kind === 'integration' || view.value.kind === 'no-app');
const isAdding = computed(() => activity.value.kind === 'adding');

/** What was said belongs to this app's section. */
export function forgetOtherApps(): void {
  appShown.value;
  address.value;
  isSectionSure.value;
  snapshot.value = null;
  rowsAtRest.value = null;
  letGoHere.value = [];
}

/** A list that was put away was perhaps what was gone. */
export function forgetRestored(): void {
  if (list.value === null) restored.value = null;
}

/** Looks at the table whenever it has come to rest. What was said before stays until then. */
export function lookAtTable(): (() => void) | undefined {
  appShown.value;
  address.value;
  const shown = table.value;
  if (!isOfApp.value || !isSectionSure.value || section.value === null || isAdding.value) return;
  const renderedAt = Date.now();
  let timer = setTimeout(look, TABLE_RESTS_MS);
  return () => clearTimeout(timer);

  function look(): void {
    const found = sectionNow();
    const rows = found && readTableAtRest(found);
    // Whatever has changed meanwhile has started this anew.
    if (shown !== table.peek()) return;
    if (rows === null) {
      timer = setTimeout(look, TABLE_RESTS_MS);
      return;
    }
    rowsAtRest.value = { projects: rows.labels.length, isComplete: rows.isComplete };
    if (rows.isComplete) void compare(rows.labels, renderedAt);
  }
}

async function compare(labels: readonly string[], renderedAt: number): Promise<void> {
  const app = appShown.peek();
  try {
    const seen = await sendCommand('snapshot.look', tableLook(labels, renderedAt));
    if (appShown.peek() === app && rowsAtRest.peek() !== null) snapshot.value = seen;
  } catch (error) {
    problem.value = problemOf(error);
  }
}

function tableLook(labels: readonly string[], renderedAt: number) {
  return { ...appPage(), labels: [...labels], seenAt: new Date().toISOString(), renderedAt, visit };
}

/** The user's own press. A table of several pages is turned through. */
export async function rememberProjects(): Promise<void> {
  await working('comparing', async (work) => {
    snapshot.value = await sendCommand('snapshot.remember', tableLook(await wholeTable(work.signal), Date.now()));
  });
}

/** For a table of several pages, which is never turned by itself. */
export async function compareWithRemembered(): Promise<void> {
  await working('comparing', async (work) => {
    snapshot.value = await sendCommand('snapshot.look', tableLook(await wholeTable(work.signal), Date.now()));
  });
}

async function wholeTable(signal: AbortSignal): Promise<readonly string[]> {
  const found = sectionNow();
  if (found === null || !isSectionSure.peek()) throw new ProblemError('page-changed');
  const { labels, isComplete } = await readWholeTable(found, { signal });
  if (!isComplete) throw new ProblemError('table-incomplete');
  return labels;
}

/** Makes the rows that are gone the list in use, and selects them in Procore's drop-down. */
export async function selectGone(): Promise<void> {
  const gone = snapshot.value?.gone ?? [];
  const entryOf = entriesOf(gone.map(({ label }) => label));
  restored.value = gone;
  await useList(gone.flatMap(({ label }) => entryOf.get(label) ?? []));
  await untilListed();
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
  await sendCommand('snapshot.let-go', { ...appPage(), labels: [...labels], isLetGo: true });
  const gone = new Set(labels);
  const now = snapshot.value;
  letGoHere.value = [...letGoHere.value, ...labels];
  if (now === null) return;
  const isLeft = ({ label }: RememberedRow) => !gone.has(label);
  snapshot.value = { ...now, gone: now.gone.filter(isLeft), undecided: now.undecided.filter(isLeft) };
}

export async function takeLetGoBack(): Promise<void> {
  await sendCommand('snapshot.let-go', { ...appPage(), labels: [...letGoHere.value], isLetGo: false });
  letGoHere.value = [];
  await lookAgainAtTable();
}

async function lookAgainAtTable(): Promise<void> {
  const found = sectionNow();
  const rows = found && readTableAtRest(found);
  if (rows?.isComplete) await compare(rows.labels, Date.now());
}
