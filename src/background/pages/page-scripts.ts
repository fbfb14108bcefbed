/** Puts our code into a page of Procore's on demand. It names the scripts as files; it imports none of them. */

import nextClickStyles from '../../content/guide/next-click.css?inline';
import guideFile from '../../content/guide.iife.ts?script&iife';
import listReaderFile from '../../content/list-reader.iife.ts?script&iife';
import markerStyles from '../../content/marks/marks.css?inline';
import panelFile from '../../content/panel.iife.ts?script&iife';
import panelLaterFile from '../../content/panel-later.iife.ts?script&iife';
import workbookReaderFile from '../../content/workbook-reader.iife.ts?script&iife';
import { browser } from '../../platform/browser.ts';
import { type MessageName, message } from '../../platform/message.ts';
import pageBridgeFile from '../../procore/drop-downs/component/page-bridge.iife.ts?script&iife';
import { CHANNEL } from '../../procore/drop-downs/component/protocol.ts';

/** Starts the panel in the tab, once: the script itself sees when it is there already. */
export async function injectPanel(tabId: number): Promise<void> {
  await injectMarks(tabId);
  const target = { tabId };
  const made = [CHANNEL, crypto.randomUUID()];
  const [kept] = await browser.scripting.executeScript({ target, func: keepChannel, args: made });
  const args = [CHANNEL, kept?.result];
  await browser.scripting.executeScript({ target, world: 'MAIN', func: layChannel, args });
  await browser.scripting.executeScript({ target, world: 'MAIN', files: [pageBridgeFile] });
  await browser.scripting.executeScript({ target, files: [panelFile] });
}

/** What the verdict and the marks do without, beside a panel that asks for it. */
export async function injectLaterPanel(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [panelLaterFile] });
}

/** Shows the way on any of Procore's pages, beside the panel where that is there. */
export async function injectGuide(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, css: nextClickStyles });
  await browser.scripting.executeScript({ target, files: [guideFile] });
}

/** What reads lists, beside a panel that asks for it. */
export async function injectListReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [listReaderFile] });
}

/** What reads workbooks, beside a panel that asks for it. */
export async function injectWorkbookReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [workbookReaderFile] });
}

/** Runs beside the panel: one that is there already keeps the channel that it has. */
function keepChannel(name: string, made: string): string {
  const kept = Reflect.get(globalThis, name) ?? made;
  Reflect.set(globalThis, name, kept);
  return kept;
}

/** Runs in the page's own world, for the page bridge to take away at once. */
function layChannel(name: string, channel: string): void {
  Reflect.set(globalThis, name, channel);
}

/** The look of the marks, in every frame there is by now: the section may be in one of the page's own. */
export async function injectMarks(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, css: `${markWords()}${markerStyles}` });
}

/** What the marks say, by the variable that their styles have it from. */
const MARK_WORDS: Readonly<Record<string, MessageName>> = {
  '--dmsa-missing': 'markMissing',
  '--dmsa-selected': 'markSelected',
  '--dmsa-only-missing': 'markOnlyMissing',
  '--dmsa-none-missing': 'markNoneMissing',
  '--dmsa-folded': 'markFolded',
};

/** On what is marked only: on the whole page they would cost its styles a second reckoning. */
function markWords(): string {
  const words = Object.entries(MARK_WORDS).map(([variable, name]) => `${variable}:${JSON.stringify(message(name))}`);
  return `[data-dmsa-missing],[data-dmsa-only-missing]{${words.join(';')}}`;
}
