/** Puts our code into a page of Procore's on demand. It names the scripts as files; it imports none of them. */

import listReaderFile from '../content/list-reader.iife.ts?script&iife';
import markerStyles from '../content/marker.css?raw';
import panelFile from '../content/panel.iife.ts?script&iife';
import { browser } from '../platform/browser.ts';
import componentAgentFile from '../procore/drop-downs/component-agent.iife.ts?script&iife';

/** Starts the panel in the tab, once: the script itself sees when it is there already. */
export async function injectPanel(tabId: number): Promise<void> {
  await injectMarks(tabId);
  const target = { tabId };
  await browser.scripting.executeScript({ target, world: 'MAIN', files: [componentAgentFile] });
  await browser.scripting.executeScript({ target, files: [panelFile] });
}

/** What reads lists, beside a panel that asks for it. */
export async function injectListReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [listReaderFile] });
}

/** The look of the marks, in every frame there is by now: the section may be in one of the page's own. */
export async function injectMarks(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, css: markerStyles });
}
