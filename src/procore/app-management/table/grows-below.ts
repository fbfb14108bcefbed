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
  const count = rowsNow(section).length;
  const before = ancestorsOf(last).map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
  // What loads more may be a mark below the last row.
  last.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' });
  const scrolled = before.map((place) => ({ ...place, now: place.element.scrollTop }));
  try {
    const isMore = () =>
      rowsNow(section).length > count || partsOf(section).rest.some(({ kind }) => kind === 'loading');
    return await untilPage(isMore, { signal, timeoutMs: SIGN_MS });
  } finally {
    for (const { element, top, left, now } of scrolled) {
      // Where the user has scrolled on meanwhile, they stay.
      if (element.scrollTop === now) element.scrollTo({ top, left, behavior: 'instant' });
    }
  }
}

function rowsNow(section: PermittedProjectsSection): readonly HTMLElement[] {
  const { rowsBlock } = partsOf(section);
  return rowsBlock === null ? [] : namesOf(rowsBlock).rows;
}

/** Out of frames of the same site, too: they are scrolled as well. */
function ancestorsOf(element: Element): Element[] {
  const outer = element.parentElement ?? element.ownerDocument.defaultView?.frameElement ?? null;
  return outer === null ? [] : [outer, ...ancestorsOf(outer)];
}
