/** What the user can do about what is remembered of the app's permitted projects. */
import { effect } from '@preact/signals';
import { entriesOf, type RememberedRow } from '../../domain/snapshot.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { readTableAtRest } from '../../procore/app-management/table/table-at-rest.ts';
import { useList, working } from './actions.ts';
import { appPage } from './app-page.ts';
import { sectionNow } from './page.ts';
import { selectAllMissing } from './select-and-add.ts';
import {
  compareTable,
  gone,
  letGoHere,
  noteLetGo,
  noteRestored,
  noteSnapshot,
  snapshot,
  tableLook,
} from './snapshots.ts';
import { list } from './state.ts';
import { wholeTable } from './whole-table.ts';

/** The user's own press. A table of several pages is turned through. */
export async function rememberProjects(): Promise<void> {
  await working('comparing', async (work) => {
    noteSnapshot(await sendCommand('snapshot.remember', tableLook(await wholeTable(work.signal))));
  });
}

/** For a table of several pages, which is never turned by itself. */
export async function compareWithRemembered(): Promise<void> {
  await working('comparing', async (work) => {
    noteSnapshot(await sendCommand('snapshot.look', tableLook(await wholeTable(work.signal))));
  });
}

/** Makes the rows that are gone the list in use: they are marked in Procore's drop-down then. */
export async function markGone(): Promise<void> {
  const rows = gone.value;
  const entryOf = entriesOf(rows.map(({ label }) => label));
  noteRestored(rows);
  await useList(
    rows.flatMap(({ label }) => entryOf.get(label) ?? []),
    false,
  );
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
  noteLetGo({ labels: [...earlier, ...labels], before });
  const isRemaining = ({ label }: RememberedRow) => !labels.includes(label);
  noteSnapshot({ ...now, gone: now.gone.filter(isRemaining), undecided: now.undecided.filter(isRemaining) });
}

export async function takeLetGoBack(): Promise<void> {
  const last = letGoHere.value;
  if (last === null) return;
  await sendCommand('snapshot.let-go', { ...appPage(), labels: [...last.labels], isLetGo: false });
  noteLetGo(null);
  noteSnapshot(last.before);
  await lookAgainAtTable();
}

async function lookAgainAtTable(): Promise<void> {
  const found = sectionNow();
  const rows = found && readTableAtRest(found);
  if (rows?.isComplete) await compareTable(rows.labels);
}
