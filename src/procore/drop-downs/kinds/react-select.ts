import { click, leave, pressDown, pressKey } from '../../dom/events.ts';
import { type Adapter, elementById, isMarked, namedList, optionLabel, tokensOf } from './adapter.ts';

const PREFIX = /^react-select-[^ ]+?-(?=input|placeholder|listbox|live-region)/;

/**
 * react-select. Its parts are known by their ids, `react-select-2-input` and so on; a row's id has only the place of
 * the option, so a label is its name. Chosen options leave the list unless the page wants them to stay.
 */
export function reactSelect(input: HTMLInputElement): Adapter {
  const control = controlOf(input);
  const page = input.ownerDocument;
  const prefix = prefixOf(input);
  const list = () =>
    namedList(input) ??
    elementById(input, `${prefix}listbox`) ??
    page.querySelector(`[id^="${CSS.escape(`${prefix}option-`)}"]`)?.parentElement ??
    null;
  return {
    kind: 'react-select',
    control,
    componentKind: 'react-select',
    holdsOne: () => {
      const multi = list()?.getAttribute('aria-multiselectable');
      return multi === undefined || multi === null ? false : multi !== 'true' && tokensOf(control).length === 0;
    },
    isOpen: () => isMarked(input, 'aria-expanded') || list() !== null,
    list,
    searchField: () => (input.readOnly ? null : input),
    keepsSearchText: false,
    waysToOpen: [() => pressKey(input, 'ArrowDown'), () => pressDown(control)],
    // Leaving it closes it. Escape would reach a modal around it as well.
    waysToClose: [() => leave(input), () => pressDown(control), () => pressKey(input, 'Escape')],
    readRow: (row) => ({
      key: null,
      label: optionLabel(row),
      isSelected: isMarked(row, 'aria-selected') ? true : null,
      isDisabled: isMarked(row, 'aria-disabled'),
      ids: () => ({}),
    }),
    pressRow: click,
  };
}

export function looksLikeReactSelect(input: HTMLInputElement): boolean {
  return prefixOf(input) !== null;
}

function prefixOf(input: HTMLInputElement): string | null {
  const names = [input.id, input.getAttribute('aria-controls'), input.getAttribute('aria-describedby')];
  for (const name of names) {
    const prefix = PREFIX.exec(name ?? '')?.[0];
    if (prefix !== undefined) return prefix;
  }
  return null;
}

/** The smallest element that holds the input and an icon that belongs to no token. */
function controlOf(input: HTMLInputElement): HTMLElement {
  let control: HTMLElement = input;
  for (let element = input.parentElement, steps = 0; element !== null && steps < 5; steps += 1) {
    control = element;
    if ([...element.querySelectorAll('svg')].some((icon) => icon.closest('[role="button"]') === null)) return control;
    element = element.parentElement;
  }
  return control;
}
