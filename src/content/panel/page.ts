import { signal } from '@preact/signals';
import { isAppListPath } from '../../procore/addresses/urls.ts';
import { type AppListReading, readAppNames } from '../../procore/app-management/app-list.ts';
import { currentTab } from '../../procore/app-management/current-tab.ts';
import { type PageTitles, readPageTitles } from '../../procore/app-management/page-titles.ts';
import { findPermittedProjects } from '../../procore/app-management/section/find-section.ts';
import type { PermittedProjectsSection } from '../../procore/app-management/section/section.ts';
import { readPermittedTable, type TableReading } from '../../procore/app-management/table/read-table.ts';
import { watchDocuments } from '../../procore/dom/documents.ts';
import { isTranslated } from '../../procore/dom/translation.ts';
import { controlNow } from '../../procore/drop-downs/picker.ts';

/** What Procore's page shows at the moment. */
export interface PageState {
  /** With the query and the fragment, which may say what the path does not. */
  readonly address: string;
  readonly titles: PageTitles;
  /** The installed apps, where the page lists them. */
  readonly apps: AppListReading | null;
  readonly section: PermittedProjectsSection | null;
  /** Procore's own table of permitted projects. */
  readonly table: TableReading | null;
  /** The open list of the section's drop-down. */
  readonly openList: HTMLElement | null;
  /** The tab of the app's page that is shown, where it is one that we know. */
  readonly tab: ReturnType<typeof currentTab>;
  /** The browser shows it in other words than Procore's. */
  readonly isTranslated: boolean;
}

const NOWHERE: PageState = {
  address: '',
  titles: { titles: [], isSure: false },
  apps: null,
  section: null,
  table: null,
  openList: null,
  tab: null,
  isTranslated: false,
};

export const pageState = signal<PageState>(NOWHERE);

/** The user has said that this very page is the one: weaker structure is then enough to ask about. */
export const isPageUsed = signal(false);

let wake = (): void => {};

/** "Use this page" may have made the page that we rest on one to watch. */
export function lookAgain(): void {
  wake();
}

/**
 * Keeps `pageState` true while a page of App Management is shown: reads the page once per frame in which it changed.
 * On any other page of Procore the observer is off.
 * @param isWatched whether the page at this path is one of App Management's
 */
export function watchPage(isWatched: (path: string) => Promise<boolean>, stop: AbortSignal): void {
  let frame = 0;
  let stopWatching: (() => void) | null = null;
  let followed: string | null = null;

  function soon(): void {
    if (frame === 0) frame = requestAnimationFrame(read);
  }

  function read(): void {
    frame = 0;
    if (address() !== followed) void follow();
    else if (stopWatching !== null) pageState.value = readPage(pageState.peek());
  }

  /** Switches between watching and rest as Procore navigates without loading pages. */
  async function follow(): Promise<void> {
    const here = address();
    if (here === followed) return;
    followed = here;
    rest();
    const isToWatch = await isWatched(location.pathname);
    if (!isToWatch || stopWatching !== null || here !== address() || stop.aborted) return;
    stopWatching = watchDocuments(soon, { childList: true, characterData: true });
    pageState.value = readPage(pageState.peek());
  }

  function rest(): void {
    stopWatching?.();
    stopWatching = null;
    cancelAnimationFrame(frame);
    frame = 0;
    isPageUsed.value = false;
    pageState.value = NOWHERE;
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
  pageState.value = readPage(pageState.peek());
  return pageState.peek().section;
}

function address(): string {
  return `${location.pathname}${location.search}${location.hash}`;
}

/** What is as it was stays the same object, so that nothing is done again for it. */
function readPage(last: PageState): PageState {
  const section = sameSection(
    last.section,
    findPermittedProjects({ isAskedFor: isPageUsed.peek(), before: last.section }),
  );
  return {
    address: address(),
    titles: sameOr(last.titles, readPageTitles()),
    apps: isAppListPath(location.pathname) || section === null ? sameOr(last.apps, readAppNames()) : null,
    section,
    table: sameOr(last.table, section && readPermittedTable(section)),
    openList: section?.editor?.picker.list() ?? null,
    tab: section === null ? currentTab() : null,
    isTranslated: isTranslated(),
  };
}

function sameOr<Value>(last: Value, now: Value): Value {
  return JSON.stringify(last) === JSON.stringify(now) ? last : now;
}

/**
 * React may use the elements of one section for another, such as those of the tab next door: only a section that is
 * found again with the same words and parts is the same. One that cannot be edited for a while, because Procore is
 * adding, is the same, too.
 */
function sameSection(
  last: PermittedProjectsSection | null,
  now: PermittedProjectsSection | null,
): PermittedProjectsSection | null {
  if (last === null || now === null || last.heading !== now.heading || last.certainty !== now.certainty) return now;
  const [before, after] = [last.editor, now.editor];
  const control = before && controlNow(before.picker);
  const isBusy = after === null && control?.isConnected === true;
  if (isBusy) return last.container === now.container ? last : { ...now, editor: before };
  const isSame =
    last.container === now.container &&
    control === (after && controlNow(after.picker)) &&
    before?.addButton === after?.addButton;
  return isSame ? last : now;
}
