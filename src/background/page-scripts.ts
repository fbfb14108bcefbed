/** The one place that puts code into Procore's pages. It names the scripts as files; it imports none of them. */

import markerStyles from '../content/marker.css?raw';
import panelFile from '../content/panel.iife.ts?script&iife';
import { browser } from '../platform/browser.ts';
import { CONTROL_ATTRIBUTE, handOverSelection } from '../procore/drop-downs/hand-over.ts';
import { WEB_ORIGIN } from '../procore/hosts.ts';

/** Starts the panel in the tab, once: the script itself sees when it is there already. */
export async function injectPanel(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, css: markerStyles });
  await browser.scripting.executeScript({ target, files: [panelFile] });
}

/** Runs the hand-over in the page's own world. The page could answer anything: the panel reads the control again. */
export async function handOver(tabId: number, values: string[]): Promise<boolean> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId },
    world: 'MAIN',
    func: handOverSelection,
    args: [CONTROL_ATTRIBUTE, values],
  });
  return result?.result === 'handed-over';
}

/** Tabs that were open before the extension was installed or updated have no watcher; browsers do not see to that. */
export async function startWatcherInOpenTabs(): Promise<void> {
  const files = browser.runtime.getManifest().content_scripts?.flatMap(({ js }) => js ?? []) ?? [];
  const tabs = await browser.tabs.query({ url: `${WEB_ORIGIN}/*` });
  await Promise.allSettled(
    tabs.map(({ id }) => id !== undefined && browser.scripting.executeScript({ target: { tabId: id }, files })),
  );
}
