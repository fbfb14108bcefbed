import type { AskingPage, PageTable } from '../../platform/protocol.ts';
import type { Work } from '../../procore/drop-downs/picker.ts';
import { askingPage, pageTable } from './app-page.ts';
import { laterPartsForThisPage } from './later.ts';
import { isDecidedByPage, isSectionSure } from './state.ts';

type Working = (kind: 'comparing', act: (work: Work) => Promise<void>) => Promise<void>;

let isReading = false;

/**
 * What goes with a validation that the user asks for in this tab. Where the page alone decides, it is brought to show
 * what it does not show by itself: the other pages of its table, and what its drop-down offers only when searched.
 */
export async function readAskingPage(working: Working): Promise<AskingPage> {
  const asking = askingPage();
  if (!isDecidedByPage.peek() || !isSectionSure.peek()) return asking;
  // Where no row is shown, they may just be loaded anew.
  const shown = asking.table ?? pageTable({ labels: [], isComplete: false });
  if (shown === null) return asking;
  let table: PageTable = shown;
  // An earlier press is at work: this one ends like one that was called off.
  if (isReading) AbortSignal.abort().throwIfAborted();
  isReading = true;
  try {
    // Before the work is shown, whose Cancel could not end the wait.
    const { completeTable } = await laterPartsForThisPage();
    await working('comparing', async (work) => {
      table = await completeTable(shown, work);
    });
  } finally {
    isReading = false;
  }
  return asking.table === null && table.labels.length === 0 ? asking : { ...asking, table };
}

/**
 * What goes with a validation that begins by itself: nothing on the page is touched. `null` where the page alone decides
 * and shows a part of its table, which would take back what the whole of it has told.
 */
export function untouchedPage(): AskingPage | null {
  const asking = askingPage();
  return isDecidedByPage.peek() && asking.table?.isComplete !== true ? null : asking;
}
