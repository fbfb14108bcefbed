import type { Corrections, ParsedList } from './parsed-list.ts';

/** Where the script that reads lists leaves itself for the panel: both live in the extension's own world of the page. */
export const LIST_READER = Symbol.for('dmsa-validator.list-reader');

export type ListReader = (
  text: string,
  corrections: Corrections,
  signal: AbortSignal,
  offered: ReadonlySet<string>,
) => Promise<ParsedList>;

/** As above, for the script that reads workbooks. */
export const WORKBOOK_READER = Symbol.for('dmsa-validator.workbook-reader');

/** The likeliest sheet as text, or why there is none, in words for the user. */
export type WorkbookReader = (file: File) => Promise<{ readonly text: string } | { readonly unreadable: string }>;
