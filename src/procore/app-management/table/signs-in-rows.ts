/** Rows of which something other than their own words tells that their project may not be permitted. */
import { SELECTORS } from '../../selectors.ts';
import { textOf } from '../outline/page-outline.ts';
import { actionsOf, allPartsOf } from '../outline/rows.ts';
import { isState, tellsState } from './state-words.ts';

/** What shows without words, and what it says of itself. */
const PICTURE = 'svg[aria-label], img[alt], [role="img"], [title]';
const SWITCH = '[role="switch"]';
/** Nothing is permitted by it: a box that can be ticked selects, a switch tells. */
const SWITCHED_OFF = `${SWITCH}:not([aria-checked="true"], :checked)`;
const TOGGLE = '[aria-pressed]';
const IS_ON = ':checked, [aria-checked="true"], [aria-pressed="true"]';

/** Something in them is loading, turns, is off, or is a picture of such a state. */
export function rowsWithSigns(block: Element, rows: readonly HTMLElement[]): HTMLElement[] {
  const signs = [
    ...block.querySelectorAll(`${SELECTORS.loading}, ${SWITCHED_OFF}`),
    ...[...block.querySelectorAll(PICTURE)].filter(showsState),
    ...block.getAnimations({ subtree: true }).flatMap(endlessIn),
    ...offAmongOn(block, TOGGLE),
    // Where there is nothing else to do with a row, its box is what permits it.
    ...(areBoxesAlone(rows) ? offAmongOn(block, SELECTORS.checkBox) : []),
  ];
  return rowsAround(signs, rows);
}

function showsState(picture: Element): boolean {
  if (picture.closest(SELECTORS.button) !== null) return false;
  return ['aria-label', 'alt', 'title'].some((name) => isState(picture.getAttribute(name)?.trim() ?? ''));
}

function endlessIn({ effect }: Animation): Element[] {
  const target = (effect as KeyframeEffect | null)?.target ?? null;
  return target !== null && effect?.getTiming().iterations === Number.POSITIVE_INFINITY ? [target] : [];
}

function offAmongOn(block: Element, selector: string): Element[] {
  const all = [...block.querySelectorAll(selector)];
  return all.some((one) => one.matches(IS_ON)) ? all.filter((one) => !one.matches(IS_ON)) : [];
}

function areBoxesAlone([first]: readonly HTMLElement[]): boolean {
  return first !== undefined && [...actionsOf(first)].every((action) => /^input:|:checkbox$/.test(action));
}

/** Below a row of the table that heads them and tells so. */
export function rowsUnderState(block: Element, rows: readonly HTMLElement[]): HTMLElement[] {
  const all = [...block.querySelectorAll<HTMLElement>(':scope > tbody > tr')];
  if (all.length === rows.length) return [];
  const known = new Set(rows);
  let isUnder = false;
  return all.filter((row) => {
    const isHead = !known.has(row) && textOf(row) !== '';
    if (isHead) isUnder = tellsState(textOf(row));
    return isUnder && !isHead;
  });
}

/** The rows that these are in. */
export function rowsAround(signs: readonly Element[], rows: readonly HTMLElement[]): HTMLElement[] {
  if (signs.length === 0) return [];
  const rowOf = new Map<Element, HTMLElement>(rows.flatMap((row) => allPartsOf(row).map((part) => [part, row])));
  return signs.flatMap((sign) => {
    for (let up: Element | null = sign; up !== null; up = up.parentElement) {
      const row = rowOf.get(up);
      if (row !== undefined) return [row];
    }
    return [];
  });
}
