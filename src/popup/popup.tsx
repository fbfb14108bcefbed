import { render } from 'preact';
import { activeTab, isPrivate } from '../platform/active-tab.ts';
import { message } from '../platform/message.ts';
import { hasOriginPermission } from '../platform/origin-permission.ts';
import { onShownTabChange, ownView } from '../platform/own-view.ts';
import { sendCommand } from '../platform/send-command.ts';
import { environmentOf, pagesOf } from '../procore/addresses/hosts.ts';
import { placeOf } from '../procore/addresses/place.ts';
import { CompanyPage } from './company-page.tsx';
import { loadScreens } from './later.ts';
import { showPartMissing } from './part-missing.tsx';

document.title = message('extensionShortName');
document.documentElement.lang = message('language');

const root = document.getElementById('root');
if (root !== null) await start(root);

async function start(into: HTMLElement): Promise<void> {
  const showing = show(into);
  const view = await ownView();
  document.documentElement.dataset.view = view;
  if (view === 'beside') onShownTabChange(() => void show(into));
  await showing;
  // Nobody has lost the focus before there was anything to press.
  const { keepFocusIn } = await import('../ui/keep-focus.tsx');
  keepFocusIn(into);
}

let latest: unknown = null;

/** A tab that is shown meanwhile has the last word. */
async function show(into: HTMLElement): Promise<void> {
  const own = {};
  latest = own;
  try {
    const shown = await content(() => show(into));
    if (latest === own) render(shown, into);
  } catch (error) {
    if (latest === own) showPartMissing(error);
  }
}

async function content(showAgain: () => void) {
  const tab = await activeTab();
  const place = placeOf(tab?.url);
  // Almost always needed, and what takes longest.
  const company =
    place.kind === 'company' ? { companyId: place.companyId, environment: environmentOf(place.origin) } : null;
  const view = company && sendCommand('company.read', { ...company, isPrivate });
  if (view !== null) void loadScreens();
  const [isSelectionAsked, isAllowed] = await Promise.all([
    tab !== null && sendCommand('selection.asked', { tabId: tab.id }),
    'origin' in place ? hasOriginPermission(pagesOf(place.origin)) : true,
  ]);
  if (isSelectionAsked) {
    const { TakeAList } = await import('./take/take-a-list.tsx');
    return <TakeAList tab={tab} isSelectionAsked />;
  }
  if ('origin' in place && !isAllowed) {
    const { NewHost } = await import('./new-host.tsx');
    return <NewHost origin={place.origin} onAllowed={showAgain} />;
  }
  if (tab !== null && company !== null && view !== null) {
    return <CompanyPage key={company.environment + company.companyId} {...company} tab={tab} firstView={view} />;
  }
  const { NoCompany } = await import('./no-company.tsx');
  const [isBegun, { draft }] = await Promise.all([
    sendCommand('integrations.exist', null),
    sendCommand('draft.read', { companyId: null, isPrivate }),
  ]);
  const kind = place.kind === 'company' ? 'elsewhere' : place.kind;
  return <NoCompany kind={kind} tab={tab} isBegun={isBegun} draft={draft} onEnd={showAgain} />;
}
