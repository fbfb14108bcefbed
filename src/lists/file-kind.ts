import { WorkbookError } from './workbook/workbook-error.ts';

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'workbook' | 'text';

/** What a chooser of files shows, for whatever a list can stand in. */
export const LIST_FILES = '.xlsx,.xlsm,.csv,.tsv,.txt,.json,.md,text/*,application/json';

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** "EncryptedPackage", as a workbook with a password names its one part. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Whether the file is packed or made of parts, and no text. */
export function mayBeWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) || startsWith(bytes, COMPOUND);
}

/** @throws WorkbookError where no list can be read from it */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, ZIP)) return 'workbook';
  if (startsWith(bytes, COMPOUND)) throw new WorkbookError(holds(bytes, ENCRYPTED) ? 'password' : 'old-format');
  if (startsWith(bytes, PDF)) throw new WorkbookError('other-document');
  return 'text';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function holds(bytes: Uint8Array, part: readonly number[]): boolean {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (part.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
