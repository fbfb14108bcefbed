/** Lists of many shapes whose rows all stand there, or of which nothing can be known. */
import { action, type List, old, part, plain, row, rows, tableOf, whole } from './made-up.ts';

const head = '<thead><tr><th>#</th><th></th></tr></thead>';
const skeleton = '<tr><td><div class="skeleton" style="width:200px;height:16px"></div></td><td></td></tr>';

export const STILL: Readonly<Record<string, List>> = {
  'groups that are open': (made) =>
    whole(
      tableOf(`<tbody><tr><th colspan="2" scope="rowgroup">West</th></tr>${rows(made, made.names.slice(0, 6))}</tbody>
        <tbody><tr><th colspan="2" scope="rowgroup">East</th></tr>${rows(made, made.names.slice(6))}</tbody>`),
    ),
  'a group in a cell over several rows': (made) =>
    whole(
      tableOf(
        `<tbody>${made.names
          .map(
            (name, at) =>
              `<tr>${at % 4 === 0 ? `<td rowspan="4">Region ${at / 4 + 1}</td>` : ''}<td>${name}</td><td>${action(made)}</td></tr>`,
          )
          .join('')}</tbody>`,
      ),
    ),
  'several bodies': (made) => whole(tableOf(made.names.map((name) => `<tbody>${row(made, name)}</tbody>`).join(''))),
  'a head that sticks, as a table of its own': (made) =>
    whole(`<div class="sticky" aria-hidden="true"><table>${head}</table></div><div>${plain(made)}</div>`),
  'a head that sticks, and the whole table again unseen behind it': (made) =>
    whole(`<div style="height:30px;overflow:hidden" aria-hidden="true">${plain(made)}</div><div>${plain(made)}</div>`),
  'a copy to measure the columns by': (made) =>
    whole(`<div style="position:absolute;visibility:hidden;height:0;overflow:hidden">${plain(made, made.names.slice(0, 1))}</div>
      ${plain(made)}`),
  'a table in a row that is open': (made) =>
    whole(
      tableOf(
        `<tbody>${made.names
          .map(
            (name, at) =>
              row(made, name) +
              (at === 1
                ? '<tr><td colspan="2"><table><tbody><tr><td>Documents</td><td>Admin</td></tr><tr><td>Drawings</td><td>Standard</td></tr></tbody></table></td></tr>'
                : ''),
          )
          .join('')}</tbody>`,
      ),
    ),
  'a list of definitions': (made) =>
    whole(
      `<dl>${made.names.map((name, at) => `<div><dt>${name}</dt><dd>No. ${1000 + at} ${action(made)}</dd></div>`).join('')}</dl>`,
    ),
  cards: (made) =>
    whole(
      `<div class="grid">${made.names.map((name, at) => `<article><h3>${name}</h3><p>#${1000 + at}</p><footer>${action(made)}</footer></article>`).join('')}</div>`,
    ),
  'two lists, the second of what may be added': (made) =>
    whole(
      `${plain(made)}<h3>Suggested</h3>${tableOf(
        `<tbody>${made.others.map((name) => `<tr><td>${name}</td><td><button type="button">Add</button></td></tr>`).join('')}</tbody>`,
      )}`,
    ),
  'two lists, the second of what was removed': (made) =>
    whole(
      `${plain(made)}<h3>Removed</h3>${tableOf(
        `<tbody>${made.others.map((name) => `<tr><td>${name}</td><td><button type="button">Restore</button></td></tr>`).join('')}</tbody>`,
      )}`,
    ),
  'two lists, the first of what waits': (made) =>
    whole(
      `<h3>Waiting</h3>${tableOf(
        `<tbody>${made.others.map((name) => row(made, name)).join('')}</tbody>`,
      )}<h3>Active</h3>${plain(made)}`,
    ),
  'two lists that are one, side by side': (made) =>
    whole(`<div style="display:flex">${plain(made, made.names.slice(0, 6))}${plain(made, made.names.slice(6))}</div>`),
  'rows of which some are still to come': (made) =>
    part(tableOf(`<tbody>${rows(made, made.names.slice(0, 5))}${skeleton.repeat(4)}</tbody>`)),
  'nothing but rows to come': () => part(tableOf(`<tbody>${skeleton.repeat(6)}</tbody>`)),
  'rows of another moment under a veil': (made) =>
    old(`<div style="position:relative" aria-busy="true">${plain(made, made.others)}<div class="veil"></div></div>`),
  'rows of another moment that have turned pale': (made) =>
    old(`<div style="opacity:.5;pointer-events:none">${plain(made, made.others)}</div>`),
  'rows of another moment, and words that say so': (made) =>
    old(`${plain(made, made.others)}<div role="status">Loading…</div>`),
  'rows of another moment and a wheel that turns': (made) =>
    old(`<div style="position:relative">${plain(made, made.others)}<svg class="spinner" style="position:absolute;inset:0;margin:auto;width:30px;
      animation:turn 1s linear infinite"></svg></div><style>@keyframes turn { to { transform: rotate(360deg) } }</style>`),
  'some rows, and words that the rest did not come': (made) =>
    part(`${plain(made, made.names.slice(0, 5))}<div role="alert">Could not load all projects. <a>Retry</a></div>`),
  'some rows, and quiet words that the rest did not come': (made) =>
    part(`${plain(made, made.names.slice(0, 5))}<p>Some projects could not be loaded.</p>`),
  'some rows, and Japanese words that the rest did not come': (made) =>
    part(`${plain(made, made.names.slice(0, 5))}<p>一部のプロジェクトを読み込めませんでした。</p>`),
};

/** Nothing is listed: what that means is in the words alone. */
export const EMPTY: Readonly<Record<string, List>> = {
  'nothing matches a filter': () => part('<p>No projects match your filters.</p>'),
  'nothing matches a search': () => part('<input type="search" value="tower"><p>No results found.</p>'),
  'nothing matches, in a cell': () =>
    part(tableOf('<tbody><tr><td colspan="2">No matching records found</td></tr></tbody>')),
  'it could not be loaded': () => part('<p>Could not load the projects.</p>'),
  'it could not be loaded, with a way to try again': () =>
    part('<p>Something went wrong.</p><button type="button">Retry</button>'),
  'it could not be loaded, in German': () => part('<div><p>Die Projekte konnten nicht geladen werden.</p></div>'),
  'it could not be loaded, in Japanese': () => part('<div><p>プロジェクトを読み込めませんでした。</p></div>'),
  'it could not be loaded, in a cell': () => part(tableOf('<tbody><tr><td colspan="2">Error: 500</td></tr></tbody>')),
  'it may not be seen': () => part('<div><h3>403</h3><p>You do not have permission to view this list.</p></div>'),
  'a head and no rows': () => part(tableOf('<tbody></tbody>')),
  'an empty place': () => part('<div></div>'),
  'none of many are shown': () => part(`${tableOf('<tbody></tbody>')}<p>0 of 120</p>`),
  'a wait in words': () => part('<p>Loading projects…</p>'),
  'a wait without dots': () => part('<p>Please wait</p>'),
  'something went wrong': () => part('<p>Something went wrong.</p>'),
  'nobody may see it': () => part('<p>No access to this list</p>'),
  'what is to be typed first': () => part('<p>Type to find projects.</p>'),
  'a wait in French': () => part('<p>Chargement en cours…</p>'),
  'a choice that is to be made first': () =>
    part('<select><option></option><option>West</option></select><p>Select a region to see its projects.</p>'),
};
