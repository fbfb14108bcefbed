import { decodeText } from '../../lists/decode-text.ts';
import { fileKindOf } from '../../lists/file-kind.ts';
import { WorkbookError, type WorkbookObstacle } from '../../lists/workbook/workbook-error.ts';

/** A file as text: of a workbook one for each sheet that holds something. */
export interface FileText {
  readonly name: string;
  /** `null` where the file is no workbook. */
  readonly sheet: string | null;
  readonly text: string;
}

export const MOST_BYTES = 10_000_000;

/** @throws WorkbookError */
export async function readFile(file: File): Promise<FileText[]> {
  if (file.size > MOST_BYTES) throw new WorkbookError('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (fileKindOf(bytes) === 'text') return [{ name: file.name, sheet: null, text: decodeText(bytes) }];
  // Few people bring a workbook along.
  const { readWorkbook, textOfSheet } = await import('../../lists/workbook/read-workbook.ts');
  return readWorkbook(bytes).map((sheet) => ({ name: file.name, sheet: sheet.name, text: textOfSheet(sheet) }));
}

export const FILE_TEXTS: Readonly<Record<WorkbookObstacle, { readonly title: string; readonly nextStep: string }>> = {
  password: {
    title: 'This workbook has a password.',
    nextStep: 'Open it in Excel, take the password away, or copy its rows and paste them here.',
  },
  'old-format': {
    title: 'This is a workbook of the old kind (.xls).',
    nextStep: 'Open it and save it as .xlsx or CSV, or copy its rows and paste them here.',
  },
  'other-document': {
    title: 'This is no workbook and no text.',
    nextStep: 'Save the list as .xlsx or CSV, or copy it and paste it here.',
  },
  broken: {
    title: 'This workbook is damaged or incomplete.',
    nextStep: 'Open it and save it once more, or download it again.',
  },
  'too-large': {
    title: 'This file is larger than a list of projects is.',
    nextStep: 'Save only the sheet with the projects, with at most 10,000 of them.',
  },
  empty: { title: 'This workbook is empty.', nextStep: 'Choose the file that holds the projects.' },
};
