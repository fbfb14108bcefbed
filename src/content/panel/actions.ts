/** What the user can do in the panel. Each takes up the work on the page and leaves its result in the panel's state. */
import { ProblemError, problemOf } from '../../domain/problem.ts';
import type { Project } from '../../domain/project.ts';
import type { ListedProject } from '../../domain/project-list.ts';
import type { AppPage } from '../../platform/protocol.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { readPageTitles } from '../../procore/app-management/page-titles.ts';
import { untilPage } from '../../procore/dom/until-page.ts';
import type { Work } from '../../procore/drop-downs/picker.ts';
import type { PressGuard } from '../../ui/press-guard.ts';
import { addItems } from '../adding/add-items.ts';
import { type Item, itemsOf } from '../adding/additions.ts';
import type { AddingPage } from '../adding/press-add.ts';
import { findMissing, isSameSelection, lookAtSelection, type Selection, selectMissing } from '../adding/selection.ts';
import { showRows } from '../adding/show-added-rows.ts';
import { readAskingPage } from './asking-page.ts';
import type { Sight } from './in-sight.ts';
import { sectionNow } from './page.ts';
import { expectToBeSeen } from './recheck.ts';
import {
  type Activity,
  activity,
  addition,
  appShown,
  askingPage,
  editor,
  finishedValidation,
  integrationId,
  isOnlyMissingShown,
  isSectionSure,
  isSent,
  lastAddition,
  left,
  list,
  listed,
  listedBefore,
  marks,
  missing,
  problem,
  section,
  sentKeyOf,
  sentTo,
  titles,
} from './state.ts';

const MARKS_MS = 2_000;
const CLOSING_MS = 250;
const MOST_TITLES = 20;
const LONGEST_TITLE = 1_000;

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

/** Nothing is done by a press on what the user cannot see. */
export function pressGuard({ isReady, has }: Sight): PressGuard {
  return {
    isReady,
    press: (button, act) =>
      void attempt(async () => {
        if (!(await has(button))) throw new ProblemError('panel-covered');
        act();
      }),
  };
}

let isActing = false;

/** A second press while the first is at work does nothing. */
async function alone(act: () => Promise<void>): Promise<void> {
  if (isActing) return;
  isActing = true;
  try {
    await act();
  } finally {
    isActing = false;
  }
}

/** Selects what is left to add. Whatever stops it, the panel then shows what Procore's drop-down really holds. */
export function selectAllMissing(): Promise<void> {
  return alone(selectLeft);
}

async function selectLeft(): Promise<void> {
  await requireRightApp();
  const wanted = left.value;
  const sent = missing.value.filter(isSent);
  const { picker } = requireEditor();
  await working('selecting', async (work) => {
    let before: ReadonlySet<string> = new Set();
    const onBefore = (values: ReadonlySet<string>) => {
      before = values;
    };
    try {
      showSelection(await selectMissing(picker, wanted, { ...work, sent, onBefore }), before);
    } catch (error) {
      showSelection(await lookAtSelection(picker, wanted, { signal: new AbortController().signal }), before);
      throw error;
    }
  });
}

/** Takes our selection back; what the user had chosen before stays. */
export async function undoSelection(before: ReadonlySet<string>): Promise<void> {
  await working('selecting', (work) => requireEditor().picker.setSelected(before, work));
}

/** Presses Procore's Add, but only if its control holds to the letter what the button has named. */
export function addSelected(named: Selection, before: ReadonlySet<string>): Promise<void> {
  return alone(() => addNamed(named, before));
}

async function addNamed(named: Selection, before: ReadonlySet<string>): Promise<void> {
  await requireRightApp();
  const wanted = left.value;
  const selection = await lookAtSelection(requireEditor().picker, wanted, { signal: new AbortController().signal });
  showSelection(selection, before);
  if (!isSameSelection(selection, named)) throw new ProblemError('selection-differs');
  await add(itemsOf(selection));
}

/** Where Procore's drop-down takes one project at a time: chooses and adds each in turn. */
export function addOneByOne(): Promise<void> {
  return alone(addEach);
}

async function addEach(): Promise<void> {
  await requireRightApp();
  let items: readonly Item[] = [];
  await working('selecting', async (work) => {
    const selection = await findMissing(requireEditor().picker, left.value, work);
    items = itemsOf({ ...selection, missing: selection.offered, others: [] });
    if (items.length === 0) showSelection(selection, selection.values);
  });
  if (items.length > 0) await add(items);
}

/** What Procore has refused once, in two parts. */
export function addInHalves(): Promise<void> {
  return alone(async () => {
    const open = new Set(left.value.map(({ id }) => id));
    const isOpen = ({ project }: Item) => project === null || open.has(project.id);
    const items = (addition.value?.remaining ?? []).filter(isOpen);
    await requireRightApp();
    if (items.length > 0) await add(items, Math.ceil(items.length / 2));
  });
}

async function add(items: readonly Item[], partSize = items.length): Promise<void> {
  const app = appShown.peek();
  lastAddition.value = null;
  await working('adding', async (work) => {
    const made = await addItems(items, pageOf(app), { ...work, partSize });
    const sent = [...made.added, ...made.unseen].flatMap(({ project }) => project ?? []);
    rememberSent(app, sent);
    // What became of it belongs to the app that it was for.
    if (appShown.peek() !== app) return;
    expectToBeSeen(sent.map(({ id }) => id));
    lastAddition.value = { addition: made, validation: finishedValidation.peek() };
    problem.value = made.problem;
  });
  if (appShown.peek() !== app) return;
  listedBefore.value = listed.peek();
  const id = integrationId.peek();
  if (id !== null && list.peek() === null) repeat(id);
}

export function rememberSent(app: string, projects: readonly Project[]): void {
  const keys = new Set([...(sentTo.peek().get(app) ?? []), ...projects.map(sentKeyOf)]);
  sentTo.value = new Map([...sentTo.peek(), [app, keys]]);
}

/** Validates again, with Procore's table as it is now. `byItself`: without a press of the user's. */
export function repeat(id: string, byItself = false): void {
  void attempt(async () => {
    const asking = byItself ? askingPage() : await readAskingPage(working);
    await sendCommand('validation.repeat', { integrationId: id, ...asking, byItself });
  });
}

/** The page while it is of this app: nothing follows the user to another one. */
function pageOf(app: string): AddingPage {
  const isSame = () => appShown.peek() === app;
  return {
    section: () => (sectionNow() !== null && isSectionSure.peek() && isSame() ? section.peek() : null),
    async requireRightApp() {
      await requireRightApp();
      if (!isSame()) throw new ProblemError('page-changed');
    },
  };
}

/** Opens Procore's list where it is closed, and goes to the next missing project in it. */
export async function goToNextMissing(): Promise<void> {
  await openList();
  await marks.value?.next();
}

export async function showOnlyMissing(isOn: boolean): Promise<void> {
  isOnlyMissingShown.value = isOn;
  if (isOn) await openList();
  marks.value?.showOnly(isOn);
}

/** With its marks, which come as soon as the page is seen to show it. */
async function openList(): Promise<void> {
  const { signal } = new AbortController();
  const { picker } = requireEditor();
  // The press that led here may be closing it just now.
  await untilPage(() => picker.list() === null, { signal, timeoutMs: CLOSING_MS });
  if (picker.list() === null) await picker.open(signal);
  await untilPage(() => marks.value !== null, { signal, timeoutMs: MARKS_MS });
}

/** Shows the rows of what was added in Procore's own table. */
export async function showInTable(): Promise<void> {
  const found = section.value;
  const items = addition.value?.added ?? [];
  if (found === null) throw new ProblemError('page-changed');
  if (!(await showRows(found, items))) throw new ProblemError('rows-not-found');
}

/** Types the project's name into the search of Procore's own drop-down. */
export async function searchFor(project: Project): Promise<void> {
  const { signal } = new AbortController();
  const { picker } = requireEditor();
  await picker.open(signal);
  await picker.search(project.name, signal);
}

export async function confirmSection(heading: string): Promise<void> {
  await sendCommand('page.confirm-section', { ...appPage(), integrationId: integrationId.peek(), heading });
}

export async function useList(entries: readonly ListedProject[]): Promise<void> {
  await sendCommand('list.use', { ...appPage(), entries: [...entries] });
}

export async function keepList(name: string, appName: string): Promise<void> {
  await sendCommand('list.keep', { ...appPage(), name, appName });
}

export async function putListAway(): Promise<void> {
  await sendCommand('list.forget', appPage());
}

/** What the page says of itself, in the bounds of what the background takes. */
export function appPage({ titles: all, isSure } = titles.peek()): AppPage {
  return { titles: all.slice(0, MOST_TITLES).map((title) => title.slice(0, LONGEST_TITLE)), isSure };
}

function showSelection(selection: Selection, before: ReadonlySet<string>): void {
  if (activity.peek().kind === 'adding') return;
  activity.value = { kind: 'selected', selection, before };
}

function isBusy({ kind }: Activity): boolean {
  return kind === 'selecting' || kind === 'adding' || kind === 'comparing';
}

/** One piece of work at a time, with its progress and Cancel. */
export async function working(
  kind: 'selecting' | 'adding' | 'comparing',
  act: (work: Work) => Promise<void>,
): Promise<void> {
  if (isBusy(activity.value)) return;
  const stop = new AbortController();
  const cancel = () => stop.abort();
  const under = { kind, done: 0, total: null, cancel } as const;
  activity.value = under;
  try {
    await act({
      signal: stop.signal,
      onProgress: (done, total) => {
        activity.value = { ...under, done, total };
      },
    });
  } finally {
    if (activity.value.kind === kind) activity.value = { kind: 'none' };
  }
}

export function requireEditor() {
  sectionNow();
  if (editor.value === null) throw new ProblemError('page-changed');
  return editor.value;
}

/** Asked before anything is touched: Procore may have gone to another app's page since the view was read. */
async function requireRightApp(): Promise<void> {
  const shown = readPageTitles();
  const answer = await sendCommand('page.read', appPage(shown));
  const isRight =
    answer.kind === 'integration'
      ? answer.integration.id === integrationId.value
      : answer.kind === 'no-app' && integrationId.value === null && answer.list !== null && list.value !== null;
  if (!isRight || JSON.stringify(readPageTitles()) !== JSON.stringify(shown)) throw new ProblemError('page-changed');
}
