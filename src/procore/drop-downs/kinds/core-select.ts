import { click, pressFully, pressKey } from '../../dom/events.ts';
import { onlyOne } from '../../dom/only-one.ts';
import { SELECTORS } from '../../selectors.ts';
import { idsOfJson } from '../option-ids.ts';
import { type Adapter, isMarked, textOf } from './adapter.ts';

/**
 * The Select of core-react, which takes one option. Nothing ties its list to the control: it is the one list that no
 * other drop-down names as its own.
 */
export function coreSelect(control: HTMLElement): Adapter {
  const list = () => listOfNobody(control.ownerDocument);
  const searchField = () => menuOf(list())?.querySelector<HTMLInputElement>('input') ?? null;
  return {
    kind: 'select',
    control,
    componentKind: null,
    holdsOne: () => true,
    isOpen: () => list() !== null,
    list,
    searchField,
    keepsSearchText: false,
    waysToOpen: [() => click(control), () => pressFully(control)],
    waysToClose: [() => click(control), () => pressKey(searchField() ?? list() ?? control, 'Escape')],
    readRow(row) {
      const key = row.getAttribute('data-value');
      const label = textOf(row).trim();
      return {
        key,
        label,
        // Rows tell it only if the page says so to each; the control always shows it.
        isSelected: label === chosenLabel(control) || isMarked(row, 'data-selected'),
        isDisabled: isMarked(row, 'data-disabled', 'aria-disabled'),
        ids: () => (key === null ? {} : idsOfJson(key)),
      };
    },
    pressRow: click,
  };
}

/** A pressable box of two parts: a text, and an arrow without one. */
export function looksLikeSelect(element: HTMLElement): boolean {
  const { firstElementChild: label, lastElementChild: arrow, childElementCount: parts } = element;
  if (element.localName !== 'div' || parts < 2 || parts > 3 || element.hasAttribute('aria-haspopup')) return false;
  if (label === null || arrow === null || textOf(label) === '' || textOf(arrow) !== '') return false;
  return (
    label.localName === 'div' &&
    arrow.localName === 'div' &&
    element.querySelector('input, a, [role="button"]') === null
  );
}

export function chosenLabel(control: HTMLElement): string {
  return textOf(control.firstElementChild ?? control).trim();
}

function listOfNobody(page: Document): HTMLElement | null {
  const lists = new Set(page.querySelectorAll<HTMLElement>('[role="listbox"]'));
  const withoutRole = page.querySelector('[data-group="false"][data-suggested]')?.parentElement;
  // As core-react 10 has it.
  if (withoutRole) lists.add(withoutRole);
  return onlyOne([...lists].filter((list) => list.closest(SELECTORS.everywhere) === null && !isNamed(list)));
}

function isNamed(list: HTMLElement): boolean {
  const id = CSS.escape(list.id);
  // The search field of a list names it as well, and is no drop-down.
  const search = menuOf(list)?.querySelector('[role="searchbox"]');
  const named = list.ownerDocument.querySelectorAll(`[aria-controls~="${id}"], [aria-owns~="${id}"]`);
  return list.id !== '' && [...named].some((one) => one !== search);
}

/** What is around the list, if that is not the whole page. */
function menuOf(list: HTMLElement | null): HTMLElement | null {
  const around = list?.parentElement ?? null;
  return around?.localName === 'body' ? null : around;
}
