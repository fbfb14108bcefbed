/** The menu of selected text on any page: the same as the popup's *Take it from this tab*, for what is selected. */
import * as z from 'zod/mini';
import { browser } from '../../platform/browser.ts';
import { message } from '../../platform/message.ts';
import { storedItem } from '../../platform/stored-item.ts';

const TAKE_SELECTION = 'take-selection';

/** In which tab the user has asked for it, until the popup there takes it up. */
const askedItem = storedItem('session', {
  name: 'selection-asked',
  version: 1,
  schema: z.nullable(z.object({ tabId: z.number(), askedAt: z.number() })),
  fallback: null,
});

/** Whoever asks opens the popup now; later the selection may be another. */
const ASKED_MS = 5 * 60_000;

/** Browsers remember the entry until the extension is updated. */
export async function offerSelectionMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: TAKE_SELECTION,
    title: message('takeSelection'),
    contexts: ['selection'],
  });
}

/** The popup may ask before it is noted. */
let noting: Promise<unknown> = Promise.resolve();

/** Opens the popup, which reads the selection; where the browser does not let us, a badge says that it waits. */
export async function selectionAsked(menuItemId: string | number, tabId: number | undefined): Promise<void> {
  if (menuItemId !== TAKE_SELECTION || tabId === undefined) return;
  // First of all: Firefox opens it only in the turn of the user's click.
  const opening = browser.action.openPopup().then(
    () => true,
    () => false,
  );
  noting = askedItem.update(() => ({ tabId, askedAt: Date.now() }));
  await noting;
  if (await opening) return;
  await browser.action.setBadgeText({ tabId, text: '1' });
  await browser.action.setTitle({ tabId, title: message('selectionWaits') });
}

/** Whether the user has asked for the selection of this tab; said once. */
export async function takeSelectionAsked(tabId: number): Promise<boolean> {
  await noting;
  const asked = await askedItem.read();
  if (asked?.tabId !== tabId) return false;
  await askedItem.update(() => null);
  await browser.action.setBadgeText({ tabId, text: '' });
  await browser.action.setTitle({ tabId, title: message('extensionShortName') });
  return Date.now() - asked.askedAt < ASKED_MS;
}
