import { browser, type Tabs } from './browser.ts';
import { permittedProcorePages } from './origin-permission.ts';
import { VIEW_CHANGED } from './protocol.ts';

/** Tells every open popup and panel that its view may have changed. */
export async function announceViewChange(): Promise<void> {
  await tell(await browser.tabs.query({ url: await permittedProcorePages() }));
}

/** As above, where the browser has ceased to say which tabs show Procore: panels there have to go. */
export async function announceViewChangeEverywhere(): Promise<void> {
  await tell(await browser.tabs.query({}));
}

async function tell(tabs: readonly Tabs.Tab[]): Promise<void> {
  const everybody = [
    browser.runtime.sendMessage(VIEW_CHANGED),
    ...tabs.map((tab) => (tab.id === undefined ? null : browser.tabs.sendMessage(tab.id, VIEW_CHANGED))),
  ];
  // Nobody listening is the usual case (no popup open, no panel on that page), and no error.
  await Promise.allSettled(everybody);
}

/** A worker that died tells nothing any more; being asked wakes it, and what it was doing goes on. */
const ASK_AGAIN_MS = 1_500;

/** Calls `read` every now and then until it is stopped: for as long as a run is shown that goes on. */
export function keepAsking(read: () => void): () => void {
  const timer = setInterval(read, ASK_AGAIN_MS);
  return () => clearInterval(timer);
}

/** Calls `listener` whenever the background says that a view may have changed. Returns the way to stop it. */
export function onViewChange(listener: () => void): () => void {
  const receive = (message: unknown): undefined => {
    if (message === VIEW_CHANGED) listener();
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}
