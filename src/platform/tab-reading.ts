import * as z from 'zod/mini';
import tabReaderFile from '../content/tab-reader/tab-reader.iife.ts?script&iife';
import {
  LONGEST_CELL,
  LONGEST_TEXT,
  MOST_CELLS,
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

const pageReadingSchema = z.object({
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
          around: texts,
          buttons: texts,
        }),
      }),
    )
    .check(z.maxLength(MOST_LISTS)),
  foreignFrames: z.array(text).check(z.maxLength(1_000)),
  contentType: text,
});

/** @throws where the browser lets no extension into the tab: its own pages, its store, or a tab that nobody has lent us */
export async function readTab(tabId: number): Promise<PageReading> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: [tabReaderFile] });
  const results = await browser.scripting.executeScript({ target, func: callReader, args: [TAB_READER] });
  const pages = results.flatMap(({ result }): PageReading[] => {
    const parsed = pageReadingSchema.safeParse(result);
    return parsed.success ? [parsed.data] : [];
  });
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
