import { type Answer, type Call, errors, json } from './http.ts';

/** How many items a page holds if the call does not say, and at most; `least` whatever the call says. */
export interface PerPage {
  readonly least?: number;
  readonly standard: number;
  readonly most: number;
}

/** For every list but that of the projects. */
export const OTHERS_PER_PAGE: PerPage = { standard: 100, most: 2000 };

/** One page of a list, each item as `view` shows it, with the headers Total, Per-Page and Link. */
export function paged<Item>(
  call: Call,
  items: readonly Item[],
  limits: PerPage,
  view: (item: Item) => unknown,
): Answer {
  const page = positiveInteger(call.url.searchParams.get('page') ?? '1');
  const wanted = positiveInteger(call.url.searchParams.get('per_page') ?? String(limits.standard));
  if (page === null || wanted === null) return errors(400, 'page and per_page must be positive whole numbers');

  const perPage = Math.max(limits.least ?? 1, Math.min(wanted, limits.most));
  const lastPage = Math.max(1, Math.ceil(items.length / perPage));
  const link = linkHeader(call.url, page, lastPage);
  return json(
    200,
    items.slice((page - 1) * perPage, page * perPage).map((item) => view(item)),
    {
      total: String(items.length),
      'per-page': String(perPage),
      ...(link !== '' && { link }),
    },
  );
}

function linkHeader(url: URL, page: number, lastPage: number): string {
  const before = page > 1 ? { first: 1, prev: page - 1 } : {};
  const after = page < lastPage ? { next: page + 1, last: lastPage } : {};
  return Object.entries({ ...before, ...after })
    .map(([rel, target]) => {
      const link = new URL(url);
      link.searchParams.set('page', String(target));
      return `<${link}>; rel="${rel}"`;
    })
    .join(', ');
}

function positiveInteger(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
