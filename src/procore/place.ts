import { LOGIN_HOST, WEB_ORIGIN } from './hosts.ts';

/** What a tab shows, as far as its URL says. */
export type Place =
  | { readonly kind: 'company'; readonly companyId: string }
  /** A project page of the old form, whose URL does not name the company. */
  | { readonly kind: 'project' }
  | { readonly kind: 'log-in' }
  | { readonly kind: 'procore' }
  | { readonly kind: 'elsewhere' };

// The first number of a legacy path is a company before /company/ and a project before /project/.
const COMPANY = [/^\/(\d+)\/company(?:\/|$)/, /^\/webclients\/host\/companies\/(\d+)(?:\/|$)/];
const PROJECT = /^\/\d+\/project(?:\/|$)/;

/** `url` is the address of a tab, `undefined` where the browser does not tell it. */
export function placeOf(url: string | undefined): Place {
  if (url === undefined || !URL.canParse(url)) return { kind: 'elsewhere' };
  const { origin, hostname, pathname } = new URL(url);
  if (hostname === LOGIN_HOST) return { kind: 'log-in' };
  if (origin !== WEB_ORIGIN) return { kind: 'elsewhere' };
  for (const form of COMPANY) {
    const companyId = form.exec(pathname)?.[1];
    if (companyId !== undefined) return { kind: 'company', companyId };
  }
  return { kind: PROJECT.test(pathname) ? 'project' : 'procore' };
}
