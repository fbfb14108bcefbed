/** Tables of permitted projects in the markup of other libraries. `foreign-page.ts` fills and turns them. */
export interface Table {
  /** `data-rows`: where the rows stand; `data-pager`: where the pager does; `data-scroll`: what scrolls. */
  readonly frame: string;
  readonly row: (label: string, remove: string) => string;
  readonly perPage?: number;
  readonly pager?: (at: { first: number; last: number; total: number; page: number; pages: number }) => string;
  /** More rows come when the end is scrolled into sight. */
  readonly isInfinite?: boolean;
  /** Only rows in sight are in the document. */
  readonly isVirtual?: boolean;
}

const off = (is: boolean) => (is ? 'disabled' : '');
const iconButton = (name: string, go: number, isOff: boolean) =>
  `<button type="button" data-go="${go}" aria-label="${name}" ${off(isOff)}><svg></svg></button>`;

export const TABLES = {
  'table of Bootstrap': {
    frame: `<table class="table table-striped"><thead><tr><th scope="col">Project</th><th scope="col"></th></tr></thead>
      <tbody data-rows></tbody></table>`,
    row: (label, remove) => `<tr><td>${label}</td><td><button class="btn btn-sm">${remove}</button></td></tr>`,
  },
  'DataTables.net': {
    frame: `<div class="dataTables_wrapper"><div class="dataTables_length"><label>Show <select><option>10</option>
      <option>25</option></select> entries</label></div><div class="dataTables_filter"><label>Search:<input
      type="search" aria-controls="dt"></label></div><table id="dt" class="dataTable" role="grid"><thead><tr role="row">
      <th class="sorting_asc" tabindex="0" aria-controls="dt" aria-sort="ascending">Project</th><th></th></tr></thead>
      <tbody data-rows></tbody></table><div data-pager></div></div>`,
    row: (label, remove) =>
      `<tr role="row"><td class="sorting_1">${label}</td><td><button>${remove}</button></td></tr>`,
    perPage: 10,
    pager: ({ first, last, total, page, pages }) => `<div class="dataTables_info" role="status" aria-live="polite">
      Showing ${first} to ${last} of ${total} entries</div><div class="dataTables_paginate"><a class="paginate_button
      previous ${off(page === 1)}" aria-controls="dt" data-go="-1" tabindex="0">Previous</a><span>${Array.from(
        { length: pages },
        (_, at) =>
          `<a class="paginate_button ${at + 1 === page ? 'current' : ''}" aria-controls="dt" data-to="${at + 1}">${at + 1}</a>`,
      ).join('')}</span><a class="paginate_button next ${off(page === pages)}" aria-controls="dt" data-go="1"
      tabindex="0">Next</a></div>`,
  },
  'DataGrid of MUI': {
    frame: `<div class="MuiDataGrid-root" role="grid" aria-colcount="2"><div role="row" aria-rowindex="1">
      <div role="columnheader">Project</div><div role="columnheader"></div></div><div data-scroll
      style="height:260px;overflow:auto"><div data-rows role="rowgroup"></div></div></div><div data-pager></div>`,
    row: (label, remove) => `<div role="row" style="height:52px"><div role="gridcell" data-field="name">${label}</div>
      <div role="gridcell"><button>${remove}</button></div></div>`,
    perPage: 10,
    pager: ({ first, last, total, page, pages }) => `<div class="MuiTablePagination-root"><p>Rows per page:</p><div>
      <div tabindex="0" role="combobox" aria-expanded="false" aria-haspopup="listbox">10</div></div>
      <p>${first}–${last} of ${total}</p><div>${iconButton('Go to previous page', -1, page === 1)}${iconButton(
        'Go to next page',
        1,
        page === pages,
      )}</div></div>`,
  },
  'TanStack, endless': {
    frame: `<div data-scroll style="height:300px;overflow:auto"><table style="display:grid"><tbody data-rows
      style="display:grid"></tbody></table></div>`,
    row: (label, remove) => `<tr style="display:flex;height:48px"><td style="width:300px">${label}</td>
      <td><button>${remove}</button></td></tr>`,
    perPage: 10,
    isInfinite: true,
  },
  'mat-table with its paginator': {
    frame: `<table mat-table role="table" class="mat-mdc-table"><thead role="rowgroup"><tr role="row"><th
      role="columnheader">Projekt</th><th role="columnheader"></th></tr></thead><tbody data-rows role="rowgroup"></tbody>
      </table><mat-paginator role="group" data-pager></mat-paginator>`,
    row: (label, remove) =>
      `<tr role="row"><td role="cell">${label}</td><td role="cell"><button>${remove}</button></td></tr>`,
    perPage: 10,
    pager: ({ first, last, total, page, pages }) => `<div><div>Einträge pro Seite:</div><mat-select role="combobox"
      aria-haspopup="listbox" aria-expanded="false" tabindex="0">10</mat-select></div><div><div aria-live="polite">${first} –
      ${last} von ${total}</div>${iconButton('Erste Seite', -9, page === 1)}${iconButton('Vorherige Seite', -1, page === 1)}
      ${iconButton('Nächste Seite', 1, page === pages)}${iconButton('Letzte Seite', 9, page === pages)}</div>`,
  },
  'list group': {
    frame: '<ul class="list-group" data-rows></ul>',
    row: (label, remove) =>
      `<li class="list-group-item"><span>${label}</span><a href="#" role="button">${remove}</a></li>`,
  },
  'GridList of React Aria': {
    frame: '<div role="grid" aria-label="list" data-rows></div>',
    row: (label, remove) => `<div role="row"><div role="gridcell" style="display:contents">${label}<button
      slot="remove" aria-label="${remove}"><svg></svg></button></div></div>`,
  },
  'table of AntD': {
    frame: `<div class="ant-table-wrapper"><table><thead><tr><th>案件</th><th></th></tr></thead><tbody data-rows></tbody>
      </table><ul class="ant-pagination" data-pager></ul></div>`,
    row: (label, remove) => `<tr class="ant-table-row"><td>${label}</td><td><a>${remove}</a></td></tr>`,
    perPage: 10,
    pager: ({ page, pages }) => `<li class="ant-pagination-prev" aria-disabled="${page === 1}"><button data-go="-1"
      ${off(page === 1)} tabindex="-1"><svg></svg></button></li>${Array.from(
        { length: pages },
        (_, at) => `<li class="ant-pagination-item" tabindex="0" data-to="${at + 1}"><a>${at + 1}</a></li>`,
      ).join('')}<li class="ant-pagination-next" aria-disabled="${page === pages}"><button data-go="1"
      ${off(page === pages)} tabindex="-1"><svg></svg></button></li>`,
  },
  'chips of Vuetify': {
    frame: '<div class="v-chip-group" data-rows></div>',
    row: (label, remove) => `<span class="v-chip" draggable="false"><div class="v-chip__content">${label}</div><button
      type="button" class="v-chip__close" aria-label="${remove}"><i></i></button></span>`,
  },
} satisfies Record<string, Table>;

export type TableName = keyof typeof TABLES;
