import { showInActiveTab } from '../platform/active-tab.ts';
import { message } from '../platform/message.ts';
import { closePopup } from '../platform/own-view.ts';
import { directoryUrl } from '../procore/addresses/urls.ts';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';

/** Procore's own way to have new projects permitted by themselves, for whoever does not want to come back for each. */
export function KeepComplete({ appName, companyId, tabUrl }: { appName: string; companyId: string; tabUrl: string }) {
  const go = async () => {
    await showInActiveTab(directoryUrl(new URL(tabUrl).origin, companyId));
    await closePopup();
  };
  return (
    <details>
      <summary>{message('keepComplete')}</summary>
      <div class="stack tight">
        <ol class="steps">
          <li>
            <Message
              name="keepCompleteUser"
              values={{
                app: appName,
                directory: <b>{message('labelDirectory')}</b>,
                edit: <b>{message('labelEdit')}</b>,
              }}
            />
          </li>
          <li>
            <Message name="keepCompleteTemplate" values={{ template: <b>{message('labelTemplate')}</b> }} />
          </li>
          <li>
            <Message
              name="keepCompleteSave"
              values={{ check: <b>{message('labelAddToNewProjects')}</b>, save: <b>{message('labelSave')}</b> }}
            />
          </li>
        </ol>
        <p class="quiet">{message('keepCompleteLimits')}</p>
        <div class="row">
          <Button onPress={go}>{message('goToDirectory')}</Button>
        </div>
      </div>
    </details>
  );
}
