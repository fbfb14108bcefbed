import { activeTab, tabTitle } from '../../platform/active-tab.ts';
import { companyNameIn } from '../../procore/addresses/company-title.ts';
import { placeOf } from '../../procore/addresses/place.ts';

/** What the company is called where only its id is known: as the tab calls itself, `null` where that says nothing. */
export async function companyNameInTab(companyId: string): Promise<string | null> {
  const tab = await activeTab();
  const place = placeOf(tab?.url);
  if (tab === null || place.kind !== 'company' || place.companyId !== companyId) return null;
  return companyNameIn(await tabTitle(tab.id), new URL(tab.url).pathname);
}
