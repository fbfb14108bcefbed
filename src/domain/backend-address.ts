import { ProblemError } from './problem.ts';

/** Those that the manifest may ask for; match patterns know no IPv6 address. */
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1'];

/**
 * The base URL of an integration backend from what a person typed: no query, no fragment, one slash at the end.
 * @throws ProblemError `address-invalid` | `address-not-https`. Plain http is for loopback only.
 */
export function parseBackendAddress(typed: string): URL {
  const text = typed.trim();
  let url: URL;
  // Browsers differ on spaces in a host: some encode them.
  if (/\s/.test(text)) throw new ProblemError('address-invalid');
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    throw new ProblemError('address-invalid');
  }
  const isLoopback = LOOPBACK_HOSTS.includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
    throw new ProblemError('address-not-https');
  }
  if (url.username !== '' || url.password !== '' || url.hostname === '') throw new ProblemError('address-invalid');
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

export function isBackendAddress(text: string): boolean {
  try {
    return parseBackendAddress(text).href === text;
  } catch {
    return false;
  }
}

/** The match pattern of the origin permission that the address needs. Browsers' patterns carry no port. */
export function originPermission(address: URL): string {
  return `${address.protocol}//${address.hostname}/*`;
}
