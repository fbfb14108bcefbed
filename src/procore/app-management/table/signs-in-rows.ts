/** Rows of which something other than their own words tells that their project may not be permitted. */
import { SELECTORS } from '../../selectors.ts';
import { textOf } from '../outline/page-outline.ts';
import { allPartsOf, isNotice, type RowNames } from '../outline/rows.ts';
import type { RowsAround } from './rows-around.ts';
import { isState, tellsState } from './state-words.ts';

/** What shows without words, and what it says of itself. */
const PICTURE = 'svg[aria-label], img[alt], [role="img"], [title]';
const SWITCH = '[role="switch"]';
/** Nothing is permitted by it. */
const SWITCHED_OFF = `${SWITCH}:not([aria-checked="true"], :checked)`;
const TOGGLE = '[aria-pressed]';
const IS_ON = ':checked, [aria-checked="true"], [aria-pressed="true"]';

/** Something in them is loading, turns, is off, or is a picture of such a state. */
export function rowsWithSigns(
  block: Element,
  { rows, names }: Pick<RowNames, 'rows' | 'names'>,
  rowsAround: RowsAround,
): HTMLElement[] {
  const known = new Set(names);
  const signs = [
    ...block.querySelectorAll(`${SELECTORS.loading}, ${SWITCHED_OFF}`),
    ...[...block.querySelectorAll(PICTURE)].filter((picture) => showsState(picture, known)),
    ...block.getAnimations({ subtree: true }).flatMap(endlessIn),
    // Where there is nothing else to do with a row, its box is what permits it; beside other things it selects, or pins.
    ...[TOGGLE, SELECTORS.checkBox].flatMap((box) => (isAlone(box, rows) ? offIn(block, box) : [])),
  ];
  return rowsAround(signs);
}

/** The name of a project may read like a state, and a name that is cut is whole in its title. */
function showsState(picture: Element, names: ReadonlySet<string>): boolean {
  if (picture.closest(SELECTORS.button) !== null) return false;
  return ['aria-label', 'alt', 'title'].some((name) => {
    const text = picture.getAttribute(name)?.trim() ?? '';
    return isState(text) && !names.has(text);
  });
}

function endlessIn({ effect }: Animation): Element[] {
  const target = (effect as KeyframeEffect | null)?.target ?? null;
  return target !== null && effect?.getTiming().iterations === Number.POSITIVE_INFINITY ? [target] : [];
}

function offIn(block: Element, selector: string): Element[] {
  return [...block.querySelectorAll(`:is(${selector}):not(${IS_ON})`)];
}

function isAlone(box: string, [first]: readonly HTMLElement[]): boolean {
  const actions =
    first === undefined ? [] : allPartsOf(first).flatMap((part) => [...part.querySelectorAll(SELECTORS.rowAction)]);
  return actions.length > 0 && actions.every((action) => action.matches(box));
}

/** Below a row of the table that heads them and tells so. */
export function rowsUnderState(block: Element): HTMLElement[] {
  if (block.querySelector(':scope > tbody > tr > [colspan]') === null) return [];
  let isUnder = false;
  return [...block.querySelectorAll<HTMLElement>(':scope > tbody > tr')].filter((row) => {
    const isHead = isNotice(row) && textOf(row) !== '';
    if (isHead) isUnder = tellsState(textOf(row));
    return isUnder && !isHead;
  });
}
