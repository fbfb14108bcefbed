import { render } from 'preact';
import { activeTab } from '../platform/active-tab.ts';
import { hasOriginPermission } from '../platform/origin-permission.ts';
import { sendCommand } from '../platform/send-command.ts';
import { pagesOf } from '../procore/addresses/hosts.ts';
import { placeOf } from '../procore/addresses/place.ts';
import { KeepFocus } from '../ui/keep-focus.tsx';
import { CompanyPage } from './company-page.tsx';

const root = document.getElementById('root');
if (root !== null) await show(root);

async function show(into: HTMLElement): Promise<void> {
  render(<KeepFocus>{await content(() => show(into))}</KeepFocus>, into);
}

async function content(showAgain: () => void) {
  const tab = await activeTab();
  const place = placeOf(tab?.url);
  if (tab !== null && (await sendCommand('selection.asked', { tabId: tab.id }))) {
    const { TakeAList } = await import('./take/take-a-list.tsx');
    return <TakeAList tab={tab} isSelectionAsked />;
  }
  if ('origin' in place && !(await hasOriginPermission(pagesOf(place.origin)))) {
    const { NewHost } = await import('./new-host.tsx');
    return <NewHost origin={place.origin} onAllowed={showAgain} />;
  }
  if (tab !== null && place.kind === 'company') {
    return <CompanyPage companyId={place.companyId} tab={tab} />;
  }
  const { NoCompany } = await import('./no-company.tsx');
  const [isBegun, { draft }] = await Promise.all([
    sendCommand('integrations.exist', null),
    sendCommand('draft.read', { companyId: null }),
  ]);
  const kind = place.kind === 'company' ? 'elsewhere' : place.kind;
  return <NoCompany kind={kind} tab={tab} isBegun={isBegun} hasDraft={draft !== null} />;
}
