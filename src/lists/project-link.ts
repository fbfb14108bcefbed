import { isProcoreOrigin } from '../procore/addresses/hosts.ts';
import { projectIdOfPath } from '../procore/addresses/urls.ts';
import { trim } from './cell-text.ts';

const ADDRESS = /https?:\/\/[^\s<>"'()[\]|,;]+/giu;
/** What stands between a name and its address. */
const AROUND = /^[\s\-\u2010-\u2015:|,;>()[\]<]+(?=\s|$)|(?:^|\s)[\s\-\u2010-\u2015:|,;>()[\]<]+$|[\s:|,;([<]+$/gu;

const NOTHING_LEFT = /[([<]\s*[)\]>]/gu;

export interface ProjectLink {
  readonly id: string;
  /** The text without the address. */
  readonly rest: string;
}

/** The one project of Procore that an address in the text leads to; `null` where there is none, or more than one. */
export function projectLinkIn(text: string): ProjectLink | null {
  if (!text.includes('://')) return null;
  const ids = new Set([...text.matchAll(ADDRESS)].map(([address]) => projectIdOf(address)));
  const [id = null, second] = ids;
  return id === null || second !== undefined
    ? null
    : { id, rest: trim(text.replace(ADDRESS, '').replace(NOTHING_LEFT, '').replace(AROUND, '')) };
}

function projectIdOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { host, pathname } = new URL(address);
  return isProcoreOrigin(`https://${host}`) ? projectIdOfPath(pathname) : null;
}
