import { browser, type Tabs } from './browser.ts';
import { permittedProcorePages } from './procore-pages.ts';
import { VIEW_CHANGED } from './protocol.ts';

/** Tells every open popup and panel that its view may have changed. */
export async function announceViewChange(): Promise<void> {
  tell(await browser.tabs.query({ url: await permittedProcorePages() }));
}

/** As above, where the browser has ceased to say which tabs show Procore: panels there have to go. */
export async function announceViewChangeEverywhere(): Promise<void> {
  tell(await browser.tabs.query({}));
}

function tell(tabs: readonly Tabs.Tab[]): void {
  const everybody = [
    browser.runtime.sendMessage(VIEW_CHANGED),
    ...tabs.map((tab) => (tab.id === undefined ? null : browser.tabs.sendMessage(tab.id, VIEW_CHANGED))),
  ];
  // Nobody listening is the usual case (no popup open, no panel on that page), and no error. A tab that is frozen or shows
  // an alert answers much later: nobody waits for it.
  void Promise.allSettled(everybody);
}
