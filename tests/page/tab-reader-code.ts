/** Bundled into pages of tests: what the script for *Take it from this tab* reads, as the popup understands it. */
import { readPage } from '../../src/content/tab-reader/read-page.ts';
import { readFoundLists } from '../../src/lists/found-lists.ts';

async function readLists() {
  const reading = readPage();
  if (reading === null) return null;
  const read = await readFoundLists(reading.lists, new AbortController().signal);
  return {
    foreignFrames: reading.foreignFrames,
    lists: read.map(({ found, list, partial, isLikely }) => ({
      kind: found.kind,
      place: found.place,
      depth: found.depth,
      entries: list.entries.map(({ name, number, id, isUnsure }) => ({ name, number, id, isUnsure })),
      partial,
      isLikely,
    })),
  };
}

export type TakenReading = NonNullable<Awaited<ReturnType<typeof readLists>>>;

Object.assign(globalThis, { readLists, readPage });
