import { DOMAINS, isWebOrigin } from './hosts.ts';

/** What users may allow in the browser's own settings although it is more than we ask for. */
const EVERYWHERE = ['<all_urls>', '*://*/*', 'https://*/*'];

/** Which pages of Procore's these match patterns open: one pattern for each web host, or one for all hosts of a domain. */
export function procorePagesIn(patterns: readonly string[]): string[] {
  const isWide = (domain: string) =>
    [...EVERYWHERE, `*://*.${domain}/*`, `https://*.${domain}/*`].some((pattern) => patterns.includes(pattern));
  const wide = DOMAINS.filter(isWide);
  const single = patterns.filter((pattern) => pattern.endsWith('/*') && isWebOrigin(pattern.slice(0, -2)));
  return [
    ...wide.map((domain) => `https://*.${domain}/*`),
    ...single.filter((pattern) => !wide.some((domain) => pattern.endsWith(`.${domain}/*`))),
  ];
}
