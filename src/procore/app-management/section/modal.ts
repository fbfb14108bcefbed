import { SELECTORS } from '../../selectors.ts';

/** Whether it stands in a modal. Procore's own need not say that they are modals: they lie over the middle of the page. */
export function isInModal(element: Element): boolean {
  return element.closest(SELECTORS.dialog) !== null || liesOverThePage(element);
}

function liesOverThePage(element: Element): boolean {
  const { defaultView: view, body } = element.ownerDocument;
  if (view === null) return false;
  for (let outer = element.parentElement; outer !== null && outer !== body; outer = outer.parentElement) {
    const { left, right, top, bottom } = outer.getBoundingClientRect();
    const [x, y] = [view.innerWidth / 2, view.innerHeight / 2];
    const isTakenOut = ['absolute', 'fixed'].includes(view.getComputedStyle(outer).position);
    if (isTakenOut && left < x && right > x && top < y && bottom > y) return true;
  }
  return false;
}
