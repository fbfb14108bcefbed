import { computed, effect, signal } from '@preact/signals';
import { matchProjects } from '../domain/matching.ts';
import { type Problem, ProblemError, problemOf } from '../domain/problem.ts';
import type { Project } from '../domain/project.ts';
import { missingIn } from '../domain/run-view.ts';
import type { PanelView } from '../platform/protocol.ts';
import { sendCommand } from '../platform/send-command.ts';
import { onViewChange } from '../platform/view-changes.ts';
import { readPageTitle } from '../procore/app-management/app-list.ts';
import { markMissing } from './marker.ts';
import { pageState } from './page-state.ts';
import { isSameSelection, lookAtSelection, type Selection, selectMissing } from './selection.ts';

/** What the panel is busy with on the page. */
export type Activity =
  | { readonly kind: 'none' }
  | { readonly kind: 'selecting'; readonly done: number; readonly total: number; readonly cancel: () => void }
  | { readonly kind: 'selected'; readonly selection: Selection }
  | { readonly kind: 'adding'; readonly count: number };

export const view = signal<PanelView>({ kind: 'nothing' });
export const activity = signal<Activity>({ kind: 'none' });
export const problem = signal<Problem | null>(null);

/** How long after the last new row of Procore's table the check repeats itself, if projects are still absent there. */
const QUIET_MS = 5_000;

/** How long Procore may take to show the first added project before we say that it does not. */
const FIRST_ROW_MS = 30_000;

const title = computed(() => pageState.value.title);
const path = computed(() => pageState.value.path);
/** As JSON, so that a list that is read again and is the same is no change. */
const appNames = computed(() => pageState.value.appNames && JSON.stringify(pageState.value.appNames));
const openList = computed(() => pageState.value.openList);
const permittedLabels = computed(() => pageState.value.permittedLabels);

/** The latest run of the integration whose app the page shows. */
export const run = computed(() => (view.value.kind === 'integration' ? view.value.run : null));

/** Empty while the latest validation is not over. The view is read again and again; this changes only with its result. */
const finishedValidation = computed(() => (run.value?.phase === 'over' ? (run.value.validation?.id ?? '') : ''));

/** The projects that the last finished validation found missing. */
export const missing = computed(() => (finishedValidation.value === '' ? [] : missingIn(run.peek())));

/** Those of them that Procore's table of permitted projects lists. */
const listed = computed<readonly Project[]>(() => {
  const rows = permittedLabels.value.map((label) => ({ label, ids: {} }));
  return matchProjects(missing.value, rows).found.map(({ project }) => project);
});

/**
 * Those of the missing ones that the table listed when the result was first seen here. They stay missing: the table
 * may be ahead of what the app can really see, or the row may be another project of that name.
 */
export const listedBefore = signal<readonly Project[]>([]);

/** Those that came into the table since: the user's Add is at work. */
export const added = computed<readonly Project[]>(() => {
  const before = new Set(listedBefore.value);
  return listed.value.filter((project) => !before.has(project));
});

const addedCount = computed(() => added.value.length);
const section = computed(() => pageState.value.section);
const editor = computed(() => section.value?.editor ?? null);
const integrationId = computed(() => (view.value.kind === 'integration' ? view.value.integration.id : null));

/** Runs a command of the user's; a problem is shown, and nothing else happens. */
export async function attempt(action: () => Promise<unknown>): Promise<void> {
  problem.value = null;
  try {
    await action();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    problem.value = problemOf(error);
  }
}

export async function selectAllMissing(): Promise<void> {
  if (activity.value.kind === 'selecting') return;
  await requireRightApp();
  const picker = editor.value?.picker;
  if (picker === undefined) throw new ProblemError('page-changed');
  const stop = new AbortController();
  const cancel = () => stop.abort();
  activity.value = { kind: 'selecting', done: 0, total: missing.value.length, cancel };
  try {
    const selection = await selectMissing(picker, missing.value, {
      handOver: async (values) => (await sendCommand('page.hand-over', { values })).handedOver,
      onProgress: (done, total) => {
        activity.value = { kind: 'selecting', done, total, cancel };
      },
      signal: stop.signal,
    });
    activity.value = { kind: 'selected', selection };
  } catch (error) {
    activity.value = { kind: 'none' };
    throw error;
  }
}

/** Presses Procore's Add, but only if its control holds to the letter what the button has named. */
export async function addSelected(named: Selection): Promise<void> {
  const appName = await requireRightApp();
  const { picker, addButton } = editor.value ?? {};
  if (picker === undefined || addButton === undefined) throw new ProblemError('page-changed');
  const selection = await lookAtSelection(picker, missing.value, new AbortController().signal);
  activity.value = { kind: 'selected', selection };
  if (readPageTitle() !== appName) throw new ProblemError('page-changed');
  if (!isSameSelection(selection, named)) throw new ProblemError('selection-differs');
  if (addButton.disabled || !addButton.isConnected) throw new ProblemError('add-unavailable');
  addButton.click();
  activity.value = { kind: 'adding', count: selection.missing.length };
}

/**
 * Asked before anything is touched: Procore may have gone to another app's page since the view was read.
 * @returns the name of the app
 */
async function requireRightApp(): Promise<string> {
  const appName = readPageTitle();
  if (appName === null) throw new ProblemError('page-changed');
  const answer = await sendCommand('page.read', { appName });
  const isRight = answer.kind === 'integration' && answer.integration.id === integrationId.value;
  if (!isRight || readPageTitle() !== appName) throw new ProblemError('page-changed');
  return appName;
}

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
    effect(repeatWhenAdded),
    effect(giveUpOnFirstRow),
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
      void attempt(() => sendCommand('validation.repeat', { integrationId: id }));
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
