import { pageDocuments } from '../dom/documents.ts';
import { isShown } from '../dom/shown.ts';
import { SELECTORS } from '../selectors.ts';

/** Whether the page says that content is still coming, or has nothing yet but what stands around every page. */
export function isStillLoading(): boolean {
  if (document.readyState !== 'complete') return true;
  const pages = pageDocuments();
  return pages.some(saysSo) || pages.every(isBare);
}

function saysSo(page: Document): boolean {
  return [...page.querySelectorAll(SELECTORS.loading)].some(isShown);
}

const CONTENT = `${SELECTORS.field}, ${SELECTORS.button}, ${SELECTORS.table}, ${SELECTORS.list}`;

function isBare(page: Document): boolean {
  return ![...page.querySelectorAll(CONTENT)].some(
    (part) => part.closest(SELECTORS.everywhere) === null && isShown(part),
  );
}
