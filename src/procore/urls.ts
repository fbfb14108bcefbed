import { WEB_ORIGIN } from './hosts.ts';

/**
 * Procore's URL forms. Best known, not promised: `/{companyId}/company/app_management` was seen by one third party,
 * the rest of each form by several public code bases. The watcher imports this file: keep it tiny.
 */
const APP_MANAGEMENT = /^\/(\d+)\/company\/app_management(?:\/|$)/;

export function isAppManagementPath(pathname: string): boolean {
  return APP_MANAGEMENT.test(pathname);
}

/** The page that lists all installed apps; one app's own pages are below it. */
export function isAppListPath(pathname: string): boolean {
  return APP_MANAGEMENT.exec(pathname)?.[0].replace(/\/$/, '') === pathname.replace(/\/$/, '');
}

export function appManagementUrl(companyId: string): string {
  return `${WEB_ORIGIN}/${companyId}/company/app_management`;
}
