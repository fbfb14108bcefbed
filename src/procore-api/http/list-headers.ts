/** How long a list is by the headers of one of its pages; `null` when they do not say. */
export function totalIn(headers: Headers): number | null {
  return countIn(headers, 'total');
}

/** How many items Procore puts on a page; `null` when it does not say. */
export function perPageOf(headers: Headers): number | null {
  return countIn(headers, 'per-page');
}

export function hasNextPage(headers: Headers): boolean {
  return /<[^>]*>[^,<]*;\s*rel="?next"?/i.test(headers.get('link') ?? '');
}

/** Whether so many items are the whole list, and the answer says so. */
export function isWholeList(headers: Headers, items: number): boolean {
  return totalIn(headers) === items && !hasNextPage(headers);
}

function countIn(headers: Headers, name: string): number | null {
  const value = headers.get(name)?.trim() ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}
