import { problemOf } from '../../domain/problem.ts';
import type { AskingPage, PageTable } from '../../platform/protocol.ts';
import { readWholeTable } from '../../procore/app-management/table/read-all-pages.ts';
import type { Work } from '../../procore/drop-downs/picker.ts';
import { readFor } from '../adding/selection.ts';
import { askingPage } from './app-page.ts';
import { isDecidedByPage, picker, run, section } from './state.ts';

type Working = (kind: 'comparing', act: (work: Work) => Promise<void>) => Promise<void>;

/**
 * What goes with a validation that the user asks for in this tab. Where the page alone decides, it is brought to show
 * what it does not show by itself: the other pages of its table, and what its drop-down offers only when searched.
 */
export async function readAskingPage(working: Working): Promise<AskingPage> {
  const asking = askingPage();
  let { table } = asking;
  if (table === null || !isDecidedByPage.peek()) return asking;
  if (table.isComplete && table.offered !== undefined) return asking;
  await working('comparing', async (work) => {
    if (table?.isComplete === false) table = await withAllRows(table, work);
    if (table?.offered === undefined) table = await withOffered(table, work);
  });
  return { ...asking, table };
}

/**
 * What goes with a validation that begins by itself: nothing on the page is touched. `null` where the page alone decides
 * and shows a part of its table, which would take back what the whole of it has told.
 */
export function untouchedPage(): AskingPage | null {
  const asking = askingPage();
  return isDecidedByPage.peek() && asking.table?.isComplete !== true ? null : asking;
}

async function withAllRows(table: PageTable, work: Work): Promise<PageTable> {
  const found = section.peek();
  if (found === null) return table;
  const { labels, isComplete } = await readWholeTable(found, work);
  return { ...table, labels, isComplete, seenAt: new Date().toISOString(), renderedAt: Date.now() };
}

async function withOffered<Table extends PageTable | null>(table: Table, work: Work): Promise<Table> {
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
