/** Reads workbooks. Injected when somebody brings one along to the panel. */
import { likelySheet, readListFile } from '../lists/read-list-file.ts';
import { WORKBOOK_READER, type WorkbookReader } from '../lists/reader-place.ts';
import * as readWorkbook from '../lists/workbook/read-workbook.ts';
import { WorkbookError } from '../lists/workbook/workbook-error.ts';
import { workbookText } from '../ui/workbook-texts.ts';

const reader: WorkbookReader = async (file) => {
  try {
    const texts = await readListFile(file, async () => readWorkbook);
    return { text: texts[likelySheet(texts)]?.text ?? '' };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { sentence, nextStep } = workbookText(error.obstacle);
    return { unreadable: `${sentence} ${nextStep}` };
  }
};
Reflect.set(globalThis, WORKBOOK_READER, reader);
