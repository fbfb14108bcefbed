import { isLoginOrigin, isWebOrigin } from './hosts.ts';
import { isProjectPath } from './urls.ts';

/** What a tab shows, as far as its URL says. `origin` is the web host of the region or sandbox. */
export type Place =
  | { readonly kind: 'company'; readonly origin: string; readonly companyId: string }
  /** A project page of the old form, whose URL does not name the company. */
  | { readonly kind: 'project'; readonly origin: string }
  /** Another page of Procore's, whose URL names no company. */
  | { readonly kind: 'procore'; readonly origin: string }
  | { readonly kind: 'log-in' }
  | { readonly kind: 'elsewhere' };

export type ProcorePlace = Extract<Place, { origin: string }>;

const COMPANY = [/^\/(\d+)\/company(?:\/|$)/, /^\/webclients\/host\/companies\/(\d+)(?:\/|$)/];

/** `url` is the address of a tab, `undefined` where the browser does not tell it. */
export function placeOf(url: string | undefined): Place {
  if (url === undefined || !URL.canParse(url)) return { kind: 'elsewhere' };
  const { origin, pathname } = new URL(url);
  if (isLoginOrigin(origin)) return { kind: 'log-in' };
  if (!isWebOrigin(origin)) return { kind: 'elsewhere' };
  for (const form of COMPANY) {
    const companyId = form.exec(pathname)?.[1];
    if (companyId !== undefined) return { kind: 'company', origin, companyId };
  }
  return { kind: isProjectPath(pathname) ? 'project' : 'procore', origin };
}

export function isProcorePlace(place: Place): place is ProcorePlace {
  return 'origin' in place;
}
