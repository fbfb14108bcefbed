import { effect } from '@preact/signals';
import { problemOf } from '../domain/problem.ts';
import type { PanelView } from '../platform/protocol.ts';
import { sendCommand } from '../platform/send-command.ts';
import { onViewChange } from '../platform/view-changes.ts';
import { markMissing } from './marker.ts';
import { attempt } from './panel-actions.ts';
import {
  activity,
  addedCount,
  appNames,
  currentTable,
  editor,
  finishedValidation,
  integrationId,
  listed,
  listedBefore,
  missing,
  openList,
  path,
  problem,
  section,
  table,
  title,
  view,
} from './panel-state.ts';
import { expectNothing, expectToBeSeen, repeatWhileLagging } from './procore-lag.ts';

/** How long Procore's table has to stay as it is before it is compared with the verdict. */
const TABLE_SETTLES_MS = 1_000;

/** How long after the last new row of Procore's table the check repeats itself, if projects are still absent there. */
const QUIET_MS = 5_000;

/** How long Procore may take to show the first added project before we say that it does not. */
const FIRST_ROW_MS = 30_000;

/** Connects page, background and marks. Everything it starts ends with the signal. */
export function keepPanelCurrent(stop: AbortSignal): void {
  const endings = [
    onViewChange(() => void readView()),
    effect(() => {
      path.value;
      title.value;
      // What was shown belongs to the page before.
      view.value = { kind: 'nothing' };
      problem.value = null;
      expectNothing();
      void readView();
    }),
    effect(() => {
      finishedValidation.value;
      const now = activity.peek();
      if (now.kind === 'selecting') now.cancel();
      activity.value = { kind: 'none' };
      listedBefore.value = listed.peek();
    }),
    effect(() => {
      // The table comes with its section; while Procore adds, a section that is made anew brings nothing old.
      section.value;
      if (activity.peek().kind !== 'adding') listedBefore.value = listed.peek();
    }),
    effect(reportAppNames),
    effect(markOpenList),
    effect(reportTable),
    effect(repeatWhenAdded),
    effect(giveUpOnFirstRow),
    repeatWhileLagging(repeat),
  ];
  stop.addEventListener('abort', () => {
    for (const end of endings) end();
  });
}

let readings = 0;

async function readView(): Promise<void> {
  readings += 1;
  const reading = readings;
  const appName = title.peek();
  try {
    const answer: PanelView = appName === null ? { kind: 'nothing' } : await sendCommand('page.read', { appName });
    if (reading === readings) view.value = answer;
  } catch (error) {
    if (reading !== readings) return;
    const failure = problemOf(error);
    // A script that has outlived its extension cannot ask again: what it shows stays, with the message.
    if (failure.code !== 'extension-updated') view.value = { kind: 'nothing' };
    problem.value = failure;
  }
}

function reportAppNames(): void {
  const names = appNames.value;
  if (names !== null) void attempt(() => sendCommand('page.app-list-seen', { appNames: JSON.parse(names) }));
}

/** A table that is being drawn or added to is not compared: only one that holds still. */
function reportTable() {
  const shown = table.value;
  const appName = title.value;
  if (shown === null || appName === null || finishedValidation.value === '') return;
  const timer = setTimeout(() => {
    const seen = { ...shown, seenAt: new Date().toISOString() };
    sendCommand('page.table-seen', { appName, table: seen }).catch((error) => {
      problem.value = problemOf(error);
    });
  }, TABLE_SETTLES_MS);
  return () => clearTimeout(timer);
}

function repeat(integrationId: string): void {
  void attempt(() => sendCommand('validation.repeat', { integrationId, table: currentTable() }));
}

function markOpenList() {
  const picker = editor.value?.picker;
  const list = openList.value;
  if (picker === undefined || list === null || missing.value.length === 0) return;
  return markMissing({ picker, list }, missing.value, 'Missing: the integration syncs this project');
}

/** The check repeats itself when Procore's table has taken in the missing projects, whoever pressed Add. */
function repeatWhenAdded() {
  const id = integrationId.value;
  if (id === null || addedCount.value === 0) return;
  const isComplete = addedCount.value + listedBefore.value.length === missing.value.length;
  const timer = setTimeout(
    () => {
      activity.value = { kind: 'none' };
      expectToBeSeen();
      repeat(id);
    },
    isComplete ? 0 : QUIET_MS,
  );
  return () => clearTimeout(timer);
}

function giveUpOnFirstRow() {
  if (activity.value.kind !== 'adding' || addedCount.value > 0) return;
  const timer = setTimeout(() => {
    activity.value = { kind: 'none' };
    problem.value = { code: 'add-not-seen' };
  }, FIRST_ROW_MS);
  return () => clearTimeout(timer);
}
