import { pageDocuments } from '../dom/documents.ts';
import { findLabel, type LabelName } from '../labels.ts';
import { SELECTORS } from '../selectors.ts';
import { readAppNames } from './app-list.ts';
import { currentTab } from './current-tab.ts';
import { readPageTitles } from './page-titles.ts';

/** The places on the way to an app's Permitted Projects, in their order. */
export const WAY = ['app-management', 'view', 'permissions'] as const;

export interface NextClick {
  /** What is to be opened next; `there` where nothing is. */
  readonly step: (typeof WAY)[number] | 'there';
  /** What to press for it, `null` where the page does not show it, or shows several that may be it. */
  readonly element: HTMLElement | null;
  /** Whether the app is in the list of installed apps; `null` where that cannot be told here. */
  readonly isInstalled: boolean | null;
}

/** The next click on the way to the Permitted Projects of this app, as far as the page shows it. */
export function findNextClick(appName: string, isAppList: boolean): NextClick {
  if (readPageTitles().titles.includes(appName)) {
    if (currentTab() === 'permissions') return { step: 'there', element: null, isInstalled: true };
    return { step: 'permissions', element: shownWithLabel('permissionsTab', SELECTORS.tab), isInstalled: true };
  }
  const apps = readAppNames();
  const ways = apps?.ways.filter((_way, index) => apps.names[index] === appName) ?? [];
  if (isAppList || ways.length > 0) {
    const [only = null] = ways;
    const isInstalled = ways.length > 0 ? true : apps?.isComplete ? false : null;
    return { step: 'view', element: ways.length === 1 ? only : null, isInstalled };
  }
  const control = `${SELECTORS.link}, ${SELECTORS.button}, ${SELECTORS.tab}`;
  return { step: 'app-management', element: shownWithLabel('appManagement', control), isInstalled: null };
}

function shownWithLabel(label: LabelName, selector: string): HTMLElement | null {
  const all = pageDocuments().flatMap((page) => [...page.querySelectorAll<HTMLElement>(selector)]);
  const found = all.filter((element) => findLabel(element.textContent ?? '', label) !== null);
  return found.find((element) => element.checkVisibility?.() ?? true) ?? null;
}
