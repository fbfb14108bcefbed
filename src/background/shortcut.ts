import { browser, type Tabs } from '../platform/browser.ts';
import { FOCUS_PANEL } from '../platform/protocol.ts';
import { isProcorePlace, placeOf } from '../procore/addresses/place.ts';
import { usePageInTab } from './page-commands.ts';

/** The name in the manifest. */
export const GO_TO_PANEL = 'go-to-panel';

/** What was put into the page is still loading there: how long to wait after each try. */
const PAUSES_MS = [50, 200, 800, 3_200, 5_000, 0];

/** Moves the focus into the panel of the tab, which is put there first where it is not. Elsewhere the popup is opened. */
export async function goToPanel(tab: Tabs.Tab | undefined): Promise<void> {
  const { id, url } = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0] ?? {};
  if (id === undefined) return;
  if (await hasFocusedPanel(id)) return;
  if (url === undefined || !isProcorePlace(placeOf(url))) return openPopup();
  await usePageInTab({ tabId: id, url, companyId: null });
  for (const pause of PAUSES_MS) {
    if (await hasFocusedPanel(id)) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function hasFocusedPanel(tabId: number): Promise<boolean> {
  // Nobody listening is the usual case, and no error.
  return (await browser.tabs.sendMessage(tabId, FOCUS_PANEL).catch(() => false)) === true;
}

/** Some browsers open it for a click only. */
async function openPopup(): Promise<void> {
  await browser.action.openPopup?.().catch(() => undefined);
}
