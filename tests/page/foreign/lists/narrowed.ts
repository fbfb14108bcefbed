/** Lists that something narrows: a filter, a search, a tab, a rule of style. */
import { action, type List, part, plain, row, rows, tableOf, whole } from './made-up.ts';

export const NARROWED: Readonly<Record<string, List>> = {
  'a chip of a filter': (made) =>
    part(`<div class="chips"><span class="chip">Status: Active <button type="button" aria-label="x">×</button></span></div>
      ${plain(made, made.names.slice(0, 7))}`),
  'a chip of a filter that can only be looked at': (made) =>
    part(
      `<div class="chips"><span class="chip">Filtered by: Status is Active</span></div>${plain(made, made.names.slice(0, 7))}`,
    ),
  'a search by text, not by its type': (made) =>
    part(
      `<div class="filter"><input type="text" placeholder="Filter…" value="o"></div>${plain(made, made.names.slice(0, 7))}`,
    ),
  'a search that is a box of its own': (made) =>
    part(`<div><div contenteditable="true" role="searchbox">tower</div></div>${plain(made, made.names.slice(0, 7))}`),
  'a search in the table’s head': (made) =>
    part(
      tableOf(
        `<tbody>${rows(made, made.names.slice(0, 7))}</tbody>`,
        '<thead><tr><th>Name</th><th></th></tr><tr><th><input value="tower"></th><th></th></tr></thead>',
      ),
    ),
  'tabs that count': (made) =>
    part(`<div role="tablist"><button role="tab" aria-selected="true">Active (7)</button><button role="tab"
      aria-selected="false">Inactive (${made.names.length - 7})</button></div><div role="tabpanel">${plain(
        made,
        made.names.slice(0, 7),
      )}</div>`),
  'links that count, without an address': (made) =>
    part(`<ul class="nav"><li class="active"><a>Active (7)</a></li><li><a>Inactive (${made.names.length - 7})</a></li></ul>
      ${plain(made, made.names.slice(0, 7))}`),
  'buttons of which one is pressed': (made) =>
    part(`<div role="group"><button aria-pressed="true">Active</button><button aria-pressed="false">All</button></div>
      ${plain(made, made.names.slice(0, 7))}`),
  'an alphabet': (made) =>
    part(`<nav class="letters">${[...'ABCDEFGH'].map((letter) => `<a href="#${letter}">${letter}</a>`).join(' ')}</nav>
      ${plain(made, made.names.slice(0, 4))}`),
  'a choice of the region': (made) =>
    part(
      `<label>Region <select><option>West</option><option>East</option></select></label>${plain(made, made.names.slice(0, 7))}`,
    ),
  'rows that a rule of style hides': (made) =>
    part(
      tableOf(
        `<tbody>${made.names.map((name, at) => row(made, name, at > 6 ? 'style="display:none"' : '')).join('')}</tbody>`,
      ),
    ),
  'a pattern for rows, hidden': (made) =>
    whole(
      tableOf(`<tbody><tr hidden class="template"><td>{{name}}</td><td>${action(made)}</td></tr>${rows(made)}</tbody>`),
    ),
  'a row that was removed, hidden': (made) =>
    whole(tableOf(`<tbody>${row(made, made.others[0] ?? '', 'style="display:none"')}${rows(made)}</tbody>`)),
  'a row that was removed, out of sight': (made) =>
    whole(tableOf(`<tbody>${row(made, made.others[0] ?? '', 'style="visibility:collapse"')}${rows(made)}</tbody>`)),
};
