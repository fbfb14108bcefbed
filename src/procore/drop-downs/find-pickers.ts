import { dropDown } from './drop-down.ts';
import { followControl } from './follow-control.ts';
import { type Adapter, namedList } from './kinds/adapter.ts';
import { ariaListbox } from './kinds/aria-listbox.ts';
import { coreMultiSelect, looksLikeMultiSelect } from './kinds/core-multi-select.ts';
import { coreSelect, looksLikeSelect } from './kinds/core-select.ts';
import { nativeSelect } from './kinds/native-select.ts';
import { looksLikeReactSelect, reactSelect } from './kinds/react-select.ts';
import { looksLikeSuperSelect, superSelect } from './kinds/super-select.ts';
import type { Picker } from './picker.ts';

/** The browser's own. Behind a drop-down that stands for it, it is out of reach. */
const NATIVE = 'select:not([aria-hidden="true"], [tabindex^="-"])';

/** Whatever may be the closed control of a drop-down, or the text field in it. Few and short: pages are long. */
const CANDIDATES = `${NATIVE}, input, div[role="button"][tabindex], [role="combobox"], [aria-haspopup="listbox"]`;

/** In a control: it takes a date or a time. Around one: it is the search of an opened list, a menu or a tab. */
const DATE_OR_TIME = '[role="spinbutton"], input[type="date"], input[type="time"]';
const PART_OF_ANOTHER = '[role="listbox"], [role="menu"], [role="tablist"], [data-floating-ui-portal]';

/** Drop-downs under `root` that could offer many projects, in the order of the page. */
export function findPickers(root: Document | Element): Picker[] {
  return partsUnder(root).map(({ element, adapter }) => {
    if (adapter === null) {
      return nativeSelect(followControl(element as HTMLSelectElement, (place) => selectsUnder(place)));
    }
    const elementNow = followControl(element, (place) =>
      partsUnder(place)
        .filter((other) => other.adapter?.kind === adapter.kind)
        .map((other) => other.element),
    );
    let known = { element, adapter };
    return dropDown(() => {
      const now = elementNow();
      // What a closed control is taken for, its open list may prove wrong.
      const isAnother = known.adapter.kind === 'super-select' && listsOptions(now) && !looksLikeSuperSelect(now);
      if (isAnother || now !== known.element || !known.adapter.control.isConnected) {
        known = { element: now, adapter: adapterOf(now) ?? known.adapter };
      }
      return known.adapter;
    });
  });
}

interface Part {
  /** What it is known by: the control, or the text field in it. */
  readonly element: HTMLElement;
  /** `null` for the browser's own. */
  readonly adapter: Adapter | null;
}

function listsOptions(control: HTMLElement): boolean {
  return namedList(control)?.querySelector('[role="option"]') != null;
}

function partsUnder(root: Document | Element): Part[] {
  const parts: Part[] = [];
  let lastControl: HTMLElement | undefined;
  for (const element of root.querySelectorAll<HTMLElement>(CANDIDATES)) {
    // In the order of the page a part comes right behind its whole.
    if (lastControl?.contains(element)) continue;
    const isNative = element.localName === 'select';
    const adapter = isNative ? null : adapterOf(element);
    if (!isNative && adapter === null) continue;
    parts.push({ element, adapter });
    lastControl = adapter?.control ?? element;
  }
  return parts;
}

function selectsUnder(root: Element): HTMLSelectElement[] {
  return [...root.querySelectorAll<HTMLSelectElement>(NATIVE)];
}

function adapterOf(element: HTMLElement): Adapter | null {
  const adapter = element.localName === 'input' ? adapterOfField(element as HTMLInputElement) : adapterOfBox(element);
  if (adapter === null || element.closest(PART_OF_ANOTHER) !== null) return null;
  return element.matches(DATE_OR_TIME) || element.querySelector(DATE_OR_TIME) !== null ? null : adapter;
}

function adapterOfField(input: HTMLInputElement): Adapter | null {
  if (looksLikeReactSelect(input)) return reactSelect(input);
  if (looksLikeMultiSelect(input)) return coreMultiSelect(input);
  const isCombobox = input.getAttribute('role') === 'combobox' || input.getAttribute('aria-haspopup') === 'listbox';
  return isCombobox ? ariaListbox(input) : null;
}

function adapterOfBox(element: HTMLElement): Adapter | null {
  const role = element.getAttribute('role');
  if (role === 'combobox') return looksLikeSuperSelect(element) ? superSelect(element) : ariaListbox(element);
  if (element.getAttribute('aria-haspopup') === 'listbox') return role === 'tab' ? null : ariaListbox(element);
  return looksLikeSelect(element) ? coreSelect(element) : null;
}
