import { browser } from './browser.ts';

export interface ActiveTab {
  readonly id: number;
  readonly url: string;
}

/** Whether the window is a private one: known once `activeTab` has answered, and then for as long as the popup is there. */
export let isPrivate = false;

/** The tab that the popup was opened on, `null` where the browser does not tell its address. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  isPrivate = tab?.incognito === true;
  return tab?.id === undefined || tab.url === undefined ? null : { id: tab.id, url: tab.url };
}

/** What the tab calls itself, as the user sees it on the tab; empty where the browser does not tell. */
export async function tabTitle(tabId: number): Promise<string> {
  const { title = '' } = await browser.tabs.get(tabId);
  return title.slice(0, LONGEST_TITLE);
}

const LONGEST_TITLE = 200;

/** Whether the address is of a page of this extension. */
export function isOwnPage(url: string): boolean {
  return url.startsWith(browser.runtime.getURL(''));
}

/** The popup as a tab: it stays while a file is being chosen or dragged. */
export async function openPopupInTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/popup/index.html') });
  window.close();
}

/** Shows the address in the tab that the popup was opened on. */
export async function showInActiveTab(url: string): Promise<void> {
  await browser.tabs.update({ url });
}

/** Leaves the tab as it is that the popup was opened on. */
export async function showInNewTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

export function openSettings(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
