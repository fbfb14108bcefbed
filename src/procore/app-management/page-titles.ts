import { pageDocuments } from '../dom/documents.ts';
import { findByFirstWay, SELECTORS } from '../selectors.ts';

export interface PageTitles {
  /** What may be the name of the app that the page is about, the likeliest first, without repetition. */
  readonly titles: readonly string[];
  /** The page has one title and says so itself: the first of `titles`. */
  readonly isSure: boolean;
}

export function readPageTitles(): PageTitles {
  const documents = pageDocuments();
  const main = documents.flatMap((page) => textsOf(page.querySelectorAll(SELECTORS.pageTitle)));
  const modal = documents.flatMap((page) => [...page.querySelectorAll(SELECTORS.dialog)].flatMap(titlesOfDialog));
  const crumbs = documents.flatMap((page) => textsOf(findByFirstWay(page, 'breadcrumb')));
  const other = main.length > 0 ? [] : documents.flatMap((page) => textsOf(page.querySelectorAll(SELECTORS.heading)));
  return { titles: [...new Set([...main, ...modal, ...crumbs, ...other.slice(0, 1)])], isSure: main.length === 1 };
}

/** The title of the page, `null` where it has none or several. On an app's detail page it is the app's name. */
export function readPageTitle(): string | null {
  const { titles, isSure } = readPageTitles();
  return isSure ? (titles[0] ?? null) : null;
}

function titlesOfDialog(dialog: Element): string[] {
  const ids = dialog.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const referred = ids.flatMap((id) => dialog.ownerDocument.getElementById(id) ?? []);
  const headings = referred.length > 0 ? referred : [...dialog.querySelectorAll(SELECTORS.heading)].slice(0, 1);
  return [...textsOf(headings), dialog.getAttribute('aria-label')?.trim() ?? ''].filter((text) => text !== '');
}

function textsOf(elements: Iterable<Element>): string[] {
  return [...elements]
    .filter((element) => element.checkVisibility?.() ?? true)
    .map((element) => element.textContent?.trim() ?? '')
    .filter((text) => text !== '');
}
