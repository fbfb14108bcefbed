import { pageDocuments } from '../dom/documents.ts';
import { onlyOne } from '../dom/only-one.ts';
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
  const element = shownWithLabel('appManagement', control) ?? onlyOne(shownWith(isAdminSettings, control));
  return { step: 'app-management', element, isInstalled: null };
}

/** Behind it is the menu that has App Management: in words of a vendor's help article, not of Procore's own. */
function isAdminSettings(name: string): boolean {
  return name.replace(/\s+/gu, ' ').toLowerCase() === 'account & admin settings';
}

function shownWithLabel(label: LabelName, selector: string): HTMLElement | null {
  return shownWith((name) => findLabel(name, label) !== null, selector)[0] ?? null;
}

/**
 * Those that say exactly this, in their text or, where they are a picture, by their name. Of one that lies inside
 * another, the inner: they are one and the same to press.
 */
function shownWith(isMeant: (name: string) => boolean, selector: string): HTMLElement[] {
  const all = pageDocuments().flatMap((page) => [...page.querySelectorAll<HTMLElement>(selector)]);
  const found = all.filter((element) => isMeant(nameOf(element)));
  const shown = found.filter((element) => element.checkVisibility?.() ?? true);
  return shown.filter((element) => !shown.some((other) => other !== element && element.contains(other)));
}

function nameOf(element: HTMLElement): string {
  const text = element.textContent?.trim() ?? '';
  return text === '' ? (element.getAttribute('aria-label') ?? '') : text;
}
