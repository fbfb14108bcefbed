import { unzipSync } from 'fflate';
import { WorkbookError } from './workbook-error.ts';

/** A list of 10,000 projects takes a tenth of it. */
const MOST_UNPACKED_BYTES = 60_000_000;
const MOST_PARTS = 2_000;

/** The parts of a workbook, each unpacked when it is asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** `null` where the workbook has no such part. */
  xml(name: string): Document | null;
}

/** @throws WorkbookError */
export function openArchive(bytes: Uint8Array): Archive {
  const names: string[] = [];
  let remaining = MOST_UNPACKED_BYTES;
  unpack(bytes, ({ name }) => {
    names.push(name);
    if (names.length > MOST_PARTS) throw new WorkbookError('too-large');
    return false;
  });
  return {
    names,
    xml(name) {
      const wanted = names.find((one) => one.toLowerCase() === name.toLowerCase());
      if (wanted === undefined) return null;
      // What the archive says is believed: more than that is never unpacked.
      const part = unpack(bytes, (file) => {
        if (file.name !== wanted) return false;
        remaining -= file.originalSize;
        if (remaining < 0) throw new WorkbookError('too-large');
        return true;
      })[wanted];
      return part === undefined ? null : parsed(new TextDecoder().decode(part));
    },
  };
}

function unpack(
  bytes: Uint8Array,
  filter: (file: { readonly name: string; readonly originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof WorkbookError ? error : new WorkbookError('broken');
  }
}

function parsed(text: string): Document {
  // A workbook declares no entities; one that does wants to become larger than it is.
  if (text.slice(0, 2_000).includes('<!')) throw new WorkbookError('broken');
  const xml = new DOMParser().parseFromString(text, 'application/xml');
  if (xml.querySelector('parsererror') !== null) throw new WorkbookError('broken');
  return xml;
}
