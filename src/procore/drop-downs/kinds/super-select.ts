import { click, pressFully, pressKey } from '../../dom/events.ts';
import { idOfText } from '../option-ids.ts';
import { type Adapter, isMarked, namedList, optionLabel, tokensOf } from './adapter.ts';

const ROW_ID = 'item-';
/** What an object becomes as a part of an id: it names nothing. */
const NAMELESS = /^(?:undefined|null|\[object \w+\]|)$/;

/**
 * The UNSAFE_SuperSelect of core-react, plain or with check boxes. Only the rows in sight are in the page, an option's
 * value is in its row's id, and `aria-selected` tells which row is highlighted. What is chosen stands in the control.
 */
export function superSelect(control: HTMLElement): Adapter {
  const list = () => namedList(control);
  const input = () => control.querySelector('input');
  /** A control that takes many has its search inside; one that takes one has it in the pop-up. */
  const searchField = () =>
    input() ?? list()?.closest('[role="dialog"]')?.querySelector<HTMLInputElement>('input') ?? null;
  return {
    kind: 'super-select',
    control,
    componentKind: 'super-select',
    holdsOne: () => input() === null,
    isOpen: () => isMarked(control, 'aria-expanded'),
    list,
    searchField,
    keepsSearchText: false,
    waysToOpen: [() => click(control), () => pressFully(control)],
    // A press on the control closes it. Escape would reach a modal around it as well.
    waysToClose: [() => click(control), () => pressKey(input() ?? control, 'Escape')],
    readRow(row) {
      const text = row.id.startsWith(ROW_ID) ? row.id.slice(ROW_ID.length) : '';
      const key = NAMELESS.test(text) ? null : text;
      const id = key === null ? null : idOfText(key);
      return {
        key,
        label: optionLabel(row),
        isSelected: null,
        isDisabled: isMarked(row, 'aria-disabled', 'data-disabled'),
        ids: () => (id === null ? {} : { value: id }),
      };
    },
    pressRow: click,
  };
}

/** Whether a combobox is a SuperSelect, by what its rows and its pop-up are like; told from the closed control. */
export function looksLikeSuperSelect(control: HTMLElement): boolean {
  if (control.localName !== 'div' || !control.hasAttribute('aria-controls')) return false;
  const popup = control.getAttribute('aria-haspopup');
  if (popup !== 'dialog' && popup !== 'listbox') return false;
  const open = namedList(control);
  if (open !== null)
    return open.matches('[data-virtuoso-scroller]') || open.querySelector(`[id^="${ROW_ID}"]`) !== null;
  return popup === 'dialog' || control.querySelector('input') !== null || tokensOf(control).length > 0;
}
