import { SELECTORS } from '../../selectors.ts';

/** Whether it stands in a modal. Procore's own need not say that they are modals: they lie over the middle of the page. */
export function isInModal(element: Element): boolean {
  return element.closest(SELECTORS.dialog) !== null || overTheMiddle(element.parentElement).length > 0;
}

/** What lies over the middle of the page, the innermost first, of an element and all around it. */
export function overTheMiddle(innermost: Element | null): Element[] {
  const view = innermost?.ownerDocument.defaultView;
  if (!view) return [];
  const found: Element[] = [];
  for (
    let outer: Element | null = innermost;
    outer !== null && outer !== outer.ownerDocument.body;
    outer = outer.parentElement
  ) {
    const { left, right, top, bottom } = outer.getBoundingClientRect();
    const [x, y] = [view.innerWidth / 2, view.innerHeight / 2];
    const isTakenOut = ['absolute', 'fixed'].includes(view.getComputedStyle(outer).position);
    if (isTakenOut && left < x && right > x && top < y && bottom > y) found.push(outer);
  }
  return found;
}

/** What is seen in the middle of the page. */
export function inTheMiddle(page: Document): Element | null {
  const { innerWidth = 0, innerHeight = 0 } = page.defaultView ?? {};
  return page.elementFromPoint(innerWidth / 2, innerHeight / 2);
}
