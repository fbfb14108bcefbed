import { click, pressKey } from '../../dom/events.ts';
import { idsOfJson } from '../option-ids.ts';
import { type Adapter, elementById, isMarked, namedList, textOf } from './adapter.ts';

const KNOWN_INPUT = 'input[data-qa="core-multiselect-input"]';
const MENU_ROW = `[data-qa="multi-select-menu"] [data-group="false"]`;
/** The button that clears, or the arrow; a spinner may stand in for the arrow. */
const AT_ITS_END = 'button, [data-qa="multiselect-select-arrow"]';

/**
 * The MultiSelect of core-react, and GroupSelect, which is built on it: the input names its list by `aria-controls`,
 * the list is in the page only while it is open, and every option carries its whole object as JSON in `data-value`.
 */
export function coreMultiSelect(input: HTMLInputElement): Adapter {
  const control = controlOf(input);
  /** Up to core-react 10 nothing ties the list to the input; only one menu can be open then. */
  const list = () =>
    namedList(input) ??
    (input.hasAttribute('aria-controls') || !control.hasAttribute('open')
      ? null
      : (control.ownerDocument.querySelector(MENU_ROW)?.parentElement ?? null));
  return {
    kind: 'multi-select',
    control,
    componentKind: 'multi-select',
    holdsOne: () => false,
    // Without a list there is a menu that says so: nothing is offered, or the search finds nothing.
    isOpen: () => list() !== null || control.hasAttribute('open') || isMarked(input, 'aria-expanded'),
    list,
    searchField: () => input,
    keepsSearchText: true,
    waysToOpen: [() => click(control), () => pressKey(input, 'ArrowDown')],
    // The component keeps an Escape on its input for itself, so that a modal around it stays.
    waysToClose: [() => pressKey(input, 'Escape'), () => click(control)],
    readRow(row) {
      const key = row.getAttribute('data-value');
      return {
        key,
        label: textOf(row).trim(),
        isSelected: isMarked(row, 'data-selected', 'aria-selected'),
        isDisabled: isMarked(row, 'data-disabled', 'aria-disabled'),
        ids: () => (key === null ? {} : idsOfJson(key)),
      };
    },
    groupRows,
    pressRow: click,
  };
}

/** Told from the closed control. A text field may also name a table that it filters, or a list that is always there. */
export function looksLikeMultiSelect(input: HTMLInputElement): boolean {
  if (input.type !== 'text' || input.hasAttribute('role')) return false;
  if (input.matches(KNOWN_INPUT)) return true;
  // Core's field never says what it opens.
  if (!input.hasAttribute('aria-controls') || input.hasAttribute('aria-haspopup')) return false;
  const named = elementById(input, input.getAttribute('aria-controls'));
  return named === null || namedList(input) !== null;
}

/** The smallest element that holds the input and, beside it, the buttons at its end. */
function controlOf(input: HTMLInputElement): HTMLElement {
  let control: HTMLElement = input;
  for (let element = input.parentElement, steps = 0; element !== null && steps < 6; steps += 1) {
    const beside = [...element.children].filter((child) => !child.contains(input));
    control = element;
    if (beside.some((child) => child.querySelector(AT_ITS_END) !== null)) return control;
    element = element.parentElement;
  }
  return control;
}

/** A row whose object has other rows' objects inside it is their group. */
function groupRows(rows: readonly HTMLElement[]): ReadonlySet<HTMLElement> {
  const withLists = rows.filter((row) => row.getAttribute('data-value')?.includes('":[{') === true);
  if (withLists.length === 0) return new Set();
  const values = new Set(rows.map((row) => row.getAttribute('data-value')));
  return new Set(
    withLists.filter((row) => membersOf(row.getAttribute('data-value') ?? '').some((one) => values.has(one))),
  );
}

function membersOf(json: string): string[] {
  try {
    const lists = Object.values(JSON.parse(json) as object).filter(Array.isArray);
    return lists.flat().map((member) => JSON.stringify(member));
  } catch {
    return [];
  }
}
