/** What a company is called where no backend says it: as tabs that show its pages call themselves. */
import type { KeptIntegration } from '../../integration-backend/kept-store.ts';
import { browser } from '../../platform/browser.ts';
import { permittedProcorePages } from '../../platform/procore-pages.ts';
import { companyNameIn } from '../../procore/addresses/company-title.ts';
import { environmentOf } from '../../procore/addresses/hosts.ts';
import { placeOf } from '../../procore/addresses/place.ts';
import { keepCompanyName, readKept } from './store.ts';

const LONGEST_TITLE = 200;

/** `null` where no tab shows the company, or none says its name. From a private window only at a press. */
export async function companyNameInTabs(
  { companyId, environment = 'production' }: Pick<KeptIntegration, 'companyId' | 'environment'>,
  { isPressed }: { isPressed: boolean },
): Promise<string | null> {
  const tabs = await browser.tabs.query({ url: await permittedProcorePages() });
  for (const { url = '', title = '', status, incognito } of tabs) {
    if (incognito && !isPressed) continue;
    // Until it is there, the title may be that of the page before.
    if (status !== 'complete') continue;
    const place = placeOf(url);
    // Each environment counts its companies by itself.
    if (place.kind !== 'company' || place.companyId !== companyId || environmentOf(place.origin) !== environment)
      continue;
    const name = companyNameIn(title.slice(0, LONGEST_TITLE), new URL(url).pathname);
    if (name !== null) return name;
  }
  return null;
}

/** Whose company had no name when they were set up get it as soon as a tab tells it. */
export async function nameCompany(companyId: string): Promise<void> {
  const { integrations } = await readKept();
  for (const kept of integrations) {
    if (kept.companyId !== companyId || kept.companyName !== null) continue;
    const name = await companyNameInTabs(kept, { isPressed: false });
    if (name !== null) await keepCompanyName(kept.id, name);
  }
}
