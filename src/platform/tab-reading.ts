import * as z from 'zod/mini';
import tabReaderFile from '../content/tab-reader/tab-reader.iife.ts?script&iife';
import {
  LONGEST_CELL,
  LONGEST_TEXT,
  MOST_CELLS,
  MOST_FRAMES,
  MOST_LISTS,
  MOST_ROWS,
  MOST_TEXTS,
  type PageReading,
  TAB_READER,
} from '../domain/tab-reading.ts';
import { browser } from './browser.ts';

const text = z.string().check(z.maxLength(LONGEST_TEXT));
const texts = z.array(text).check(z.maxLength(MOST_TEXTS));
const cells = z.array(z.string().check(z.maxLength(LONGEST_CELL))).check(z.maxLength(MOST_CELLS));

/** From the root: to Firefox other addresses are relative to the page that asks. */
const FILE = `/${tabReaderFile}`;

export const pageReadingSchema = z.object({
  lists: z
    .array(
      z.object({
        kind: z.enum(['selection', 'table', 'list', 'blocks', 'text']),
        place: text,
        depth: z.enum(['in-front', 'shown', 'covered', 'hidden']),
        isAside: z.boolean(),
        heading: z.nullable(cells),
        rows: z.array(cells).check(z.maxLength(MOST_ROWS)),
        signs: z.object({
          saidRows: z.nullable(z.int()),
          isWindowed: z.boolean(),
          isCut: z.boolean(),
          isLoading: z.boolean(),
          around: texts,
          buttons: texts,
          pageButtons: texts,
          offButtons: texts,
        }),
      }),
    )
    .check(z.maxLength(MOST_LISTS)),
  foreignFrames: z.array(text).check(z.maxLength(MOST_FRAMES)),
  contentType: text,
});

/**
 * @throws where the browser lets no extension into the tab (its own pages, its store, a tab that nobody has lent us), or
 * what the tab says is no reading
 */
export async function readTab(tabId: number): Promise<PageReading> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: [FILE] });
  const results = await browser.scripting.executeScript({ target, func: callReader, args: [TAB_READER] });
  const pages = results.flatMap(({ result }): PageReading[] => {
    const parsed = pageReadingSchema.safeParse(result);
    return parsed.success ? [parsed.data] : [];
  });
  // Nothing read is not the same as nothing there.
  if (pages.length === 0) throw new Error('the tab gave no reading');
  return together(pages);
}

/** Runs in the tab, beside the reader. */
function callReader(name: string): unknown {
  const reader: unknown = Reflect.get(globalThis, Symbol.for(name));
  return typeof reader === 'function' ? reader() : null;
}

/** Frames of other origins tell for themselves where they may be read. What is selected goes before all else. */
function together(pages: readonly PageReading[]): PageReading {
  const lists = pages.flatMap((page) => page.lists);
  const selected = lists.filter(({ kind }) => kind === 'selection');
  return {
    lists: selected.length > 0 ? selected : lists,
    foreignFrames: pages.length > 1 ? [] : [...new Set(pages.flatMap(({ foreignFrames }) => foreignFrames))],
    contentType: pages[0]?.contentType ?? '',
  };
}
