import { useSignal, useSignalEffect } from '@preact/signals';
import { parseProjectListInSlices } from '../../lists/parse-list.ts';
import { NO_CORRECTIONS, type ParsedList } from '../../lists/parsed-list.ts';
import { type FileText, likelySheet, readListFile } from '../../lists/read-list-file.ts';
import { WorkbookError, type WorkbookObstacle } from '../../lists/workbook/workbook-error.ts';

/** What was pasted, or is in the file that was chosen, and how it is read. */
export function useListText() {
  const pasted = useSignal('');
  const sheets = useSignal<readonly FileText[]>([]);
  const sheet = useSignal(0);
  const obstacle = useSignal<WorkbookObstacle | null>(null);
  const list = useSignal<ParsedList | null>(null);
  useSignalEffect(() => {
    const stop = new AbortController();
    const text = sheets.value[sheet.value]?.text ?? pasted.value;
    void readInTime(text, stop.signal, (parsed) => {
      list.value = parsed;
    });
    return () => stop.abort();
  });

  return {
    pasted,
    sheets,
    sheet,
    obstacle,
    list,
    paste(text: string) {
      sheets.value = [];
      obstacle.value = null;
      pasted.value = text;
    },
    /** Where the file cannot be read, what was read before stays. */
    async open(file: File) {
      obstacle.value = null;
      try {
        const read = await readListFile(file, () => import('../../lists/workbook/read-workbook.ts'));
        sheet.value = likelySheet(read);
        sheets.value = read;
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
        obstacle.value = error.obstacle;
      }
    },
  };
}

/** A text that has changed meanwhile is not read to its end. */
async function readInTime(text: string, signal: AbortSignal, show: (list: ParsedList | null) => void): Promise<void> {
  try {
    const parsed = text.trim() === '' ? null : await parseProjectListInSlices(text, NO_CORRECTIONS, signal);
    if (!signal.aborted) show(parsed);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
