import type { Environment } from '../../domain/environment.ts';
import { ProblemError } from '../../domain/problem.ts';
import { browser, type Runtime } from '../../platform/browser.ts';
import { hasOriginPermission } from '../../platform/origin-permission.ts';
import { environmentOf, pagesOf } from '../../procore/addresses/hosts.ts';
import { isProcorePlace, type Place, placeOf } from '../../procore/addresses/place.ts';
import { type PageAddress, pageAddress } from './page-address.ts';
import { findUsedPage } from './used-pages.ts';

/** Who sent a command. A script on Procore's page speaks for the company of its tab and for no other. */
export type Sender = { readonly kind: 'extension-page' } | ProcorePage;

export interface ProcorePage extends PageAddress {
  readonly kind: 'procore-page';
  readonly tabId: number;
  /** The whole of the tab's address. */
  readonly url: string;
  /**
   * From the address, or from the user's word for this tab and path where the address names none; `null` where the page
   * that was loaded is not that company's.
   */
  readonly companyId: string | null;
  readonly environment: Environment;
  /** The address has come to name a company, and the page that was loaded is not that company's. */
  readonly hasMoved: boolean;
  /** In a private window: nothing of it goes to the disk without a press. */
  readonly isPrivate: boolean;
  /** "Use this page" was pressed here. */
  readonly isUsed: boolean;
}

/**
 * @param loaded the address that the sender's document was loaded from: any script of the page can change the tab's
 * @throws ProblemError `request-refused` for a sender that is neither ours nor on a page of Procore's we may be on
 */
export async function senderOf(
  { id, url: senderUrl, tab }: Runtime.MessageSender,
  loaded: string | undefined,
): Promise<Sender> {
  if (id !== browser.runtime.id) throw new ProblemError('request-refused');
  if (senderUrl?.startsWith(browser.runtime.getURL('')) === true) return { kind: 'extension-page' };
  // The tab's URL follows the page's own navigation; a frame's may not.
  const place = placeOf(tab?.url);
  if (tab?.id === undefined || tab.url === undefined || !isProcorePlace(place)) {
    throw new ProblemError('request-refused');
  }
  // A panel outlives a permission that is taken back, and opening the popup lends us the tab without one.
  if (!(await hasOriginPermission(pagesOf(place.origin)))) throw new ProblemError('request-refused');
  const address = pageAddress(tab.url);
  const used = await findUsedPage(tab.id, address);
  const companyId = companyIn(place) ?? used?.companyId ?? null;
  const loadedCompanyId = companyIn(placeOf(loaded));
  // Where the page that was loaded names none, the user's word for this address will do.
  const isAsked = companyId === loadedCompanyId || (loadedCompanyId === null && used !== null);
  const hasMoved = companyId !== null && !isAsked;
  return {
    kind: 'procore-page',
    ...address,
    tabId: tab.id,
    url: tab.url,
    companyId: hasMoved ? null : companyId,
    environment: environmentOf(place.origin),
    hasMoved,
    isPrivate: tab.incognito,
    isUsed: used !== null,
  };
}

function companyIn(place: Place): string | null {
  return place.kind === 'company' ? place.companyId : null;
}

/**
 * Names the page in storage: what is kept for it is for this address and company only. Where nobody has said which
 * company it is, it is for this tab only.
 */
export function pageKey({ companyId, tabId, origin, path, ids }: ProcorePage): string {
  return `${companyId ?? `tab ${tabId}`} ${origin}${path} ${ids}`;
}
