import { isAppListPath } from '../../procore/addresses/urls.ts';
import { readAppNames } from '../../procore/app-management/app-list.ts';
import { currentTab } from '../../procore/app-management/current-tab.ts';
import { readPageTitles } from '../../procore/app-management/page-titles.ts';
import { findPermittedProjects } from '../../procore/app-management/section/find-section.ts';
import type { PermittedProjectsSection } from '../../procore/app-management/section/section.ts';
import { readPermittedTable } from '../../procore/app-management/table/look-at-rows.ts';
import { watchDocuments } from '../../procore/dom/documents.ts';
import { isTranslated } from '../../procore/dom/translation.ts';
import { afterPaint } from '../pace/after-paint.ts';
import { ASK_AGAIN_MS } from './ask-again.ts';
import { isEqual } from './is-equal.ts';
import { NOWHERE, type PageState } from './page-state.ts';
import { sameSection } from './same-section.ts';
import { deniedSections, forgetPageUse, isPageUsed, page, seePage, view } from './state.ts';

let wake = (): void => {};

/** "Use this page" may have made the page that we rest on one to watch. */
export function lookAgain(): void {
  wake();
}

/**
 * Keeps the panel's state of the page true while a page of App Management is shown: reads the page once per frame in
 * which it changed, after the page has painted it.
 * On any other page of Procore the observer is off.
 * @param isWatched whether the page at this path is one of App Management's
 */
export function watchPage(isWatched: (path: string) => Promise<boolean>, stop: AbortSignal): void {
  let callOff: (() => void) | null = null;
  let stopWatching: (() => void) | null = null;
  let followed: string | null = null;

  function soon(): void {
    callOff ??= afterPaint(read);
  }

  function read(): void {
    callOff = null;
    if (address() !== followed) void follow();
    else if (stopWatching !== null) seePage(readPage(page.peek()));
  }

  /** Switches between watching and rest as Procore navigates without loading pages. */
  async function follow(): Promise<void> {
    const here = address();
    if (here === followed) return;
    followed = here;
    rest();
    const isToWatch = await isWatched(location.pathname).catch(askLater);
    if (!isToWatch || stopWatching !== null || here !== address() || stop.aborted) return;
    stopWatching = watchDocuments(soon, { childList: true, characterData: true });
    seePage(readPage(page.peek()));
  }

  /** A page of which nobody has said whether it is one to watch. */
  function askLater(): void {
    if (!stop.aborted) setTimeout(wake, ASK_AGAIN_MS);
  }

  function rest(): void {
    stopWatching?.();
    stopWatching = null;
    callOff?.();
    callOff = null;
    forgetPageUse();
    seePage(NOWHERE);
  }

  wake = () => {
    if (stopWatching !== null) return;
    followed = null;
    void follow();
  };
  const navigated = () => void follow();
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', navigated, {
    signal: stop,
  });
  addEventListener('popstate', navigated, { signal: stop });
  stop.addEventListener('abort', rest);
  navigated();
}

/** The section as it is at this very moment: before anything is touched. */
export function sectionNow(): PermittedProjectsSection | null {
  seePage(readPage(page.peek()));
  return page.peek().section;
}

function address(): string {
  return `${location.pathname}${location.search}${location.hash}`;
}

/** What is as it was stays the same object, so that nothing is done again for it. */
function readPage(last: PageState): PageState {
  const section = sameSection(
    last.section,
    findPermittedProjects({
      isAskedFor: isPageUsed.peek(),
      confirmed: confirmedSection(),
      denied: deniedSections.peek(),
      before: last.section,
    }),
  );
  return {
    address: address(),
    titles: sameOr(last.titles, readPageTitles()),
    apps: isAppListPath(location.pathname) || section === null ? sameOr(last.apps, namesOf(readAppNames())) : null,
    section,
    table: sameOr(last.table, section && readPermittedTable(section)),
    openList: section?.editor?.picker.list() ?? null,
    tab: section === null ? currentTab() : null,
    isTranslated: isTranslated(),
  };
}

function confirmedSection(): string | null {
  const seen = view.peek();
  return 'sectionConfirmed' in seen ? seen.sectionConfirmed : null;
}

function sameOr<Value>(last: Value, now: Value): Value {
  return isEqual(last, now) ? last : now;
}

/** Without the elements, which the page may replace by others that say the same. */
function namesOf(apps: ReturnType<typeof readAppNames>): PageState['apps'] {
  return apps && { names: apps.names, isComplete: apps.isComplete };
}
