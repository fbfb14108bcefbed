/** What the user can do in the panel. Each takes up the work on the page and leaves its result in the panel's state. */

import type { ListedProject } from '../../domain/listed-project.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { Project } from '../../domain/project.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { readPageTitles } from '../../procore/app-management/page-titles.ts';
import type { Work } from '../../procore/drop-downs/picker.ts';
import { attemptTo } from '../../ui/attempt-to.ts';
import type { PressGuard } from '../../ui/press-guard.ts';
import { appPage } from './app-page.ts';
import { readAskingPage, untouchedPage } from './asking-page.ts';
import type { Sight } from './in-sight.ts';
import { isEqual } from './is-equal.ts';
import { type LaterParts, laterPartsForThisPage } from './later.ts';
import { sectionNow } from './page.ts';
import {
  activity,
  denySection,
  editor,
  integrationId,
  list,
  setOnlyMissingShown,
  showNoActivity,
  showProblem,
  showWork,
  type WorkUnderWay,
} from './state.ts';

/** Runs a command of the user's; a problem is shown, and nothing else happens. */
export function attempt(action: () => Promise<unknown>): Promise<void> {
  return attemptTo(action, showProblem);
}

/** The same for one that is in the later script. */
export function attemptLater(action: (parts: LaterParts) => Promise<unknown>): Promise<void> {
  return attempt(async () => action(await laterPartsForThisPage()));
}

/** "Only missing" of Procore's list, which opens for it. */
export async function wantOnlyMissing(isOn: boolean): Promise<void> {
  if (!isOn) return setOnlyMissingShown(false);
  await attemptLater(async ({ openList }) => {
    setOnlyMissingShown(true);
    await openList();
  });
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

/** Validates again, with Procore's table as it is now. `byItself`: without a press of the user's. */
export function repeat(id: string, byItself = false): void {
  void attempt(async () => {
    const asking = byItself ? untouchedPage() : await readAskingPage(working);
    if (asking !== null) await sendCommand('validation.repeat', { integrationId: id, ...asking, byItself });
  });
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

/** Another one on the page may be it. */
export function denySectionShown(heading: string): void {
  denySection(heading);
  sectionNow();
}

export async function useList(
  entries: readonly ListedProject[],
  isPartial: boolean,
  isCorrected = false,
): Promise<void> {
  await sendCommand('list.use', { ...appPage(), entries: [...entries], isPartial, isCorrected });
}

export async function keepList(name: string, appName: string): Promise<void> {
  await sendCommand('list.keep', { ...appPage(), name, appName });
}

export async function putListAway(): Promise<void> {
  await sendCommand('list.forget', appPage());
}

/** One piece of work at a time, with its progress and Cancel. */
export async function working(kind: WorkUnderWay['kind'], act: (work: Work) => Promise<void>): Promise<void> {
  if (isBusy()) return;
  const stop = new AbortController();
  const work: WorkUnderWay = { kind, done: 0, total: null, cancel: () => stop.abort() };
  showWork(work);
  try {
    await act({ signal: stop.signal, onProgress: (done, total) => showWork({ ...work, done, total }) });
  } finally {
    if (activity.peek().kind === kind) showNoActivity();
  }
}

function isBusy(): boolean {
  const { kind } = activity.peek();
  return kind === 'selecting' || kind === 'adding' || kind === 'comparing';
}

export function requireEditor() {
  sectionNow();
  if (editor.value === null) throw new ProblemError('page-changed');
  return editor.value;
}

/** Asked before anything is touched: Procore may have gone to another app's page since the view was read. */
export async function requireRightApp(): Promise<void> {
  const shown = readPageTitles();
  const answer = await sendCommand('page.read', appPage(shown));
  const isRight =
    answer.kind === 'integration'
      ? answer.integration.id === integrationId.value
      : answer.kind === 'no-app' && integrationId.value === null && answer.list !== null && list.value !== null;
  if (!isRight || !isEqual(readPageTitles(), shown)) throw new ProblemError('page-changed');
}
