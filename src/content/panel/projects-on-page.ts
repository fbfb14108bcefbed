import type { ProjectsOnPage } from '../../domain/company-projects.ts';
import { ProblemError } from '../../domain/problem.ts';
import { working } from './actions.ts';
import { pickerToRead } from './company-projects.ts';
import { wholeTable } from './whole-table.ts';

/** All projects that Procore's table lists and its drop-down offers. */
export async function readProjectsOnPage(): Promise<ProjectsOnPage> {
  const found = pickerToRead();
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
