import type { Integration } from '../domain/integration.ts';
import { message } from '../platform/message.ts';
import { placeOf } from '../procore/addresses/place.ts';
import { appManagementUrl } from '../procore/addresses/urls.ts';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { goGuided } from './go-guided.ts';

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
  const go = (url: string) => goGuided(integration, url);
  const appManagement = appManagementUrl(new URL(tabUrl).origin, integration.companyId);
  if (permissionsUrl === tabUrl) return <p>{message('onPermittedAlready')}</p>;
  if (permissionsUrl === null) {
    return (
      <div class="stack tight">
        <Button kind="primary" wide onPress={() => go(appManagement)}>
          {message('goToPermitted')}
        </Button>
        <TheClicks appName={integration.app.name} />
      </div>
    );
  }
  return (
    <div class="stack tight">
      <Button kind="primary" wide onPress={() => go(permissionsUrl)}>
        {message('goToPermitted')}
      </Button>
      <p class="quiet">
        {placeOf(permissionsUrl).kind === 'company'
          ? message('permittedLastTime')
          : message('permittedLastTimeUnnamed')}
      </p>
      <details>
        <summary>{message('permittedNotThere')}</summary>
        <div class="stack tight">
          <TheClicks appName={integration.app.name} />
          <div class="row">
            <Button kind="bare" onPress={() => go(appManagement)}>
              {message('goToAppManagement')}
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
      <Message
        name="clicksToPermitted"
        values={{
          app: appName,
          view: <b>{message('labelView')}</b>,
          permissions: <b>{message('labelPermissions')}</b>,
        }}
      />
    </p>
  );
}
