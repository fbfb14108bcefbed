/** Procore's web host of the first region; the only one that the extension may read without asking. */
export const WEB_ORIGIN = 'https://app.procore.com';

/** Hosts of Procore's own that show no company's pages. What is not named here is taken for a region or a sandbox. */
const OTHER_HOSTS = new Set([
  'www',
  'support',
  'help',
  'learn',
  'training',
  'developers',
  'developer',
  'docs',
  'marketplace',
  'network',
  'status',
  'community',
  'blog',
  'careers',
  'investors',
  'go',
  'info',
  'mail',
  'email',
  'cdn',
  'assets',
  'static',
]);

/** Where each environment sends people who have to log in. */
const LOGIN_HOSTS = new Set(['login', 'login-sandbox', 'login-sandbox-monthly']);

/** The API has hosts of its own; of the monthly sandbox, the web pages are on one that is called like an API. */
const API_HOST = /^api(?!-sandbox-monthly$)(?:-|$)/;

/** Whether pages of companies are served from this origin: any https host directly under procore.com but the known others. */
export function isWebOrigin(origin: string): boolean {
  const label = labelOf(origin);
  if (label === null || OTHER_HOSTS.has(label)) return false;
  return !label.startsWith('login') && !API_HOST.test(label);
}

export function isLoginOrigin(origin: string): boolean {
  return LOGIN_HOSTS.has(labelOf(origin) ?? '');
}

/** `us02` of `https://us02.procore.com`, `null` for anything that is not a host directly under procore.com. */
function labelOf(origin: string): string | null {
  return /^https:\/\/([a-z0-9-]+)\.procore\.com$/.exec(origin)?.[1] ?? null;
}

/** The match pattern for all pages of an origin. */
export function pagesOf(origin: string): string {
  return `${origin}/*`;
}

const ALL_PAGES = 'https://*.procore.com/*';

/** What users may allow in the browser's own settings although it is more than we ask for. */
const WIDE_PATTERNS = new Set(['<all_urls>', '*://*/*', 'https://*/*', '*://*.procore.com/*', ALL_PAGES]);

/** Which pages of Procore's these match patterns open: one pattern for each web host, or one for all hosts. */
export function procorePagesIn(patterns: readonly string[]): string[] {
  if (patterns.some((pattern) => WIDE_PATTERNS.has(pattern))) return [ALL_PAGES];
  return patterns.filter((pattern) => pattern.endsWith('/*') && isWebOrigin(pattern.slice(0, -2)));
}
