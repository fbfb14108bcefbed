/** Lists of permitted projects in other forms than a table. */
import type { Table } from './tables.ts';

export const BLIND_TABLES = {
  cards: {
    frame: '<div class="cards" data-rows></div>',
    row: (
      label,
      remove,
    ) => `<article class="card"><h4>${label}</h4><p>Active</p><button type="button">${remove}</button>
      </article>`,
  },
  'list of terms': {
    frame: '<dl data-rows></dl>',
    row: (label, remove) => `<dt>${label}</dt><dd><button type="button">${remove}</button></dd>`,
  },
  'rows that more can be loaded of': {
    frame: '<table><thead><tr><th>#</th><th></th></tr></thead><tbody data-rows></tbody></table><div data-pager></div>',
    row: (label, remove) => `<tr><td>${label}</td><td><button type="button">${remove}</button></td></tr>`,
    perPage: 10,
    pager: ({ page, pages }) => (page < pages ? '<button type="button" data-go="1">…</button>' : ''),
  },
  'table by its roles': {
    frame:
      '<div role="table"><div role="row"><div role="columnheader">#</div></div><div data-rows role="rowgroup"></div></div>',
    row: (label, remove) => `<div role="row"><div role="cell">${label}</div><div role="cell"><button type="button">
      ${remove}</button></div></div>`,
  },
} satisfies Record<string, Table>;

export type BlindTableName = keyof typeof BLIND_TABLES;
