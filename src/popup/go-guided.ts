import type { Integration } from '../domain/integration.ts';
import { activeTab, showInActiveTab } from '../platform/active-tab.ts';
import { closePopup } from '../platform/own-view.ts';
import { sendCommand } from '../platform/send-command.ts';

/** To a page of Procore's on the way to the app's Permitted Projects: from there on, each page points out the next click. */
export async function goGuided({ id: integrationId }: Integration, url: string): Promise<void> {
  const tab = await activeTab();
  if (tab !== null) await sendCommand('guide.begin', { tabId: tab.id, integrationId });
  await showInActiveTab(url);
  await closePopup();
}
