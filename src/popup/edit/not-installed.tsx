import type { Integration } from '../../domain/integration.ts';
import { message } from '../../platform/message.ts';
import { appManagementUrl } from '../../procore/addresses/urls.ts';
import { Button } from '../../ui/button.tsx';
import { InstallApp } from '../../ui/install-app.tsx';
import { goGuided } from '../go-guided.ts';

/** What can be done before there are any Permitted Projects to go to. */
export function NotInstalled({
  integration,
  isOwnKey,
  tabUrl,
}: {
  integration: Integration;
  /** What was tried is a key of the company's own app, whatever is saved. */
  isOwnKey: boolean;
  tabUrl: string;
}) {
  const app = isOwnKey ? { ...integration.app, kind: 'custom' as const } : integration.app;
  const appManagement = appManagementUrl(new URL(tabUrl).origin, integration.companyId);
  return (
    <div class="stack tight">
      <InstallApp app={app} />
      {app.kind === 'custom' && (
        <div class="row">
          <Button onPress={() => goGuided(integration, appManagement)}>{message('goToAppManagement')}</Button>
        </div>
      )}
    </div>
  );
}
