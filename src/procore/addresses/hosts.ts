import type { Environment } from '../../domain/environment.ts';

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

/** Procore's own, and that of its federal zone, whose web host nobody has documented. */
export const DOMAINS = ['procore.com', 'procoregov.com'];

/** Whether pages of companies are served from this origin: any https host directly under a domain of Procore's but the known others. */
export function isWebOrigin(origin: string): boolean {
  const label = hostLabel(origin);
  if (label === null || OTHER_HOSTS.has(label)) return false;
  return !label.startsWith('login') && !API_HOST.test(label);
}

/** Any host of Procore's, whatever it shows. */
export function isProcoreOrigin(origin: string): boolean {
  return hostLabel(origin) !== null;
}

export function isLoginOrigin(origin: string): boolean {
  return LOGIN_HOSTS.has(hostLabel(origin) ?? '');
}

/** The environment whose companies have their pages there. Regions are one environment. */
export function environmentOf(origin: string): Environment {
  const label = hostLabel(origin);
  if (origin.endsWith('.procoregov.com')) return 'federal';
  if (label === 'sandbox') return 'sandbox';
  return label === 'api-sandbox-monthly' ? 'monthly-sandbox' : 'production';
}

/** `us02` of `https://us02.procore.com`, `null` for anything that is not a host directly under a domain of Procore's. */
function hostLabel(origin: string): string | null {
  const domain = DOMAINS.find((one) => origin.endsWith(`.${one}`));
  if (domain === undefined || !origin.startsWith('https://')) return null;
  const label = origin.slice('https://'.length, -domain.length - 1);
  return /^[a-z0-9-]+$/.test(label) ? label : null;
}

/** The match pattern for all pages of an origin. */
export function pagesOf(origin: string): string {
  return `${origin}/*`;
}
