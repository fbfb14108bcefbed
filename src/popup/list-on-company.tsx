import { type ActiveTab, showInActiveTab } from '../platform/active-tab.ts';
import { closePopup } from '../platform/own-view.ts';
import { appManagementUrl, canShowPermittedProjects, isAppManagementPath } from '../procore/addresses/urls.ts';
import { Button } from '../ui/button.tsx';
import { UseThisPage } from './use-this-page.tsx';

/** Without a backend, on a page of a company: the way to the app's Permissions tab, and what to do there. */
export function ListOnCompany({ companyId, tab }: { companyId: string; tab: ActiveTab }) {
  const { origin, pathname } = new URL(tab.url);
  const go = async () => {
    await showInActiveTab(appManagementUrl(origin, companyId));
    await closePopup();
  };
  return (
    <>
      {!isAppManagementPath(pathname) && (
        <div class="stack tight">
          <div class="row">
            <Button onPress={go}>Go to App Management</Button>
          </div>
          <p class="quiet">
            There: <b>View</b> next to your app, then the <b>Permissions</b> tab, and this popup once more.
          </p>
        </div>
      )}
      {canShowPermittedProjects(pathname) && <UseThisPage tab={tab} isCompanyNamed />}
    </>
  );
}
