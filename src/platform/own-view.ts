/**
 * The popup's page is shown in three places: as the popup, which closes at the first click elsewhere; in a tab of its
 * own; and beside the page, in the browser's side panel or sidebar, where it stays and follows the tab.
 */
import { browser } from './browser.ts';

export type OwnView = 'popup' | 'tab' | 'beside';

/** What Chrome and Firefox call it; the other browser has neither. */
interface Besides {
  readonly sidePanel?: { open(where: { tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

const { sidePanel, sidebarAction } = browser as unknown as Besides;

export async function ownView(): Promise<OwnView> {
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) return 'popup';
  return (await browser.tabs.getCurrent()) === undefined ? 'beside' : 'tab';
}

/** Whether the browser has a place beside the page. */
export const canOpenBeside = sidePanel?.open !== undefined || sidebarAction?.open !== undefined;

/** In the very click: browsers open it for nothing else. */
export async function openBeside(tabId: number): Promise<void> {
  await (sidePanel?.open({ tabId }) ?? sidebarAction?.open());
  window.close();
}

/** For what has led somewhere else: a popup would only hide it. Beside the page there is nothing to close. */
export async function closePopup(): Promise<void> {
  if ((await ownView()) !== 'beside') window.close();
}

/** Calls `listener` whenever another tab is shown, or another page in it. Tabs of other windows are no business of ours. */
export function onShownTabChange(listener: () => void): void {
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener((_tabId, { url, title }, tab) => {
    if (tab.active && (url !== undefined || title !== undefined)) listener();
  });
}
