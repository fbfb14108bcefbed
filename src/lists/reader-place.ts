import type { Corrections, ParsedList } from './parsed-list.ts';

/** Where the script that reads lists leaves itself for the panel: both live in the extension's own world of the page. */
export const LIST_READER = Symbol.for('dmsa-validator.list-reader');

export type ListReader = (
  text: string,
  corrections: Corrections,
  signal: AbortSignal,
  offered: ReadonlySet<string>,
) => Promise<ParsedList>;
