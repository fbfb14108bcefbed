import type { PageVariant } from './page-variant.ts';

/** A page of App Management: the list of apps, or one app. */
export interface AppManagementPlace {
  /** `null` where the address names no company. */
  readonly companyId: string | null;
  /** `null` for the list. */
  readonly installationId: string | null;
  /** Opened at once; `null` for the first one. */
  readonly tab: string | null;
}

type Form = PageVariant['urlForm'];

/** The path and query string of the list of apps, or of one app, in this form. */
export function appManagementAddress(form: Form, companyId: string, installationId: string | null = null): string {
  const item = installationId === null ? '' : `/${installationId}`;
  switch (form) {
    case 'legacy':
      return `/${companyId}/company/app_management${item}`;
    case 'webclients':
      return `/webclients/host/companies/${companyId}/tools/app-management${item}`;
    case 'query':
      return `/${companyId}/company/admin?${item === '' ? 'page=apps' : `tab=permissions&app=${installationId}`}`;
    case 'says-nothing':
      return `/apps${item}`;
  }
}

/** What this address shows of App Management; `null` for nothing. Every form works in every world. */
export function readAppManagementAddress(path: string, query: URLSearchParams): AppManagementPlace | null {
  const [companyId, scope, page, item = null, ...rest] = path.split('/').slice(1);
  if (scope === 'company' && page === 'admin' && companyId !== undefined) {
    return { companyId, installationId: query.get('app'), tab: query.get('tab') };
  }
  if (scope === 'company' && page === 'app_management' && companyId !== undefined && rest.length === 0) {
    return { companyId, installationId: item, tab: null };
  }
  const webclient = /^\/webclients\/host\/companies\/(\d+)\/tools\/app-management(?:\/(\d+))?$/.exec(path);
  if (webclient !== null) return { companyId: webclient[1] ?? null, installationId: webclient[2] ?? null, tab: null };
  const silent = /^\/apps(?:\/(\d+))?$/.exec(path);
  return silent === null ? null : { companyId: null, installationId: silent[1] ?? null, tab: null };
}
