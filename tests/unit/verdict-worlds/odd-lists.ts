import { askedWith, changed, errors, instead, isForAll, type Oddity, oddRows, pageOf, rowsIn } from './oddity.ts';

const count = (headers: Headers) => Number(headers.get('total') ?? '0');
const next = (link: string): Oddity =>
  oddRows((_rows, visit, { headers }) =>
    headers.has('link') ? { headers: { link: link.replace('N', String(pageOf(visit) + 1)) } } : {},
  );

/** The list of projects, odd in its pages, its headers or its rows. */
export const ODD_LISTS: Readonly<Record<string, Oddity>> = {
  'a relative Link': next('</rest/v1.1/projects?page=N>; rel="next"'),
  'a Link to another host': next('<https://eu9.example/rest/v1.1/projects?page=N>; rel="next"'),
  'a Link with two relations': next('</x?page=N>; rel="last next"'),
  'a Link in capitals': next('</X?PAGE=N>; REL=NEXT'),
  'a Link after a title with a comma': next('</x?page=N>; title="one, two"; rel="next"'),
  'a total that a proxy doubled': oddRows((_rows, _visit, { headers }) => ({
    headers: { total: `${headers.get('total')}, ${headers.get('total')}` },
  })),
  'a total with a thousands comma': oddRows((_rows, _visit, { headers }) => ({
    headers: { total: `1,${headers.get('total')}` },
  })),
  'a total that is off by one on every second page': oddRows((_rows, { nth }, { headers }) => ({
    headers: { total: String(count(headers) + (nth % 2)) },
  })),
  'a total one too low for ids, one too high for all': oddRows((_rows, visit, { headers }) => ({
    headers: { total: String(Math.max(0, count(headers) + (isForAll(visit) ? 1 : -1))) },
  })),
  'the last page again and again': async (visit) => {
    const answer = await visit.ask();
    if (visit.target !== 'list' || pageOf(visit) === 1 || (await answer.clone().text()) !== '[]') return answer;
    return await visit.ask(askedWith(visit, { page: String(pageOf(visit) - 1) }));
  },
  'a 404 after the last page': async (visit) => {
    const answer = await visit.ask();
    const isOver = visit.target === 'list' && pageOf(visit) > 1 && (await answer.clone().text()) === '[]';
    return isOver ? errors(404, 'Not Found') : answer;
  },
  'pages of 100 at most, or a 400': instead(({ target, url }) =>
    target === 'list' && Number(url.searchParams.get('per_page')) > 100 ? errors(400, 'per_page is invalid') : null,
  ),
  'no view named normal': instead(({ target, url }) =>
    target === 'list' && url.searchParams.get('view') === 'normal' ? errors(400, 'view is invalid') : null,
  ),
  'one page only': oddRows((rows, visit) => (pageOf(visit) > 1 ? [] : rows)),
  'pages that count from zero': async (visit) =>
    visit.target === 'list' ? visit.ask(askedWith(visit, { page: String(pageOf(visit) + 1) })) : visit.ask(),
  'pages without their last row': oddRows((rows) => rows.slice(0, -1)),
  'a row twice': oddRows((rows) => [...rows, ...rows.slice(0, 1)]),
  'a replica that lags behind': oddRows((rows, { nth }, { headers }) =>
    nth % 2 === 0 ? { text: `[${rows.slice(1)}]`, headers: { total: String(count(headers) - 1) } } : rows,
  ),
  'a row that moves to the next page': oddRows((rows, visit) =>
    pageOf(visit) === 2 && visit.nth < 4 ? rows.slice(1) : rows,
  ),
  'a cache that knows no query': (() => {
    return async (visit) => {
      if (visit.target !== 'list') return await visit.ask();
      const only = new URL(visit.url);
      only.search = `company_id=${visit.url.searchParams.get('company_id')}&filters[by_status]=All&view=normal`;
      return await visit.ask(only);
    };
  })(),
  'a proxy that drops the query': async (visit) => {
    const bare = new URL(visit.url);
    bare.search = '';
    return await visit.ask(visit.target === 'list' ? bare : undefined);
  },
  'filters that are lost after the first page': async (visit) => {
    const bare = askedWith(visit, { 'filters[by_status]': null, 'filters[id][]': null });
    return await visit.ask(visit.target === 'list' && pageOf(visit) > 1 ? bare : undefined);
  },
  'an empty page in the middle': async (visit) => {
    if (visit.target !== 'list') return await visit.ask();
    const answer = await visit.ask(askedWith(visit, { page: '1' }));
    if (answer.status !== 200) return answer;
    const place = [0, null, 1, 2][pageOf(visit) - 1];
    const rows = rowsIn(await answer.clone().text()).filter((_row, index) => index % 3 === place);
    const link = pageOf(visit) < 4 ? '</x>; rel="next"' : null;
    return await changed(answer, { text: `[${rows}]`, headers: { link } });
  },
  'null among the rows': oddRows((rows) => [...rows, 'null']),
  'ids as decimal numbers': oddRows((rows) => rows.map((row) => row.replace(/^\{"id":(\d+)/, '{"id":$1.0'))),
  'ids in powers of ten': oddRows((rows) => rows.map((row) => row.replace(/^\{"id":(\d)(\d+)/, '{"id":$1.$2e14'))),
  'ids with zeros in front': oddRows((rows) => rows.map((row) => row.replace(/^\{"id":(\d+)/, '{"id":"00$1"'))),
  'active as a number': oddRows((rows) =>
    rows.map((row) => row.replace('"active":true', '"active":1').replace('"active":false', '"active":0')),
  ),
  'nothing said of active': oddRows((rows) => rows.map((row) => row.replace(/"active":(?:true|false),?/, ''))),
  'names that are none': oddRows((rows) => rows.map((row) => row.replace(/"name":"[^"]*"/, '"name":{"en":"Site"}'))),
  'an ids view that is cut off': oddRows((rows, { url }) => {
    if (url.searchParams.get('view') !== 'ids') return rows;
    const half = rows.slice(0, Math.ceil(rows.length / 2));
    return { text: `[${half}]`, headers: { total: String(half.length) } };
  }),
  'an ids view of texts': oddRows((rows, { url }) =>
    url.searchParams.get('view') === 'ids' ? rows.map((row) => `"${row}"`) : rows,
  ),
  'long addresses refused': instead(({ target, url }) =>
    target === 'list' && url.href.length > 1_000 ? new Response('<h1>414', { status: 414 }) : null,
  ),
  'a list in an envelope': oddRows((rows) => ({ text: `{"data":[${rows}],"meta":{"total":${rows.length}}}` })),
  'an empty envelope': oddRows(() => ({ text: '{"projects":null}' })),
  'no status All': instead(({ target, url }) =>
    target === 'list' && url.searchParams.get('filters[by_status]') === 'All' ? errors(400, 'by_status') : null,
  ),
  'a company that was merged into another': async (visit) => {
    const answer = await visit.ask();
    if (visit.target !== 'list' && visit.target !== 'single') return answer;
    return await changed(answer, {
      text: (await answer.text()).replaceAll(/"company":\{"id":\d+/g, '"company":{"id":777'),
    });
  },
  'a total below zero': oddRows(() => ({ headers: { total: '-1' } })),
  'a total with decimals': oddRows((_rows, _visit, { headers }) => ({
    headers: { total: `${headers.get('total')}.0` },
  })),
  'a total in words': oddRows(() => ({ headers: { total: 'many' } })),
  'a blank total': oddRows(() => ({ headers: { total: ' ' } })),
  'a page size in words': oddRows(() => ({ headers: { 'per-page': 'all' } })),
  'a page size of 0': oddRows(() => ({ headers: { 'per-page': '0' } })),
  'a Link that leads back': next('</rest/v1.1/projects?page=1>; rel="next"'),
  'a list by ids': oddRows((rows) => ({ text: `{${rows.map((row, index) => `"${index}":${row}`)}}` })),
  'a list and another one after it': oddRows((rows) => ({ text: `[${rows}][]` })),
  'a row a line': oddRows((rows) => ({ text: rows.join('\n') })),
  'NaN among the rows': oddRows((rows) => ({ text: `[${[...rows, '{"id":NaN}']}]` })),
  'rows with two ids': oddRows((rows) => rows.map((row) => row.replace(/\}$/, ',"id":562949953500004}'))),
  'rows below a name': oddRows((rows) => rows.map((row) => `{"project":${row}}`)),
  'rows in rows': oddRows((rows) => ({ text: `[[${rows}]]` })),
  'no company in words': oddRows((rows) => rows.map((row) => row.replace(/"company":\{[^}]*\}/, '"company":null'))),
  'companies without an id': oddRows((rows) => rows.map((row) => row.replace(/"company":\{[^}]*\}/, '"company":{}'))),
  'companies by name': oddRows((rows) => rows.map((row) => row.replace(/"company":\{[^}]*\}/, '"company":"Acme"'))),
  'companies in a list': oddRows((rows) => rows.map((row) => row.replace(/"company":(\{[^}]*\})/, '"company":[$1]'))),
  'ids below zero': oddRows((rows) => rows.map((row) => row.replace(/^\{"id":(\d+)/, '{"id":-$1'))),
  'ids with a blank': oddRows((rows) => rows.map((row) => row.replace(/^\{"id":(\d+)/, '{"id":" $1"'))),
  'ids with a fraction': oddRows((rows) => rows.map((row) => row.replace(/^\{"id":(\d+)/, '{"id":$1.5'))),
  'every second answer of nobody': oddRows((rows, { nth }) =>
    nth % 2 === 0 ? rows : { text: '[]', headers: { total: '0', link: null } },
  ),
  'the first answer of nobody': oddRows((rows, { nth }) =>
    nth > 0 ? rows : { text: '[]', headers: { total: '0', link: null } },
  ),
  'a list of nobody with its total': oddRows((rows, { nth }) => (nth % 3 === 1 ? { text: '[]' } : rows)),
  'a copy of what another app was shown': oddRows((rows, _visit, { headers }) => ({
    text: `[${[...rows, ...rows.slice(0, 1).map((row) => row.replace(/\d+/, '562949953500004'))]}]`,
    headers: { total: String(count(headers) + 1), age: '3600' },
  })),
  'copies from before anything was permitted': oddRows((rows, { nth }) =>
    nth % 2 === 0 ? { text: '[]', headers: { total: '0', link: null, age: '86400' } } : rows,
  ),
  'every second page in other rows': oddRows((rows, { nth }) => (nth % 2 === 0 ? rows : [...rows].reverse())),
  'bare texts': oddRows((rows) => rows.map((row) => `"${/\d+/.exec(row)?.[0]}"`)),
};

/**
 * Lists that hide a project in every answer. That is believed where an inactive project was shown, so that the list is
 * known to heed the status: else each project is read by itself.
 */
export const LISTS_THAT_HIDE: Readonly<Record<string, Oddity>> = {
  'a list without its last row, as its total says': oddRows((rows, _visit, { headers }) => ({
    text: `[${headers.has('link') ? rows : rows.slice(0, -1)}]`,
    headers: { total: String(Math.max(0, count(headers) - 1)) },
  })),
  'projects that no list shows': oddRows((rows, _visit, { headers }) => {
    const shown = rows.filter((row) => !/^\{?"?(?:id":)?"?\d*[37]\b/.test(row));
    return { text: `[${shown}]`, headers: { total: String(count(headers) - (rows.length - shown.length)) } };
  }),
};
