import type { Integration } from '../domain/integration.ts';
import { showInActiveTab } from '../platform/active-tab.ts';
import { appManagementUrl } from '../procore/urls.ts';
import { Button } from '../ui/button.tsx';

/** The way to the app's Permitted Projects: a link as far as the address is known, then the next clicks by name. */
export function WayToPermissions({ integration }: { integration: Integration }) {
  const go = async () => {
    await showInActiveTab(appManagementUrl(integration.companyId));
    window.close();
  };
  return (
    <div class="stack tight">
      <Button kind="primary" wide onPress={go}>
        Go to App Management
      </Button>
      <p class="quiet">
        There: <b>View</b> next to “{integration.app.name}”, then the <b>Permissions</b> tab. A panel in the corner goes
        on from there.
      </p>
    </div>
  );
}
