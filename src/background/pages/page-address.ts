import { idsBesidePath } from '../../procore/addresses/urls.ts';

/** The address of a tab, in the parts that matter to what is kept for a page. */
export interface PageAddress {
  readonly origin: string;
  readonly path: string;
  /** What names something after the path: some addresses name company or app there only. */
  readonly ids: string;
}

export function pageAddress(url: string): PageAddress {
  const { origin, pathname, search, hash } = new URL(url);
  return { origin, path: pathname, ids: idsBesidePath(search, hash) };
}

export function isSameAddress(one: PageAddress, other: PageAddress): boolean {
  return one.origin === other.origin && one.path === other.path && one.ids === other.ids;
}
