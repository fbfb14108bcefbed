/** What the user can do in the panel. Each takes up the work on the page and leaves its result in the panel's state. */
import { ProblemError, problemOf } from '../domain/problem.ts';
import { sendCommand } from '../platform/send-command.ts';
import { readPageTitle } from '../procore/app-management/app-list.ts';
import { activity, editor, integrationId, missing, problem } from './panel-state.ts';
import { isSameSelection, lookAtSelection, type Selection, selectMissing } from './selection.ts';

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
