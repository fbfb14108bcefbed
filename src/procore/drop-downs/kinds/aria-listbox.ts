import { click, pressFully, pressKey } from '../../dom/events.ts';
import { onlyOne } from '../../dom/only-one.ts';
import { idOfText, idsOfJson } from '../option-ids.ts';
import {
  type Adapter,
  isBare,
  isMarked,
  namedList,
  OPTION_ROWS,
  optionLabel,
  PRESSABLE,
  popUpOf,
  textOf,
  tokensOf,
} from './adapter.ts';
import { allRowsOf } from './all-row.ts';
import { confirmButtonOf } from './confirm-button.ts';
import { toldCount } from './told-count.ts';

/** Any drop-down that keeps to ARIA: a control that names its list, a list of options. */
export function ariaListbox(element: HTMLElement): Adapter {
  const isField = element.matches('input, textarea');
  const control = isField ? fieldBox(element) : element;
  const list = () => ifShown(namedList(element) ?? shownMenu() ?? namedByInner(control) ?? listIn(control));
  /** A menu of rows that can be ticked does what a list does, also while a search has left none. */
  const shownMenu = () => {
    const menu = namedList(element, '[role="menu"]');
    if (menu?.querySelector('[role="menuitemcheckbox"]')) told.menu = menu;
    return menu === told.menu ? menu : null;
  };
  const searchField = () =>
    (element.matches(FIELD) ? (element as HTMLInputElement) : null) ??
    control.querySelector<HTMLInputElement>(FIELD) ??
    list()?.closest('[role="dialog"]')?.querySelector<HTMLInputElement>(FIELD) ??
    searchBeside(list(), control);
  const told = toldBy.get(element) ?? { many: null, list: false, menu: null };
  toldBy.set(element, told);
  let hasPressed = false;

  function holdsOne(): boolean {
    const shown = list();
    told.list ||= shown !== null;
    if (tokensOf(control).length > 0 || countsMarks(shown, control)) told.many = 'choice';
    // What a list says of itself holds until it says another thing; one without rows says nothing.
    const says = (shown ?? element).getAttribute('aria-multiselectable');
    if (says !== null) told.many = says === 'true' ? 'list' : null;
    else if (hasBoxes(shown)) told.many = 'list';
    else if (told.many === 'list' && shown?.querySelector(OPTION_ROWS)) told.many = null;
    return told.list && told.many === null;
  }

  /** Some lists drop what was chosen in them unless it is confirmed. */
  const confirmOr = (close: () => void) => () => {
    const shown = list();
    const confirm = hasPressed && shown !== null ? confirmButtonOf(shown, control) : null;
    hasPressed = false;
    if (confirm === null) close();
    else click(confirm);
  };

  return {
    kind: 'listbox',
    control,
    componentKind: null,
    holdsOne,
    isOpen: () =>
      isMarked(element, 'aria-expanded') || (element.getAttribute('aria-expanded') === null && list() !== null),
    list,
    searchField,
    keepsSearchText: false,
    waysToOpen: [() => click(element), () => pressFully(element), () => pressKey(element, 'ArrowDown')],
    waysToClose: [
      confirmOr(() => click(element)),
      confirmOr(() => pressKey(searchField() ?? element, 'Escape')),
      confirmOr(() => pressFully(element)),
    ],
    readRow(row, held) {
      const data = row.getAttribute('data-value') ?? row.getAttribute('data-id') ?? row.getAttribute('data-key') ?? '';
      const id = idOfText(data);
      const label = optionLabel(row);
      return {
        key: null,
        label,
        isSelected: isSelectedRow(
          row,
          () => held.has(label) || (isMarked(row, 'aria-selected') && countsMarks(list(), control)),
          () => !held.has(label) && isStoodOn(row, held, list(), control),
        ),
        isDisabled: [row, pressedIn(row)].some((part) => isMarked(part, 'aria-disabled', 'data-disabled')),
        ids: () => (id === null ? idsOfJson(data) : { id }),
      };
    },
    pressRow(row) {
      hasPressed = true;
      pressFully(pressedIn(row));
    },
    groupRows: allRowsOf,
  };
}

const MARKED = '[role="option"][aria-selected="true"]';

/** What a control has shown of itself, however often it is found again. */
const toldBy = new WeakMap<HTMLElement, Told>();

interface Told {
  /** Who has told that it takes many. */
  many: 'choice' | 'list' | null;
  list: boolean;
  menu: HTMLElement | null;
}

const FIELD = ':is(input:not([type="hidden"], [type="checkbox"]), textarea):not([readonly])';

/** What can be ticked can be ticked beside others. */
function hasBoxes(list: HTMLElement | null): boolean {
  return !!list?.querySelector('[role="menuitemcheckbox"], [role="option"]:has([type="checkbox"], [role="checkbox"])');
}

/** The one text field of a pop-up. */
function searchBeside(list: HTMLElement | null, control: HTMLElement): HTMLInputElement | null {
  const fields = list === null ? [] : popUpOf(list, control).querySelectorAll<HTMLInputElement>(TEXT_FIELD);
  return onlyOne(fields);
}

const TEXT_FIELD = ':is(input:not([type]), input[type="text"], input[type="search"], textarea):not([readonly])';

/**
 * The keyboard is on one row at a time: several marks are the choice where the control tells the same number, and not in
 * the name of one of them.
 */
function countsMarks(list: HTMLElement | null, control: HTMLElement): boolean {
  const count = list === null ? null : toldCount(control);
  if (list === null || count === null || count < 2) return false;
  const marked = [...list.querySelectorAll<HTMLElement>(MARKED)];
  const words = textOf(control);
  return marked.length === count && !marked.some((row) => words.includes(optionLabel(row)));
}

/** A row may hold the one thing that listens. */
function pressedIn(row: HTMLElement): HTMLElement {
  const only = onlyOne(row.children);
  return only?.matches('a, button') ? (only as HTMLElement) : row;
}

/**
 * In a list that does not say that it takes many, `aria-selected` may follow the keyboard: what the control says counts.
 * Of several options with that label each may be the one.
 */
function isSelectedRow(row: HTMLElement, isHeld: () => boolean, isOnlyStoodOn: () => boolean): boolean | null {
  const box = row.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (box !== null) return box.checked;
  if (row.hasAttribute('aria-checked')) return isMarked(row, 'aria-checked');
  if (row.closest('[role="listbox"][aria-multiselectable="true"]') === null) return isHeld() || null;
  return row.hasAttribute('aria-selected') ? isMarked(row, 'aria-selected') && !isOnlyStoodOn() : null;
}

/**
 * Whether a row of such a list, not among the tokens of its control, is marked only because the keyboard is on it: it is
 * the one marked row, and the control tells all that is chosen, and nothing of it. Without any token a control may show
 * nothing of what is chosen; then only the row's own look tells it.
 */
function isStoodOn(
  row: HTMLElement,
  held: ReadonlyMap<string, number>,
  list: HTMLElement | null,
  control: Element,
): boolean {
  const label = optionLabel(row);
  const tokens = [...held.keys()];
  // The list may stand in its control.
  const words = textOf(control).replace(list === null ? '' : textOf(list), '');
  const isNamed = words.includes(label) || tokens.some((token) => label.includes(token));
  const besides = tokens.reduce((left, token) => left.replace(token, ''), words);
  if (isNamed || /[\d…]|\.{3}/u.test(besides)) return false;
  const isShown = tokens.length > 0 || row.matches('[class*="highlighted" i]');
  return isShown && onlyOne(list?.querySelectorAll(MARKED) ?? []) !== null;
}

/** The box around a bare text field, where its tokens are; never so large that it holds the button that acts on them. */
function fieldBox(field: HTMLElement): HTMLElement {
  let box = field;
  for (let steps = 0; steps < 3 && box.parentElement !== null; steps += 1) {
    if (hasActionBehind(field, box.parentElement)) break;
    box = box.parentElement;
    if (box.querySelector(PRESSABLE) !== null) break;
  }
  return box;
}

function hasActionBehind(field: HTMLElement, box: Element): boolean {
  const isBehind = (button: Element) =>
    (field.compareDocumentPosition(button) & field.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return [...box.querySelectorAll('button, [role="button"], input[type="submit"]')].some(
    (button) => isBehind(button) && !isBare(button) && !button.hasAttribute('aria-haspopup'),
  );
}

/** A list of no height is there for screen readers alone: nobody can press its rows, and it may have a few of them only. */
function ifShown(list: HTMLElement | null): HTMLElement | null {
  return list !== null && list.firstElementChild !== null && list.offsetHeight === 0 ? null : list;
}

/** Of the lists inside a control the one to choose from; what is chosen may stand in another. */
function listIn(control: HTMLElement): HTMLElement | null {
  return onlyOne(control.querySelectorAll<HTMLElement>('[role="listbox"][aria-multiselectable]'));
}

function namedByInner(control: HTMLElement): HTMLElement | null {
  for (const inner of control.querySelectorAll('[aria-controls], [aria-owns]')) {
    const list = namedList(inner);
    if (list !== null) return list;
  }
  return null;
}
