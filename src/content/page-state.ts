import { signal } from '@preact/signals';
import { readAppNames, readPageTitle } from '../procore/app-management/app-list.ts';
import {
  findPermittedProjects,
  type PermittedProjectsSection,
  readPermittedTable,
  type TableReading,
} from '../procore/app-management/permitted-projects.ts';
import { isAppListPath, isAppManagementPath } from '../procore/urls.ts';

/** What Procore's page shows at the moment. */
export interface PageState {
  readonly path: string;
  /** On an app's detail page the name of the app. */
  readonly title: string | null;
  /** The installed apps, where the page lists them. */
  readonly appNames: readonly string[] | null;
  readonly section: PermittedProjectsSection | null;
  /** Procore's own table of permitted projects. */
  readonly table: TableReading | null;
  /** The open list of the section's drop-down. */
  readonly openList: HTMLElement | null;
}

const NOWHERE: PageState = {
  path: '',
  title: null,
  appNames: null,
  section: null,
  table: null,
  openList: null,
};

export const pageState = signal<PageState>(NOWHERE);

/**
 * Keeps `pageState` true while pages of App Management are shown: reads the page once per frame in which it changed.
 * Runs on those pages only; on any other page of Procore the observer is off.
 */
export function watchPage(stop: AbortSignal): void {
  let frame = 0;
  const observer = new MutationObserver(() => {
    if (frame === 0) frame = requestAnimationFrame(read);
  });

  function read(): void {
    frame = 0;
    if (isAppManagementPath(location.pathname)) pageState.value = readPage(pageState.peek());
    else follow();
  }

  /** Switches between watching and rest as Procore navigates without loading pages. */
  function follow(): void {
    if (isAppManagementPath(location.pathname)) {
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      read();
    } else {
      observer.disconnect();
      pageState.value = NOWHERE;
    }
  }

  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', follow, {
    signal: stop,
  });
  addEventListener('popstate', follow, { signal: stop });
  stop.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
  follow();
}

/** What is as it was stays the same object, so that nothing is done again for it. */
function readPage(last: PageState): PageState {
  const section = isStillThere(last.section) ? last.section : findPermittedProjects();
  const table = section === null ? null : readPermittedTable(section);
  return {
    path: location.pathname,
    title: readPageTitle(),
    appNames: isAppListPath(location.pathname) ? readAppNames() : null,
    section,
    table: isSameTable(table, last.table) ? last.table : table,
    openList: section?.editor?.picker.list() ?? null,
  };
}

function isSameTable(one: TableReading | null, other: TableReading | null): boolean {
  if (one === null || other === null) return one === other;
  const isSameList =
    one.labels.length === other.labels.length && one.labels.every((label, index) => label === other.labels[index]);
  return isSameList && one.isComplete === other.isComplete;
}

/** React may have put a new section in the place of the old one, or added what was not there at first. */
function isStillThere(section: PermittedProjectsSection | null): section is PermittedProjectsSection {
  if (section?.editor === null || section === null) return false;
  const { picker, addButton } = section.editor;
  return [section.container, picker.control, addButton].every((part) => part.isConnected);
}
