import { findPickers } from '../../drop-downs/find-pickers.ts';
import type { Picker } from '../../drop-downs/picker.ts';
import { SELECTORS } from '../../selectors.ts';

/** More children of one kind than a section of a page has parts: rows, or options. */
const MANY = 100;

export function isLongList(element: Element): boolean {
  // A drop-down of the browser's own is one thing, however many options it has.
  if (element.localName === 'body' || element.localName === 'select' || element.childElementCount <= MANY) return false;
  if (element.firstElementChild?.localName !== element.lastElementChild?.localName) return false;
  return !holdsChosenOnes(element);
}

/** What was chosen stands in the closed control as a list beside its one text field, however long. */
function holdsChosenOnes(element: Element): boolean {
  if (element.closest('[role="combobox"]') !== null) return true;
  const ends = [element.firstElementChild, element.lastElementChild];
  return (
    ends.filter((end) => end?.matches(SELECTORS.textField) || end?.querySelector(SELECTORS.textField)).length === 1
  );
}

/**
 * The drop-downs of a page that could be a section's. Searching the long lists as well would cost more than all the rest
 * together.
 */
export function findPickersIn(page: Document): Picker[] {
  return allPickersIn(page).filter(({ control }) => control.closest(SELECTORS.everywhere) === null);
}

function allPickersIn(page: Document): Picker[] {
  const parts = partsWithoutLongLists(page.body);
  if (parts.length === 1) return findPickers(page);
  // All that is asked of the root is its elements.
  const root: Pick<ParentNode, 'querySelectorAll'> = {
    querySelectorAll: (selector: string) =>
      parts.flatMap((part) => [
        ...(part.matches(selector) ? [part] : []),
        ...part.querySelectorAll(selector),
      ]) as unknown as NodeListOf<Element>,
  };
  return findPickers(root as Element);
}

/** The largest parts of the page that hold no long list, in document order. */
function partsWithoutLongLists(root: Element): Element[] {
  if (root.localName === 'select') return [root];
  if (isLongList(root)) return [];
  const parts: Element[] = [];
  let isWhole = true;
  for (let child = root.firstElementChild; child !== null; child = child.nextElementSibling) {
    const inside = partsWithoutLongLists(child);
    if (inside.length !== 1 || inside[0] !== child) isWhole = false;
    parts.push(...inside);
  }
  return isWhole ? [root] : parts;
}
