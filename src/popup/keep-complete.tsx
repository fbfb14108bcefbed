import { showInActiveTab } from '../platform/active-tab.ts';
import { closePopup } from '../platform/own-view.ts';
import { directoryUrl } from '../procore/addresses/urls.ts';
import { Button } from '../ui/button.tsx';

/** Procore's own way to have new projects permitted by themselves, for whoever does not want to come back for each. */
export function KeepComplete({ appName, companyId, tabUrl }: { appName: string; companyId: string; tabUrl: string }) {
  const go = async () => {
    await showInActiveTab(directoryUrl(new URL(tabUrl).origin, companyId));
    await closePopup();
  };
  return (
    <details>
      <summary>Have Procore add new projects by itself</summary>
      <div class="stack tight">
        <ol class="steps">
          <li>
            Open the <b>Company Directory</b> and press <b>Edit</b> next to the user that stands for “{appName}”.
          </li>
          <li>
            Choose a <b>Default Permission Template</b> that was made for it.
          </li>
          <li>
            Check <b>Add … to all new projects</b>, then <b>Save</b>.
          </li>
        </ol>
        <p class="quiet">
          This is for projects to come: those of today are added on the Permissions tab. Do not change the user’s
          permissions by hand, and look at the template again after each update of the app: Procore does not.
        </p>
        <div class="row">
          <Button onPress={go}>Go to the Company Directory</Button>
        </div>
      </div>
    </details>
  );
}
