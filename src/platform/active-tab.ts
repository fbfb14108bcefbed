import { browser } from './browser.ts';

/** The address of the tab that the popup was opened on, `undefined` where the browser does not tell it. */
export async function activeTabUrl(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}

/** Shows the address in the tab that the popup was opened on. */
export async function showInActiveTab(url: string): Promise<void> {
  await browser.tabs.update({ url });
}

export function openSettings(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
