import { untilPage } from '../../dom/until-page.ts';
import { namesOf } from '../outline/rows.ts';
import type { PermittedProjectsSection } from '../section/section.ts';
import { partsOf } from '../section/section-parts.ts';

/** How long a page may take to show that it loads more rows. */
const SIGN_MS = 1_000;

/**
 * Whether rows are loaded when the end of the list comes into sight, as some pages do while they are scrolled. Scrolls
 * only where the end was not in sight, and back again.
 */
export async function growsBelow(section: PermittedProjectsSection, signal: AbortSignal): Promise<boolean> {
  const last = rowsNow(section).at(-1);
  const view = last?.ownerDocument.defaultView;
  if (last === undefined || !view || last.getBoundingClientRect().top < view.innerHeight) return false;
  const before = rowsNow(section).length;
  const scrolled = ancestorsOf(last).map((element) => [element, element.scrollTop] as const);
  last.scrollIntoView({ block: 'end', behavior: 'instant' });
  try {
    const isMore = () =>
      rowsNow(section).length > before || partsOf(section).rest.some(({ kind }) => kind === 'loading');
    return await untilPage(isMore, { signal, timeoutMs: SIGN_MS });
  } finally {
    for (const [element, top] of scrolled) if (element.scrollTop !== top) element.scrollTop = top;
  }
}

function rowsNow(section: PermittedProjectsSection): readonly HTMLElement[] {
  const { rowsBlock } = partsOf(section);
  return rowsBlock === null ? [] : namesOf(rowsBlock).rows;
}

function ancestorsOf(element: HTMLElement): HTMLElement[] {
  const outer = element.parentElement;
  return outer === null ? [] : [outer, ...ancestorsOf(outer)];
}
