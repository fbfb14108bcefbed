import type { Corrections, ParsedList } from './parsed-list.ts';

/** Where the script that reads lists leaves itself for the panel: both live in the extension's own world of the page. */
export const LIST_READER = Symbol.for('dmsa-validator.list-reader');

export interface ReadList extends ParsedList {
  /** It says itself that there is more than was read of it. */
  readonly isPart: boolean;
}

export type ListReader = (
  text: string,
  corrections: Corrections,
  signal: AbortSignal,
  offered: ReadonlySet<string>,
) => Promise<ReadList>;

/** As above, for the script that reads workbooks. */
export const WORKBOOK_READER = Symbol.for('dmsa-validator.workbook-reader');

/** The likeliest sheet as text, or why there is none, in words for the user. */
export type WorkbookReader = (file: File) => Promise<{ readonly text: string } | { readonly unreadable: string }>;
