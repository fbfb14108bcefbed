import { decodeText } from './decode-text.ts';
import { fileKindOf } from './file-kind.ts';
import { isAboutProjects } from './headings.ts';
import { WorkbookError } from './workbook/workbook-error.ts';

/** A file as text: of a workbook one for each sheet that holds something. */
export interface FileText {
  readonly name: string;
  /** `null` where the file is no workbook. */
  readonly sheet: string | null;
  readonly text: string;
}

const MOST_BYTES = 10_000_000;

/**
 * The texts of a file, the likeliest first.
 * @param readWorkbook loaded when it is needed: few people bring a workbook along
 * @throws WorkbookError
 */
export async function readListFile(
  file: File,
  loadWorkbookReader: () => Promise<typeof import('./workbook/read-workbook.ts')>,
): Promise<FileText[]> {
  if (file.size > MOST_BYTES) throw new WorkbookError('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (fileKindOf(bytes) === 'text') return [{ name: file.name, sheet: null, text: decodeText(bytes) }];
  const { readWorkbook, textOfSheet } = await loadWorkbookReader();
  return readWorkbook(bytes).map((sheet) => ({ name: file.name, sheet: sheet.name, text: textOfSheet(sheet) }));
}

const ROWS_TO_LOOK_AT = 30;

/** Of several sheets the first with a heading of projects near its top, else the first. */
export function likelySheet(texts: readonly FileText[]): number {
  const isHeaded = ({ text }: FileText) =>
    text.split('\n', ROWS_TO_LOOK_AT).some((line) => line.split('\t').some(isAboutProjects));
  return Math.max(texts.findIndex(isHeaded), 0);
}
