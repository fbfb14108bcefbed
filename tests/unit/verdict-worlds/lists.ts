import { OURS, type Site, THEIRS } from './company.ts';
import type { Habits } from './habits.ts';
import { reply, sees, siteJson, type Visit } from './imitation.ts';

/** `GET /rest/v1.1/projects` with all the habits that it may have. */
export function listOf(visit: Visit): Response {
  const { url, state, habits, companyId, chance } = visit;
  const query = url.searchParams;
  const ids = query.getAll('filters[id][]');
  if (ids.length > 0 && habits.idFilter === 'refused') return reply(400, { errors: ['filters[id] is not supported'] });
  if (ids.length > 0 && habits.idFilter === 'breaks') return reply(422, { error: 'unexpected parameter' });

  const number = habits.page === 'ignored' ? 1 : Number(query.get('page') ?? '1');
  const asked = new Set(heededIds(ids, habits));
  const status = heededStatus(query.get('filters[by_status]'), { isById: ids.length > 0, number }, habits);
  const ofCompany = (site: Site) =>
    habits.companyId === 'ignored' ||
    site.companyId === companyId ||
    (habits.companyId === 'mixed' && site.companyId === THEIRS && ids.length === 0);
  const seen = [...state.sites.values()].filter((site) => ofCompany(site) && sees(visit, site));
  const items = seen.filter(
    (site) => (status === 'All' || site.active === (status === 'Active')) && (asked.size === 0 || asked.has(site.id)),
  );
  if (habits.order === 'shuffled') items.splice(0, items.length, ...chance.shuffled(items));
  if (query.get('view') === 'ids' && habits.idsView === 'known') {
    return new Response(`[${items.map(({ id }) => id)}]`, { headers: { total: String(items.length) } });
  }
  const perPage = Math.min(habits.perPage, Number(query.get('per_page') ?? '100'));
  const rows = items.slice((number - 1) * perPage, number * perPage);
  const endless = habits.endless && ids.length === 0 ? [endlessRow(number, habits)] : [];
  const headers = pagingHeaders(visit, { number, perPage, rows: rows.length, items: items.length, all: seen.length });
  return new Response(`[${[...rows.map((site) => siteJson(site, habits)), ...endless]}]`, { headers });
}

function endlessRow(number: number, habits: Habits): string {
  return siteJson({ id: `88${number + 100_000}`, name: 'More', active: true, companyId: OURS }, habits);
}

function heededIds(ids: readonly string[], { idFilter }: Habits): readonly string[] {
  if (idFilter === 'ignored') return [];
  if (idFilter === 'first') return ids.slice(0, 1);
  if (idFilter === 'last') return ids.slice(-1);
  if (idFilter === 'first three') return ids.slice(0, 3);
  return idFilter === 'both ends' ? [...ids.slice(0, 1), ...ids.slice(-1)] : ids;
}

interface Place {
  readonly isById: boolean;
  readonly number: number;
}

function heededStatus(asked: string | null, { isById, number }: Place, { status }: Habits): string {
  if (status === 'always active') return 'Active';
  if (status === 'active beside ids' && isById) return 'Active';
  if (status === 'active after page one' && number > 1) return 'Active';
  if (status === 'all means active' && asked === 'All') return 'Active';
  return asked ?? 'Active';
}

interface Paging {
  readonly number: number;
  readonly perPage: number;
  readonly rows: number;
  readonly items: number;
  readonly all: number;
}

function pagingHeaders({ habits, url, headers }: Visit, { number, perPage, rows, items, all }: Paging) {
  const totals: Record<Habits['total'], number | null> = {
    right: items,
    absent: null,
    'of this page': rows,
    'too high': items + 3,
    'too low': Math.max(0, items - 1),
    zero: 0,
    'of the whole company': all,
  };
  const total = totals[habits.total];
  const hasNext = habits.endless || number * perPage < items;
  const size = habits.perPageHeader === 'as asked' ? url.searchParams.get('per_page') : String(perPage);
  return {
    ...headers,
    ...(total === null ? {} : { total: String(total) }),
    ...(habits.perPageHeader === 'absent' || size === null ? {} : { 'per-page': size }),
    ...(habits.link === 'right' && hasNext
      ? { link: `<${url.origin}${url.pathname}?page=${number + 1}>; rel="next"` }
      : {}),
  };
}
