import { isShown } from '../../dom/shown.ts';
import { SELECTORS } from '../../selectors.ts';
import { haveSameAction, namesOf, type RowNames, someRowsOf } from '../outline/rows.ts';
import type { SectionParts } from '../section/section-parts.ts';

export interface RowsShown extends RowNames {
  /** No row was left out of which nobody knows whether it counts. */
  readonly areAll: boolean;
}

const NO_ROWS: RowsShown = { rows: [], names: [], areAll: false };

/** A name that was cut, at its end or within it: several projects may begin like that. */
const IS_CUT = /[…‥⋯]|[.・]{3}/u;

const MANY = 60;

/** In a long table only where an element made for it says so: to look at styles costs too much there. */
function isStruck(row: HTMLElement | undefined, isOfMany: boolean): boolean {
  if (row === undefined || isOfMany) return row?.querySelector('s, del') != null;
  return [row.parentElement, row, ...row.querySelectorAll('*')].some(
    (part) => part && getComputedStyle(part).textDecorationLine.includes('line-through'),
  );
}

/**
 * The rows that somebody who looks at the page sees in its list. One that is hidden may be filtered out, taken away or
 * a pattern for others; of two lists of the same kind nobody knows which is meant.
 */
export function rowsShown(block: Element, { rest }: Pick<SectionParts, 'rest'>): RowsShown {
  if (rest.some(({ kind, element }) => kind === 'rows' && isOfSameKind(element, block))) return NO_ROWS;
  const { rows, names } = namesOf(block);
  const counts = rows.map(isShown);
  const isCounted = (_: unknown, at: number) => counts[at];
  const told = names.map((name, at) => (IS_CUT.test(name) || isStruck(rows[at], rows.length > MANY) ? '' : name));
  const areAll = told.every((name, at) => counts[at] && name === names[at]);
  return areAll ? { rows, names, areAll } : { rows: rows.filter(isCounted), names: told.filter(isCounted), areAll };
}

function isOfSameKind(other: Element, block: Element): boolean {
  const rows = someRowsOf(other);
  return haveSameAction(rows) && wordsToPress(rows[0]) === wordsToPress(someRowsOf(block)[0]);
}

function wordsToPress(row: Element | undefined): string {
  return row?.querySelector(SELECTORS.button)?.textContent ?? '';
}
