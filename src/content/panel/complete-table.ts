import { problemOf } from '../../domain/problem.ts';
import type { PageTable } from '../../platform/protocol.ts';
import { readWholeTable } from '../../procore/app-management/table/read-all-pages.ts';
import type { Work } from '../../procore/drop-downs/picker.ts';
import { readFor } from '../adding/selection.ts';
import { picker, run, section } from './state.ts';

/**
 * Brings the page to show what it does not show by itself: the other pages of its table, and what is offered beside. A
 * table that looks whole is read as well: more of it may come when it is scrolled.
 */
export async function completeTable(table: PageTable, work: Work): Promise<PageTable> {
  const whole = await withAllRows(table, work);
  return whole.offered === undefined ? withOffered(whole, work) : whole;
}

async function withAllRows(table: PageTable, work: Work): Promise<PageTable> {
  const found = section.peek();
  if (found === null) return table;
  const { labels, isComplete } = await readWholeTable(found, work);
  return { ...table, labels, isComplete, seenAt: new Date().toISOString(), renderedAt: Date.now() };
}

async function withOffered(table: PageTable, work: Work): Promise<PageTable> {
  const open = (run.peek()?.attention ?? []).filter(({ access }) => access !== 'permitted');
  const found = picker.peek();
  if (found === null || open.length === 0) return table;
  try {
    const { options } = await readFor(found, open, work);
    return { ...table, offered: options.map(({ label, ids }) => ({ label, ids })) };
  } catch (error) {
    if (problemOf(error).code === 'list-not-read') return table;
    throw error;
  }
}
