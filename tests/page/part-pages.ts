/** Ten of many projects, with around them what libraries of tables and portals write by hand put there. */
import type { Named } from './taken-pages.ts';

const label = ({ number, name }: Named) => `${number} - ${name}`;
const items = (all: readonly Named[]) => all.map((one) => `<li>${label(one)}</li>`).join('');
const cells = (all: readonly Named[]) =>
  all.map(({ number, name }) => `<tr><td>${number}</td><td>${name}</td></tr>`).join('');
const table = (all: readonly Named[], more = '') =>
  `<table><thead><tr><th>Number</th><th>Project Name</th></tr></thead><tbody>${cells(all)}</tbody>${more}</table>`;

const NAV = '<header><nav><ul><li><a>Dashboard</a></li><li><a>Integrations</a></li></ul></nav></header>';
const onPage = (content: string) => `${NAV}<main><h1>Missing projects</h1>${content}</main>`;
const inDialog = (content: string) =>
  `<div role="dialog" aria-modal="true" style="position:fixed;inset:20px;z-index:5;background:#fff;overflow:auto"><h3>Validation failed</h3>${content}<button>Ok</button></div>`;
const inRoot = (name: string, content: string) =>
  `<${name}><template shadowrootmode="open">${content}</template></${name}>`;

type Build = (projects: readonly Named[]) => string;

/** Each has another list near the projects, which is no reason to look no further. */
export const BESIDE_OTHERS: Readonly<Record<string, Build>> = {
  'pages and a changer of their size': (all) =>
    onPage(
      `<div class="ant-spin-container"><div class="ant-table"><div class="ant-table-container"><div class="ant-table-content">${table(all)}</div></div></div><ul class="ant-pagination"><li class="ant-pagination-prev ant-pagination-disabled" aria-disabled="true"><button disabled>‹</button></li><li class="ant-pagination-item-active"><a>1</a></li><li><a>2</a></li><li><a>9</a></li><li class="ant-pagination-next"><button>›</button></li><li class="ant-pagination-options"><div>10 / page</div></li></ul></div>`,
    ),
  'a choice of how many are shown': (all) =>
    onPage(
      `<div>${table(all)}</div><div><button disabled>&lt;</button><button>&gt;</button><span>Page <strong>1 of 9</strong></span><select><option>Show 10</option><option>Show 20</option><option>Show 50</option></select></div>`,
    ),
  'a choice with all of them': (all) =>
    onPage(
      `<div><div><label>Show <select><option>10</option><option>25</option><option>All</option></select> entries</label></div>${table(all)}<div>Showing 1 to 10 of 57 entries</div></div>`,
    ),
  'a list for narrow screens': (all) =>
    onPage(
      `<div>${table(all)}<nav><div style="display:none"><ul><li><span>« Previous</span></li><li><a>Next »</a></li></ul></div><div><p>Showing <span>1</span> to <span>10</span> of <span>57</span> results</p></div></nav></div>`,
    ),
  'tabs above': (all) =>
    onPage(
      `<div><ul class="nav nav-tabs"><li><a>Missing</a></li><li><a>Permitted</a></li></ul><div>${table(all)}</div><p>1-10 of 85</p></div>`,
    ),
  'chips of a filter above': (all) =>
    onPage(
      `<div><ul class="chips"><li>Missing <button>×</button></li><li>Region North <button>×</button></li></ul>${table(all)}<p>1-10 of 85</p></div>`,
    ),
  'a closed menu above': (all) =>
    onPage(
      `<div><div><button>Export</button><ul class="dropdown-menu" style="display:none"><li>As CSV</li><li>As XLSX</li></ul></div>${table(all)}<p>1-10 of 85</p></div>`,
    ),
  'a list behind the pager': (all) =>
    onPage(
      `<div><div>${table(all)}</div><div>1-10 of 85</div><h2>Contacts</h2><ul><li>Jane of the office</li><li>Joe of the site</li></ul></div>`,
    ),
  'a list behind the pager, in the same box': (all) =>
    onPage(`${table(all)}<div><div>1-10 of 85</div><ul><li>Jane of the office</li><li>Joe of the site</li></ul></div>`),
  'another list above, and more below': (all) =>
    inDialog(
      `<h4>Permitted</h4><ul><li>Depot</li><li>Harbour</li></ul><h4>Missing projects</h4><ul>${items(all)}</ul><p>and 25 more</p>`,
    ),
};

/** Buttons that turn pages, in the words and signs of others. */
export const TURNED: Readonly<Record<string, string>> = {
  'a word with an arrow': '<a>Next »</a>',
  'words for a page': '<button>Next page</button>',
  'words that go to a page': '<button aria-label="Go to next page"><svg></svg></button>',
  'a pager in German': '<ul class="pagination"><li class="disabled"><a>Zurück</a></li><li><a>Weiter</a></li></ul>',
  'a pager in Japanese': '<div class="pager"><a>次へ</a></div>',
  'two buttons, the first switched off': '<button disabled>Previous</button><button>Next</button>',
  'two buttons in German, the first switched off': '<button disabled>Zurück</button><button>Weiter</button>',
  'two arrows': '<button disabled>‹</button><button>›</button>',
  'the page that is shown, and a link': '<nav class="pagination"><span class="current">1</span><a>2</a></nav>',
  'a choice of the page': '<label>Page <select><option>1</option><option>2</option><option>3</option></select></label>',
  'words for those who do not see it':
    '<div><span>Pages</span><span style="position:absolute;width:1px;height:1px;overflow:hidden">Page 1 of 9</span></div>',
  'a field for the page': '<span>Page <input value="1"> of 9</span>',
  'buttons in a shadow root': inRoot(
    'x-pager',
    '<button disabled>‹</button><button>1</button><button>2</button><button>3</button>',
  ),
  'buttons that are elements of their own': inRoot('x-button', '<button><slot></slot></button>').replace(
    '</x-button>',
    'Load more</x-button>',
  ),
};

/** Pagers that have nothing to turn. */
export const AT_REST: Readonly<Record<string, string>> = {
  'all are shown': '<p>Showing 1 to 10 of 10 entries</p>',
  'one page, both switched off': '<button disabled>Previous</button><button disabled>Next</button>',
  'one page, whose items are switched off':
    '<ul class="pagination"><li class="disabled"><a>Previous</a></li><li class="active"><a>1</a></li><li class="disabled"><a>Next</a></li></ul>',
  'a step of a wizard': '<button>Cancel</button><button>Next</button>',
  'a button that is not shown': '<button style="display:none">Show more</button>',
  'a choice of how many are shown': '<select><option>10</option><option>25</option></select>',
  'a row of the page': '<div class="pageRow"><button>Refresh</button><button>Export</button></div>',
  'a part of an Italian page': '<div class="pagina-principale" aria-label="Pagina"><button>Aggiorna</button></div>',
  'a pager of one page with a button of its own': '<div class="k-pager"><button>Refresh</button></div>',
};

/** Said within the list itself. */
export const WITHIN: Readonly<Record<string, Build>> = {
  'the foot of the table': (all) =>
    onPage(table(all, '<tfoot><tr><td>Rows per page: 10</td><td>1–10 of 37</td></tr></tfoot>')),
  'one cell as the foot': (all) =>
    onPage(table(all, '<tfoot><tr><td colspan="2"><a>1</a><a>2</a><a>3</a></td></tr></tfoot>')),
  'beside the items': (all) => inDialog(`<ul>${items(all)}<div>and 27 more</div></ul>`),
  'a button below boxes': (all) =>
    inDialog(
      `<div>${all.map((one) => `<div class="card">${label(one)}</div>`).join('')}<button>Load more</button></div>`,
    ),
  'a grid’s own pager': (all) =>
    inDialog(
      `<div role="grid">${all.map((one) => `<div role="row"><div role="gridcell">${label(one)}</div></div>`).join('')}<div>1-10 of 85</div></div>`,
    ),
  'the last item': (all) => inDialog(`<ul>${items(all)}<li><button>Show 27 more</button></li></ul>`),
  'the last row': (all) =>
    onPage(table(all).replace('</tbody>', '<tr><td colspan="2"><button>Load more</button></td></tr></tbody>')),
  'a button in the last item': (all) =>
    inDialog(`<ul>${items(all.slice(0, -1))}<li>${label(all.at(-1) as Named)} <button>Show 27 more</button></li></ul>`),
};

export const framed = {
  table: (all: readonly Named[], foot: string) => onPage(`<div>${table(all)}</div><div>${foot}</div>`),
};

/** Read before all of it is there. */
export const LOADING: Readonly<Record<string, Build>> = {
  'the list is busy': (all) => inDialog(`<ul aria-busy="true">${items(all)}</ul>`),
  'what is around it is busy': (all) => onPage(`<div aria-busy="true"><div>${table(all)}</div></div>`),
  'a bar without an end': (all) => onPage(`<div><div role="progressbar">.</div>${table(all)}</div>`),
  'a wheel that turns': (all) =>
    onPage(`${table(all)}<div class="spinner-border" style="width:20px;height:20px"></div>`),
  'a word below': (all) => onPage(`${table(all)}<p>Loading…</p>`),
  'a word in the last row': (all) => inDialog(`<ul>${items(all)}<li>Loading more...</li></ul>`),
};

/** What looks like it, and is not. */
export const LOADED: Readonly<Record<string, Build>> = {
  'a wheel that is hidden': (all) =>
    onPage(`${table(all)}<div class="spinner-border" style="display:none;width:20px;height:20px"></div>`),
  'a box for a wheel that is not there': (all) => onPage(`<div class="ant-spin-nested-loading">${table(all)}</div>`),
  'how far something is': (all) => onPage(`<div role="progressbar" aria-valuenow="40">.</div>${table(all)}`),
};
