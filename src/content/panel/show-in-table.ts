import { ProblemError } from '../../domain/problem.ts';
import { showRows } from '../adding/show-added-rows.ts';
import { section } from './state.ts';
import { addition } from './to-add.ts';

/** Shows the rows of what was added in Procore's own table. */
export async function showInTable(): Promise<void> {
  const found = section.value;
  const items = addition.value?.added ?? [];
  if (found === null) throw new ProblemError('page-changed');
  if (!(await showRows(found, items))) throw new ProblemError('rows-not-found');
}
