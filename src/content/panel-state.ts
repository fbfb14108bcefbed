import { computed, effect, signal } from '@preact/signals';
import { matchProjects } from '../domain/matching.ts';
import { type Problem, ProblemError, problemOf } from '../domain/problem.ts';
import type { Project } from '../domain/project.ts';
import { missingIn } from '../domain/run-view.ts';
import type { PanelView } from '../platform/protocol.ts';
import { sendCommand } from '../platform/send-command.ts';
import { onViewChange } from '../platform/view-changes.ts';
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

/** The latest run of the integration whose app the page shows. */
export const run = computed(() => (view.value.kind === 'integration' ? view.value.run : null));

/** The projects that the last finished validation found missing. */
export const missing = computed(() => missingIn(run.value));

/** Those of them that Procore's table of permitted projects lists by now. */
export const permittedMeanwhile = computed<readonly Project[]>(() => {
  const rows = pageState.value.permittedLabels.map((label) => ({ label, ids: {} }));
  return matchProjects(missing.value, rows).found.map(({ project }) => project);
});

const editor = computed(() => pageState.value.section?.editor ?? null);
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
  const { picker, addButton } = editor.value ?? {};
  if (picker === undefined || addButton === undefined) throw new ProblemError('page-changed');
  const selection = await lookAtSelection(picker, missing.value, new AbortController().signal);
  activity.value = { kind: 'selected', selection };
  if (!isSameSelection(selection, named)) throw new ProblemError('selection-differs');
  if (addButton.disabled || !addButton.isConnected) throw new ProblemError('add-unavailable');
  addButton.click();
  activity.value = { kind: 'adding', count: selection.missing.length };
}

/** Connects page, background and marks. Everything it starts ends with the signal. */
export function keepPanelCurrent(stop: AbortSignal): void {
  const endings = [
    onViewChange(() => void readView()),
    effect(() => {
      path.value;
      title.value;
      problem.value = null;
      void readView();
    }),
    effect(() => {
      run.value?.validation?.id;
      activity.value = { kind: 'none' };
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
    problem.value = problemOf(error);
  }
}

function reportAppNames(): void {
  if (appNames.value !== null) void sendCommand('page.app-list-seen', { appNames: JSON.parse(appNames.value) });
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
  const added = permittedMeanwhile.value.length;
  if (id === null || added <= baseline()) return;
  const isComplete = added === missing.value.length;
  const timer = setTimeout(
    () => {
      activity.value = { kind: 'none' };
      void attempt(() => sendCommand('validation.repeat', { integrationId: id }));
    },
    isComplete ? 0 : QUIET_MS,
  );
  return () => clearTimeout(timer);
}

let known = { validationId: '', permitted: 0 };

/**
 * How many of the missing projects the table listed when the result of their validation was first seen here. Only
 * what is listed later was added since; a table that is ahead of Procore's API must not set off one check after another.
 */
function baseline(): number {
  if (run.value?.phase !== 'over') return Number.POSITIVE_INFINITY;
  const validationId = run.value.validation?.id ?? '';
  if (known.validationId !== validationId) known = { validationId, permitted: permittedMeanwhile.value.length };
  return known.permitted;
}

function giveUpOnFirstRow() {
  if (activity.value.kind !== 'adding' || permittedMeanwhile.value.length > baseline()) return;
  const timer = setTimeout(() => {
    activity.value = { kind: 'none' };
    problem.value = { code: 'add-not-seen' };
  }, FIRST_ROW_MS);
  return () => clearTimeout(timer);
}
