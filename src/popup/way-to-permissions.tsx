import type { Integration } from '../domain/integration.ts';
import { activeTab, showInActiveTab } from '../platform/active-tab.ts';
import { closePopup } from '../platform/own-view.ts';
import { sendCommand } from '../platform/send-command.ts';
import { placeOf } from '../procore/addresses/place.ts';
import { appManagementUrl } from '../procore/addresses/urls.ts';
import { Button } from '../ui/button.tsx';

/**
 * The way to the app's Permitted Projects: straight to where they were found before (`permissionsUrl`), else a link as
 * far as the address is known, then the next clicks by name.
 */
export function WayToPermissions({
  integration,
  tabUrl,
  permissionsUrl,
}: {
  integration: Integration;
  /** The address of the tab that the popup was opened on. */
  tabUrl: string;
  permissionsUrl: string | null;
}) {
  const go = async (url: string) => {
    const tab = await activeTab();
    if (tab !== null) await sendCommand('guide.begin', { tabId: tab.id, integrationId: integration.id });
    await showInActiveTab(url);
    await closePopup();
  };
  const appManagement = appManagementUrl(new URL(tabUrl).origin, integration.companyId);
  if (permissionsUrl === tabUrl) return <p>You are on its page already: the panel in the corner goes on from here.</p>;
  if (permissionsUrl === null) {
    return (
      <div class="stack tight">
        <Button kind="primary" wide onPress={() => go(appManagement)}>
          Go to Permitted Projects
        </Button>
        <TheClicks appName={integration.app.name} />
      </div>
    );
  }
  return (
    <div class="stack tight">
      <Button kind="primary" wide onPress={() => go(permissionsUrl)}>
        Go to Permitted Projects
      </Button>
      <p class="quiet">
        {placeOf(permissionsUrl).kind === 'company'
          ? 'Where they were the last time. A panel in the corner goes on from there.'
          : 'Where they were the last time. The address does not name the company: press “Use this page” there.'}
      </p>
      <details>
        <summary>Not there any more?</summary>
        <div class="stack tight">
          <TheClicks appName={integration.app.name} />
          <div class="row">
            <Button kind="bare" onPress={() => go(appManagement)}>
              Go to App Management
            </Button>
          </div>
        </div>
      </details>
    </div>
  );
}

function TheClicks({ appName }: { appName: string }) {
  return (
    <p class="quiet">
      In App Management: <b>View</b> next to “{appName}”, then the <b>Permissions</b> tab. Each click is pointed out on
      the page, and a panel goes on from there.
    </p>
  );
}
