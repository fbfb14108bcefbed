const UNSEEN_ENDS = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/gu;
/** How a spreadsheet is told to keep zeros: ="0045". */
const FORMULA_TEXT = /^="(.*)"$/su;
/** As it is also written before what a spreadsheet would run as a formula. */
const TEXT_MARK = /^['\u2019](?=[\d=+@-])/u;
export const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}(?:[ T].*)?$/u;
const NOTHING = /^(?:[-\u2010-\u2015]+|n\/?a|none|null|nil|undefined|#n\/a|\(blank\)|\(none\))$/iu;

/** What a cell says, without what a spreadsheet has put around it. */
export function cellText(raw: string): string {
  const trimmed = trim(raw);
  const formula = FORMULA_TEXT.exec(trimmed)?.[1];
  return trim(formula === undefined ? trimmed.replace(TEXT_MARK, '') : formula.replaceAll('""', '"'));
}

export function trim(text: string): string {
  return text.replace(UNSEEN_ENDS, '');
}

/** A number or an id, `null` for the words that say that there is none. */
export function valueText(cell: string): string | null {
  return cell === '' || NOTHING.test(cell) ? null : cell;
}

export type IdText = { readonly id: string } | 'none' | 'lost';

/** An id in digits. What a spreadsheet has rounded, or what is no number at all, names nobody. */
export function idText(cell: string): IdText {
  const value = valueText(cell);
  if (value === null) return 'none';
  const digits = value
    .replace(/\.0+$/u, '')
    .replace(/(?<=^\d{1,3}(?:[,.\s\u2019']\d{3})*)[,.\s\u2019'](?=\d{3}(?:\D|$))/gu, '');
  return /^[1-9]\d*$/u.test(digits) ? { id: digits } : 'lost';
}

/** "5.63E+14" and the like. */
export function isRounded(cell: string): boolean {
  return /^\d+(?:[.,]\d+)?e\+?\d+$/iu.test(cell);
}

/** What a project number looks like: digits, and no words. */
export function isNumberLike(cell: string): boolean {
  return /\d/u.test(cell) && !/\p{L}{4,}|\p{L}\s+\p{L}/u.test(cell) && cell.length <= 40;
}
