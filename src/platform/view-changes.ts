import { WEB_ORIGIN } from '../procore/hosts.ts';
import { browser } from './browser.ts';
import { VIEW_CHANGED } from './protocol.ts';

/** Tells every open popup and panel that its view may have changed. */
export async function announceViewChange(): Promise<void> {
  const tabs = await browser.tabs.query({ url: `${WEB_ORIGIN}/*` });
  const everybody = [
    browser.runtime.sendMessage(VIEW_CHANGED),
    ...tabs.map((tab) => (tab.id === undefined ? null : browser.tabs.sendMessage(tab.id, VIEW_CHANGED))),
  ];
  // Nobody listening is the usual case (no popup open, no panel on that page), and no error.
  await Promise.allSettled(everybody);
}

/** Calls `listener` whenever the background says that a view may have changed. Returns the way to stop it. */
export function onViewChange(listener: () => void): () => void {
  const receive = (message: unknown): undefined => {
    if (message === VIEW_CHANGED) listener();
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}
