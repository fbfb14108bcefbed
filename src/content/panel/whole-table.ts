import { ProblemError } from '../../domain/problem.ts';
import { readWholeTable } from '../../procore/app-management/table/read-all-pages.ts';
import { sectionNow } from './page.ts';
import { isSectionSure } from './state.ts';

/** The rows of all pages of Procore's table. */
export async function wholeTable(signal: AbortSignal): Promise<readonly string[]> {
  const found = sectionNow();
  if (found === null || !isSectionSure.peek()) throw new ProblemError('page-changed');
  const { labels, isComplete } = await readWholeTable(found, { signal });
  if (!isComplete) throw new ProblemError('table-incomplete');
  return labels;
}
