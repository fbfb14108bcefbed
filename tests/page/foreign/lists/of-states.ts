/** Lists that say of themselves, or of one of their rows, that something is not as it looks. */
import { action, type List, type Made, part, plain, row, rows, tableOf, whole } from './made-up.ts';

const seven = (made: Made) => plain(made, made.names.slice(0, 7));
/** Beside seven of all stands what tells that they are not all. */
const beside =
  (html: string): List =>
  (made) =>
    part(`${html.replace('@', String(made.names.length))}${seven(made)}`);
const below =
  (html: string): List =>
  (made) =>
    part(`${seven(made)}${html.replace('@', String(made.names.length)).replace('~', String(made.names.length - 7))}`);
/** Below all of them stands how many there are. */
const counted =
  (words: string): List =>
  (made) =>
    whole(`${plain(made)}<p>${words.replaceAll('@', String(made.names.length))}</p>`);
const STATES = '<thead><tr><th>Project</th><th>State</th><th></th></tr></thead>';
/** One that is not permitted, as a row among the others. */
const among =
  (one: (made: Made, name: string) => string): List =>
  (made) =>
    part(tableOf(`<tbody>${one(made, made.others[0] ?? '')}${rows(made)}</tbody>`, STATES));

const MORE = {
  German: 'und ~ weitere',
  Japanese: '他~件',
  French: 'et ~ autres',
  Spanish: 'y ~ más',
  Portuguese: 'e mais ~',
  Chinese: '还有 ~ 个',
} as const;
const FILTERED = {
  English: 'Showing 7 of 7 filtered from @',
  German: '7 von 7 (aus @ gefiltert)',
  Japanese: '@件中 7件を表示（絞り込み中）',
  French: '7 résultats (filtrés sur @)',
  Spanish: '7 resultados, filtrados de @',
  Portuguese: 'Exibindo 7 de @',
  Chinese: '共 @ 条，已筛选 7 条',
} as const;
const ALL = {
  German: '@ Einträge',
  Japanese: '全@件',
  French: '@ résultats',
  Spanish: '@ proyectos en total',
  Portuguese: 'Mostrando @ de @',
  Chinese: '共 @ 条',
} as const;

export const OF_STATES: Readonly<Record<string, List>> = {
  ...Object.fromEntries(Object.entries(MORE).map(([name, words]) => [`more in ${name}`, below(`<p>${words}</p>`)])),
  ...Object.fromEntries(
    Object.entries(FILTERED).map(([name, words]) => [`filtered in ${name}`, below(`<p>${words}</p>`)]),
  ),
  ...Object.fromEntries(Object.entries(ALL).map(([name, words]) => [`all in ${name}`, counted(words)])),
  'what is available beside it': (made) =>
    whole(
      `<div style="display:flex"><div><h3>Available</h3><table><tbody>${made.others
        .map((name) => `<tr><td>${name}</td><td><button type="button" aria-label="Add ${name}">+</button></td></tr>`)
        .join('')}</tbody></table></div><div><h3>Permitted</h3>${plain(made)}</div></div>`,
    ),
  'what is available beside it, both to be ticked': (made) => {
    const items = (names: readonly string[]) =>
      `<ul>${names.map((name) => `<li><label><input type="checkbox"><span>${name}</span></label></li>`).join('')}</ul>`;
    return whole(
      `<div style="display:flex"><div><div>Available (${made.others.length})</div>${items(made.others)}</div><div><button type="button"
        disabled>&gt;</button><button type="button" disabled>&lt;</button></div><div><div>Permitted (${made.names.length})</div>
        ${items(made.names)}</div></div>`,
    );
  },
  'an icon that says that a filter is on': beside(
    '<div><button type="button" aria-label="1 filter applied"><svg></svg></button></div>',
  ),
  'words left in a search that nothing marks': beside(
    '<div class="search"><div contenteditable="true">tower</div></div>',
  ),
  'tabs that are bare words': beside(
    '<div class="tabs"><span class="tab on" style="border-bottom:2px solid">Active</span><span class="tab">Archived</span></div>',
  ),
  'a switch that shows the archived ones': beside(
    '<div><button type="button" role="switch" aria-checked="false">Show archived</button></div>',
  ),
  'a tick that shows the archived ones': beside('<label><input type="checkbox"> Show archived</label>'),
  'words that the archived ones are hidden': beside('<p>Archived projects are hidden.</p>'),
  'words that the list is cut': below('<p>Only the first 7 projects are shown.</p>'),
  'words that results are limited': below('<p>Results are limited to 7.</p>'),
  'a row that says how many more': (made) =>
    part(
      tableOf(
        `<tbody>${rows(made, made.names.slice(0, 7))}<tr><td colspan="2">… ${made.names.length - 7} more</td></tr></tbody>`,
      ),
    ),
  'rows of which each is read only or not': (made) =>
    whole(
      tableOf(
        `<tbody>${made.names
          .map(
            (name) =>
              `<tr><td>${name}</td><td><select><option>Read only</option><option>Standard</option></select></td><td>${action(made)}</td></tr>`,
          )
          .join('')}</tbody>`,
      ),
    ),
  'a row that waits': among((made, name) => row(made, `${name}</td><td>Pending`)),
  'a row that waits for somebody': among((made, name) =>
    row(made, `${name}</td><td><span class="pill">Awaiting approval</span>`),
  ),
  'a row with a wheel that turns': among((made, name) =>
    row(made, `${name} <span role="progressbar" aria-label="Loading"></span>`),
  ),
  'a row with a wheel in place of its button': among(
    (_made, name) => `<tr><td>${name}</td><td><svg role="img" aria-label="Loading"></svg></td></tr>`,
  ),
  'a row that is busy': among((made, name) => row(made, name, 'aria-busy="true"')),
  'a row that is pale until it is saved': among((made, name) => row(made, name, 'style="opacity:.5"')),
  'a row that a class makes pale until it is saved': (made) => {
    const { html } = among((made, name) => row(made, name, 'class="saving"'))(made);
    return part(`<style>.saving { opacity: .4 }</style>${html}`);
  },
  'a row that can be brought back': among(
    (_made, name) => `<tr><td>${name}</td><td>Removed <button type="button">Undo</button></td></tr>`,
  ),
  'a row that could not be added': among((made, name) =>
    row(made, `${name}</td><td><span role="alert">Could not be added</span>`),
  ),
  'a sum in the foot of the table': (made) =>
    whole(
      plain(made).replace('</table>', `<tfoot><tr><td>Total</td><td>${made.names.length}</td></tr></tfoot></table>`),
    ),
  'a sum in the last row': (made) =>
    whole(
      tableOf(
        `<tbody>${rows(made)}<tr class="sum"><td colspan="2">Total: ${made.names.length} projects</td></tr></tbody>`,
      ),
    ),
};
