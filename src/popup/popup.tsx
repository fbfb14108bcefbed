import { render } from 'preact';
import { activeTab } from '../platform/active-tab.ts';
import { hasOriginPermission } from '../platform/origin-permission.ts';
import { pagesOf } from '../procore/hosts.ts';
import { placeOf } from '../procore/place.ts';
import { CompanyPage } from './company-page.tsx';
import { NewHost } from './new-host.tsx';
import { NoCompany } from './no-company.tsx';

const root = document.getElementById('root');
if (root !== null) await show(root);

async function show(into: HTMLElement): Promise<void> {
  render(await content(() => show(into)), into);
}

async function content(showAgain: () => void) {
  const tab = await activeTab();
  if (tab === null) return <NoCompany kind="elsewhere" tab={null} />;
  const place = placeOf(tab.url);
  if (place.kind === 'log-in' || place.kind === 'elsewhere') return <NoCompany kind={place.kind} tab={null} />;
  const { origin } = place;
  if (!(await hasOriginPermission(pagesOf(origin)))) return <NewHost origin={origin} onAllowed={showAgain} />;
  if (place.kind === 'company') return <CompanyPage companyId={place.companyId} origin={origin} tab={tab} />;
  return <NoCompany kind={place.kind} tab={tab} />;
}
