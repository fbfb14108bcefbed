/**
 * Procore's URL forms. Best known, not promised: `/{companyId}/company/app_management` was seen by one third party,
 * the rest of the old and new forms by several public code bases; that App Management has a page of the new form is a
 * guess. The watcher imports this file: keep it tiny.
 */
const APP_MANAGEMENT =
  /^\/(?:\d+\/company|webclients\/host\/companies\/\d+)\/(?:[a-z_-]+\/){0,2}app[-_]?management(?=\/|$)/i;

// The first number of a legacy path is a company before /company/ and a project before /project/.
const PROJECT = /^\/(?:\d+\/project|webclients\/host\/companies\/\d+\/projects\/\d+)(?:\/|$)/;

/** App Management's list of apps, and what is below it. An app's own full-screen page (`/company/apps/…`) is not. */
export function isAppManagementPath(pathname: string): boolean {
  return APP_MANAGEMENT.test(pathname);
}

/** The page that lists all installed apps; one app's own pages are below it. */
export function isAppListPath(pathname: string): boolean {
  return APP_MANAGEMENT.exec(pathname)?.[0] === pathname.replace(/\/$/, '');
}

// Tools that every company has, none of which shows an app.
const OTHER_COMPANY_TOOL =
  /^\/(?:\d+\/company|webclients\/host\/companies\/\d+(?:\/tools)?)\/(?:home|directory|documents|portfolio|reports|schedule|timesheets)(?:\/|$)/;

// Whoever is there looks for no app. The home page is where everybody begins.
const ELSEWHERE =
  /^\/(?:\d+\/company|webclients\/host\/companies\/\d+(?:\/tools)?)\/(?:directory|documents|reports|schedule|timesheets)(?:\/|$)/;

/** Where somebody is who has something else to do than to look for an app. */
export function isElsewherePath(pathname: string): boolean {
  return isProjectPath(pathname) || ELSEWHERE.test(pathname);
}

/** False where the address leaves no doubt that the page is about something else. */
export function canShowPermittedProjects(pathname: string): boolean {
  return !isProjectPath(pathname) && !OTHER_COMPANY_TOOL.test(pathname);
}

export function isProjectPath(pathname: string): boolean {
  return PROJECT.test(pathname);
}

const PROJECT_ID = /^\/(?:webclients\/host\/companies\/\d+\/projects\/)?([1-9]\d*)(?=\/|$)/;

/** The project that a path of the old or the new form is about, else `null`. */
export function projectIdOfPath(pathname: string): string | null {
  return isProjectPath(pathname) ? (PROJECT_ID.exec(pathname)?.[1] ?? null) : null;
}

/** Best known like the others: the users of a company, among them those of its apps. */
export function directoryUrl(origin: string, companyId: string): string {
  return `${origin}/${companyId}/company/directory`;
}

export function appManagementUrl(origin: string, companyId: string): string {
  return `${origin}/${companyId}/company/app_management`;
}

/** What a path has in common with those of other companies and apps: every part with a digit in it is left open. */
export function formOf(pathname: string): string {
  return pathname.replace(/[^/]*\d[^/]*/g, '*').replace(/\/$/, '');
}

/** Longer ones are no ids, but may be somebody's token. */
const LONGEST_ID = 64;
const LONGEST_HASH = 200;

/**
 * What search and hash say that can name a company or an app: the parts with a digit in them. `?tab=permissions` is
 * another look at the same thing.
 */
export function idsBesidePath(search: string, hash: string): string {
  const parameters = [...new URLSearchParams(search)]
    .filter(([, value]) => /\d/.test(value) && value.length <= LONGEST_ID)
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return [...parameters, ...(/\d/.test(hash) && hash.length <= LONGEST_HASH ? [hash] : [])].join('&');
}
