/** What the popup asks of this page: all projects that Procore's table lists and its drop-down offers. */
import type { ProjectsOnPage } from '../../domain/company-projects.ts';
import { type ProblemCode, problemOf } from '../../domain/problem.ts';
import { browser } from '../../platform/browser.ts';
import { COMPANY_PROJECTS } from '../../platform/protocol.ts';
import { laterPartsForThisPage } from './later.ts';

export function answerPopup(signal: AbortSignal): void {
  const receive = (message: unknown) => (message === COMPANY_PROJECTS ? answer() : undefined);
  browser.runtime.onMessage.addListener(receive);
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(receive));
}

async function answer(): Promise<ProjectsOnPage | { readonly problem: ProblemCode }> {
  try {
    const { readProjectsOnPage } = await laterPartsForThisPage();
    return await readProjectsOnPage();
  } catch (error) {
    // The user has pressed Cancel in the panel.
    if (error instanceof DOMException && error.name === 'AbortError') return { problem: 'table-incomplete' };
    return { problem: problemOf(error).code };
  }
}
