import { ProblemError } from '../../domain/problem.ts';
import { LIST_READER, type ListReader, WORKBOOK_READER, type WorkbookReader } from '../../lists/reader-place.ts';
import { sendCommand } from '../../platform/send-command.ts';

/** @throws ProblemError where the script cannot be put into the page */
export async function listReader(): Promise<ListReader> {
  if (!Reflect.has(globalThis, LIST_READER)) await sendCommand('list.prepare', null);
  return readerAt<ListReader>(LIST_READER);
}

/**
 * The text of a workbook.
 * @throws ProblemError where it cannot be read
 */
export async function workbookText(file: File): Promise<string> {
  if (!Reflect.has(globalThis, WORKBOOK_READER)) await sendCommand('workbook.prepare', null);
  const read = await readerAt<WorkbookReader>(WORKBOOK_READER)(file);
  if ('unreadable' in read) throw new ProblemError('file-unreadable', read.unreadable);
  return read.text;
}

function readerAt<Reader>(place: symbol): Reader {
  const reader: unknown = Reflect.get(globalThis, place);
  if (typeof reader !== 'function') throw new ProblemError('panel-part-missing');
  return reader as Reader;
}
