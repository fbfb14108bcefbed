import { type ActiveTab, showInActiveTab } from '../platform/active-tab.ts';
import { message } from '../platform/message.ts';
import { closePopup } from '../platform/own-view.ts';
import { appManagementUrl, canShowPermittedProjects, isAppManagementPath } from '../procore/addresses/urls.ts';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
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
            <Button onPress={go}>{message('goToAppManagement')}</Button>
          </div>
          <p class="quiet">
            <Message
              name="thereToPermissions"
              values={{ view: <b>{message('labelView')}</b>, permissions: <b>{message('labelPermissions')}</b> }}
            />
          </p>
        </div>
      )}
      {canShowPermittedProjects(pathname) && <UseThisPage tab={tab} isCompanyNamed />}
    </>
  );
}
