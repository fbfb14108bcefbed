/** Lists as the grids of popular libraries render them. */
import { action, type List, type Made, part, plain, row, rows, scripted, tableOf, whole } from './made-up.ts';

/** As AG Grid places its rows: absolutely, in a box that is as high as all of them. */
function agGrid(
  made: Made,
  names: readonly string[],
  { count = names.length, more = '' }: { count?: number; more?: string } = {},
) {
  const cells = (name: string) => `<div role="gridcell" col-id="name" aria-colindex="1" style="position:absolute;left:0;
    width:300px"><span class="ag-cell-value">${name}</span></div><div role="gridcell" col-id="action" aria-colindex="2"
    style="position:absolute;left:300px;width:100px">${action(made)}</div>`;
  const drawn = names.map(
    (name, at) => `<div role="row" row-index="${at}" aria-rowindex="${at + 2}" row-id="${at}"
      style="position:absolute;width:100%;height:42px;transform:translateY(${at * 42}px)">${cells(name)}</div>`,
  );
  return `<div class="ag-root-wrapper"><div class="ag-root" role="treegrid" aria-colcount="2" aria-rowcount="${count + 1}">
    <div class="ag-header" role="rowgroup"><div role="row" aria-rowindex="1"><div role="columnheader" aria-sort="none">
    <span>#</span></div><div role="columnheader"></div></div></div><div class="ag-body" role="presentation">
    <div class="ag-center-cols-container" role="rowgroup" style="position:relative;height:${count * 42}px">${drawn.join('')}${more}
    </div></div></div></div>`;
}

const muiHead = `<div role="row" aria-rowindex="1"><div role="columnheader" aria-sort="none"><div>#</div><button
  type="button" tabindex="-1" aria-label="Sort" title="Sort"><svg></svg></button></div><div role="columnheader"></div></div>`;

const mui = (made: Made, names: readonly string[], foot: string, bar = '') => `<div class="MuiDataGrid-root" role="grid"
  aria-colcount="2" aria-rowcount="${names.length + 1}">${bar}<div role="rowgroup">${muiHead}</div><div role="rowgroup">${names
    .map(
      (
        name,
        at,
      ) => `<div role="row" data-id="${at}" data-rowindex="${at}" aria-rowindex="${at + 2}"><div role="gridcell"
        data-field="name" title="${name}">${name}</div><div role="gridcell" data-field="actions">${action(made)}</div></div>`,
    )
    .join('')}</div><div class="MuiDataGrid-footerContainer">${foot}</div></div>`;

const muiPages = (
  first: number,
  last: number,
  total: number,
) => `<div class="MuiTablePagination-root"><p id="per">Rows per
  page:</p><div><div role="combobox" tabindex="0" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="per">100</div>
  <input aria-hidden="true" tabindex="-1" value="100" style="opacity:0;position:absolute"></div><p>${first}–${last} of ${total}</p>
  <div><button type="button" disabled aria-label="Go to previous page"><svg></svg></button><button type="button"
  ${last === total ? 'disabled' : ''} aria-label="Go to next page"><svg></svg></button></div></div>`;

const antFilter = (
  state: string,
) => `<thead><tr><th><div class="ant-table-filter-column"><span>#</span><span role="button"
  tabindex="-1" class="ant-dropdown-trigger ant-table-filter-trigger ${state}"><span role="img" aria-label="filter"><svg>
  </svg></span></span></div></th><th></th></tr></thead>`;

const kendo = (made: Made, names: readonly string[], { filter = '', foot = '' } = {}) => `<div class="k-grid"><div
  class="k-grid-header"><table role="presentation"><thead><tr role="row"><th role="columnheader"><span class="k-link">#</span></th>
  <th role="columnheader"></th></tr>${filter}</thead></table></div><div class="k-grid-content" style="overflow-y:scroll"><table
  role="presentation"><tbody role="rowgroup">${names
    .map(
      (name) =>
        `<tr role="row" class="k-master-row"><td role="gridcell">${name}</td><td role="gridcell">${action(made)}</td></tr>`,
    )
    .join('')}</tbody></table></div>${foot}</div>`;

const kendoFoot = (
  last: number,
  total: number,
) => `<div class="k-pager" role="navigation"><button type="button" disabled
  title="Go to the first page"><span></span></button><button type="button" disabled title="Go to the previous page"><span></span>
  </button><div class="k-pager-numbers"><button type="button" aria-current="true" class="k-selected">1</button></div><button
  type="button" ${last === total ? 'disabled' : ''} title="Go to the next page"><span></span></button><span class="k-pager-info">1 -
  ${last} of ${total} items</span></div>`;

const dx = (made: Made, names: readonly string[], { state = 'dx-header-filter-empty', foot = '' } = {}) => `<div
  class="dx-datagrid" role="grid" aria-label="Data grid" aria-rowcount="${names.length}" aria-colcount="2"><div
  class="dx-datagrid-headers"><table role="presentation"><tbody><tr role="row"><td role="columnheader" aria-sort="none" tabindex="0">
  <div class="dx-datagrid-text-content">#</div><span class="dx-header-filter ${state}" role="button" tabindex="0"
  aria-haspopup="dialog" aria-label="Show filter options for column '#'"></span></td><td role="columnheader"></td></tr></tbody></table>
  </div><div class="dx-datagrid-rowsview"><table role="presentation"><tbody>${names
    .map(
      (name, at) => `<tr role="row" class="dx-data-row" aria-rowindex="${at + 1}"><td role="gridcell">${name}</td><td
        role="gridcell"><a href="#" class="dx-link">${made.words.remove}</a></td></tr>`,
    )
    .join('')}</tbody></table></div>${foot}</div>`;

const chip = (made: Made, name: string) => `<span class="chip"><span>${name}</span><button type="button"
  aria-label="${made.words.remove} ${name}"><svg></svg></button></span>`;

const ten = (made: Made) => made.names.slice(0, 10);

export const OF_LIBRARIES: Readonly<Record<string, List>> = {
  'AG Grid, as high as its rows': (made) => whole(agGrid(made, made.names)),
  'AG Grid, the rows in sight': (made) => part(agGrid(made, ten(made), { count: made.names.length })),
  'AG Grid, blocks of the server, and nobody knows how many': (made) =>
    part(
      agGrid(made, ten(made), {
        count: 11,
        more: `<div role="row" class="ag-row-loading" row-index="10" aria-rowindex="12" style="position:absolute;height:42px;
          transform:translateY(420px)"><div class="ag-loading"><span class="ag-icon"></span><span>Loading...</span></div></div>`,
      }),
    ),
  'TanStack, drawn in its box': (made) =>
    whole(
      `<div id="box" style="height:300px;overflow:auto"><table style="display:grid"><tbody id="rows"
        style="display:grid;position:relative"></tbody></table></div>${scripted(
          made,
          `const box = document.querySelector('#box');
          const body = document.querySelector('#rows');
          body.style.height = names.length * 44 + 'px';
          function draw() {
            const from = Math.max(0, Math.floor(box.scrollTop / 44) - 3);
            body.innerHTML = names.slice(from, from + 13).map((name, at) => row(name).replace('<tr', '<tr data-index="' + (from + at)
              + '" style="display:flex;position:absolute;height:44px;transform:translateY(' + (from + at) * 44 + 'px)"')).join('');
          }
          box.addEventListener('scroll', () => requestAnimationFrame(draw));
          draw();`,
        )}`,
    ),
  'DataGrid of MUI, one page': (made) =>
    whole(mui(made, made.names, muiPages(1, made.names.length, made.names.length))),
  'DataGrid of MUI, its first page': (made) => part(mui(made, ten(made), muiPages(1, 10, made.names.length))),
  'DataGrid of MUI, how many rows': (made) =>
    whole(mui(made, made.names, `<div>Total Rows: ${made.names.length}</div>`)),
  'DataGrid of MUI, how many rows of all': (made) =>
    part(mui(made, ten(made), `<div>Total Rows: 10 of ${made.names.length}</div>`)),
  'DataGrid of MUI, a filter behind an icon with a number': (made) =>
    part(
      mui(
        made,
        ten(made),
        muiPages(1, 10, 10),
        `<div><button type="button" aria-label="Show filters" aria-haspopup="dialog"><span class="MuiBadge-root"><svg></svg><span
          class="MuiBadge-badge">1</span></span></button></div>`,
      ),
    ),
  'table of Ant, one page': (made) =>
    whole(
      `${plain(made)}<ul class="ant-pagination"><li class="ant-pagination-total-text">${made.names.length} items</li><li
        class="ant-pagination-prev ant-pagination-disabled" aria-disabled="true"><button type="button" tabindex="-1" disabled><svg>
        </svg></button></li><li class="ant-pagination-item ant-pagination-item-active" title="1" tabindex="0"><a rel="nofollow">1</a></li>
        <li class="ant-pagination-next ant-pagination-disabled" aria-disabled="true"><button type="button" tabindex="-1" disabled><svg>
        </svg></button></li></ul>`,
    ),
  'table of Ant, a filter of a column that is on': (made) =>
    part(tableOf(`<tbody>${rows(made, ten(made))}</tbody>`, antFilter('active'))),
  'table of Ant, a filter of a column that is off': (made) =>
    whole(tableOf(`<tbody>${rows(made)}</tbody>`, antFilter(''))),
  'Grid of Kendo, one page': (made) =>
    whole(kendo(made, made.names, { foot: kendoFoot(made.names.length, made.names.length) })),
  'Grid of Kendo, its first page': (made) => part(kendo(made, ten(made), { foot: kendoFoot(10, made.names.length) })),
  'Grid of Kendo, words in its row of filters': (made) =>
    part(
      kendo(made, ten(made), {
        filter: `<tr class="k-filter-row"><th><span class="k-textbox"><input aria-label="Filter" value="tow"></span></th><th></th></tr>`,
        foot: kendoFoot(10, 10),
      }),
    ),
  'DataGrid of DevExtreme, its first page': (made) =>
    part(
      dx(made, ten(made), {
        foot: `<div class="dx-pager"><div class="dx-page-sizes"><div class="dx-page-size dx-selection" role="button" tabindex="0"
          aria-label="Display 10 items on page">10</div></div><div class="dx-pages"><div class="dx-info">Page 1 of 4 (${made.names.length}
          items)</div><div class="dx-page-indexes"><div class="dx-page dx-selection" role="button" aria-label="Page 1"
          aria-current="page">1</div><div class="dx-page" role="button" aria-label="Page 2">2</div></div></div></div>`,
      }),
    ),
  'DataGrid of DevExtreme, a filter of a column that is on': (made) => part(dx(made, ten(made), { state: '' })),
  'DataGrid of DevExtreme, the filter in words': (made) =>
    part(
      dx(made, ten(made), {
        foot: `<div class="dx-datagrid-filter-panel"><div class="dx-datagrid-filter-panel-text" tabindex="0">[Status] Equals
          'Active'</div><div class="dx-datagrid-filter-panel-clear-filter" tabindex="0">Clear</div></div>`,
      }),
    ),
  'DataTable of core-react, filters with their number': (made) =>
    part(
      `<div><button type="button" aria-expanded="false"><span>Filters</span><span class="badge">2</span></button></div>${plain(made, ten(made))}
        <div data-qa="data-table-pagination">1-10 of 10</div>`,
    ),
  'DataTable of core-react, one page': (made) =>
    whole(
      `${plain(made)}<div data-qa="data-table-pagination"><span>1-${made.names.length} of ${made.names.length}</span><button
        type="button" disabled aria-label="Previous page"><svg></svg></button><button type="button" disabled
        aria-label="Next page"><svg></svg></button></div>`,
    ),
  'a list group with its number': (made) =>
    whole(
      `<h4>Projects <span class="badge">${made.names.length}</span></h4><div class="list-group">${made.names
        .map((name) => `<div class="list-group-item">${name}<span class="float-end">${action(made)}</span></div>`)
        .join('')}</div>`,
    ),
  'a cloud of chips': (made) =>
    whole(`<div class="chips">${made.names.map((name) => chip(made, name)).join(' ')}</div>`),
  'a cloud of chips, and how many more': (made) =>
    part(
      `<div class="chips">${ten(made)
        .map((name) => chip(made, name))
        .join(' ')} <span class="chip">+${made.names.length - 10}</span></div>`,
    ),
  'a list of definitions for every region': (made) =>
    whole(
      `<h4>West</h4><dl>${made.names
        .slice(0, 5)
        .map((name) => `<div><dt>${name}</dt><dd>${action(made)}</dd></div>`)
        .join('')}</dl>
        <h4>East</h4><dl>${made.names
          .slice(5)
          .map((name) => `<div><dt>${name}</dt><dd>${action(made)}</dd></div>`)
          .join('')}</dl>`,
    ),
  'rows with a choice of their own': (made) =>
    whole(
      tableOf(
        `<tbody>${made.names
          .map((name, at) => row(made, `${name}</td><td>${at % 2 ? 'Read only' : 'Read and write'}`))
          .join('')}</tbody>`,
        '<thead><tr><th>Project</th><th>Access</th><th></th></tr></thead>',
      ),
    ),
};
