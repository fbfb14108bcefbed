import { headingOf } from './headings.ts';
import type { RawColumn } from './raw-column.ts';

const NAMES_PROJECTS = /proj|job/iu;
const NAMES_OTHERS = /contract|external|client|vendor/iu;
/** These may number the projects as well as the rows; the other counters count. */
const MAY_NUMBER = /^(?:#|№|n[or]?)\P{L}*$/iu;
const COUNTED = /^\d+\.?$/u;

/**
 * Whether a column that was taken for the projects' numbers surely holds them. One that may count the rows, or holds
 * the ids of somebody else's program, agrees with the wrong one of two namesakes as well as with the right one.
 * @param isBeforeName as in most labels, where a count of something stands behind
 */
export function isSurelyNumber(column: RawColumn, isBeforeName: boolean): boolean {
  const { heading } = column;
  const meaning = headingOf(heading)?.meaning;
  if (meaning === 'number' || meaning === 'title') return true;
  if (meaning === 'code') return NAMES_PROJECTS.test(heading) || (!NAMES_OTHERS.test(heading) && isTelling(column));
  if (meaning === 'counter') return areNoCounts(column) || (MAY_NUMBER.test(heading) && isTelling(column));
  if (meaning === 'key') return areNoCounts(column);
  return heading === '' && (isBeforeName || isTelling(column)) && !isCounting(column, 1);
}

/** Letters, signs or more digits than a count has. */
function isTelling(column: RawColumn): boolean {
  return areNoCounts(column) || said(column).some((value) => value.length > 2);
}

function areNoCounts(column: RawColumn): boolean {
  const values = said(column);
  return values.filter((value) => COUNTED.test(value)).length * 2 < values.length;
}

function said({ values }: RawColumn): string[] {
  return values.filter((value) => value !== '');
}

/** Fewer numbers in their order may be the projects' own. */
const ENOUGH_TO_COUNT = 3;

/** 1, 2, 3 … counts the rows. */
export function isCounting({ values }: RawColumn, enough = ENOUGH_TO_COUNT): boolean {
  return (
    values.length >= enough &&
    values.every((value, index) => /^0*\d+\.?$/u.test(value) && Number.parseInt(value, 10) === index + 1)
  );
}
