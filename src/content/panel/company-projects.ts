/** What the popup asks of this page: all projects that Procore's table lists and its drop-down offers. */
import type { ProjectsOnPage } from '../../domain/company-projects.ts';
import { type ProblemCode, ProblemError, problemOf } from '../../domain/problem.ts';
import { browser } from '../../platform/browser.ts';
import { COMPANY_PROJECTS } from '../../platform/protocol.ts';
import type { Picker } from '../../procore/drop-downs/picker.ts';
import { laterPartsForThisPage } from './later.ts';
import { activity, isSectionSure, picker, view } from './state.ts';

export function answerPopup(signal: AbortSignal): void {
  const receive = (message: unknown) => (message === COMPANY_PROJECTS ? answer() : undefined);
  browser.runtime.onMessage.addListener(receive);
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(receive));
}

async function answer(): Promise<ProjectsOnPage | { readonly problem: ProblemCode }> {
  try {
    pickerToRead();
    const { readProjectsOnPage } = await laterPartsForThisPage();
    return await readProjectsOnPage();
  } catch (error) {
    // The user has pressed Cancel in the panel.
    if (error instanceof DOMException && error.name === 'AbortError') return { problem: 'table-incomplete' };
    return { problem: problemOf(error).code };
  }
}

/** @throws ProblemError where nothing can be read on this page at the moment */
export function pickerToRead(): Picker {
  const found = picker.peek();
  if (found === null || !isSectionSure.peek() || view.peek().kind === 'moved')
    throw new ProblemError('no-permissions-tab');
  if (activity.peek().kind !== 'none') throw new ProblemError('already-running');
  return found;
}
