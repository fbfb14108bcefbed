/** What the popup asks of this page: all projects that Procore's table lists and its drop-down offers. */
import type { ProjectsOnPage } from '../../domain/company-projects.ts';
import { type ProblemCode, ProblemError, problemOf } from '../../domain/problem.ts';
import { browser } from '../../platform/browser.ts';
import { COMPANY_PROJECTS } from '../../platform/protocol.ts';
import { working } from './actions.ts';
import { wholeTable } from './snapshots.ts';
import { activity, isSectionSure, picker, view } from './state.ts';

export function answerPopup(signal: AbortSignal): void {
  const receive = (message: unknown) => (message === COMPANY_PROJECTS ? answer() : undefined);
  browser.runtime.onMessage.addListener(receive);
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(receive));
}

async function answer(): Promise<ProjectsOnPage | { readonly problem: ProblemCode }> {
  try {
    return await read();
  } catch (error) {
    // The user has pressed Cancel in the panel.
    if (error instanceof DOMException && error.name === 'AbortError') return { problem: 'table-incomplete' };
    return { problem: problemOf(error).code };
  }
}

async function read(): Promise<ProjectsOnPage> {
  const found = picker.peek();
  if (found === null || !isSectionSure.peek() || view.peek().kind === 'moved')
    throw new ProblemError('no-permissions-tab');
  if (activity.peek().kind !== 'none') throw new ProblemError('already-running');
  let labels: readonly string[] = [];
  let reading = found.glance();
  await working('comparing', async (work) => {
    labels = await wholeTable(work.signal);
    if (reading?.isComplete !== true) reading = await found.read(work);
  });
  if (reading === null) throw new ProblemError('list-not-read');
  const offered = reading.options.map(({ label, ids }) => ({ label, ids }));
  return { labels, offered, isComplete: reading.isComplete, seenAt: new Date().toISOString() };
}
