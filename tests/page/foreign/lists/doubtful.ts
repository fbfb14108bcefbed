/** Lists whose rows stand there and yet do not tell that a project is permitted, or that there are no others. */
import { action, type List, type Made, part, plain, row, rows, tableOf } from './made-up.ts';

const cut =
  (dots: string): List =>
  (made) =>
    part(
      plain(
        made,
        made.names.map((name, at) => (at === 1 ? `${name.slice(0, 8)}${dots}` : name)),
      ),
    );

/** A row of one that is not permitted any more, before all others. */
const struck = (made: Made, first: (name: string) => string) =>
  part(tableOf(`<tbody>${first(made.others[0] ?? '')}${rows(made)}</tbody>`));

const few = (made: Made) => plain(made, made.names.slice(0, 5));

/** The head of each group, with how many of its rows are shown. */
function grouped(made: Made, groups: readonly (readonly [head: string, shown: number])[]) {
  let at = 0;
  const bodies = groups.map(([head, shown]) => {
    const from = at;
    at += shown;
    const first = head === '' ? '' : `<tr class="group"><td colspan="2">${head}</td></tr>`;
    return first + rows(made, made.names.slice(from, at));
  });
  return part(tableOf(`<tbody>${bodies.join('')}</tbody>`));
}

export const DOUBTFUL: Readonly<Record<string, List>> = {
  'a name cut short with a sign': cut('…'),
  'a name cut short with dots': cut('...'),
  'a name cut short and a word behind it': cut('… (new)'),
  'a row that is struck through': (made) =>
    struck(made, (name) => row(made, name, 'style="text-decoration:line-through"')),
  'a row that a class strikes through': (made) => {
    const { html } = struck(made, (name) => row(made, name, 'class="gone"'));
    return part(`<style>.gone td { text-decoration: line-through red }</style>${html}`);
  },
  'a name that is struck through': (made) => struck(made, (name) => row(made, `<s>${name}</s>`)),
  'a name that is struck through, behind its number': (made) =>
    struck(made, (name) => row(made, `1001</td><td><div><span><del>${name}</del></span></div>`)),
  'a name of which a part is struck through': (made) =>
    struck(made, (name) => row(made, `<a href="/1"><s>${name}</s> moved</a>`)),
  'rows in a body that is struck through': (made) =>
    part(
      `${tableOf(`<tbody style="text-decoration:line-through">${rows(made, made.others)}</tbody><tbody>${rows(made)}</tbody>`)}`,
    ),
  'items that are struck through': (made) =>
    part(
      `<ul>${[...made.others, ...made.names].map((name, at) => `<li style="${at < 3 ? 'text-decoration:line-through' : ''}"><span>${name}</span>${action(made)}</li>`).join('')}</ul>`,
    ),
  'names cut short like one that is not permitted': (made) => {
    const [other = ''] = made.others;
    return part(plain(made, [...made.names, `${other.slice(0, -3)}…`]));
  },
  'more, says the name of the table': (made) =>
    part(few(made).replace('<table', `<table aria-label="Projects, ${made.names.length} in all"`)),
  'more, says what describes the table': (made) =>
    part(few(made).replace('<table', `<table title="5 / ${made.names.length}"`)),
  'more, says the name of the region': (made) =>
    part(`<div role="region" aria-label="${made.names.length} projects">${few(made)}</div>`),
  'more, says the caption': (made) =>
    part(few(made).replace('<thead', `<caption>1–5 of ${made.names.length}</caption><thead`)),
  'more, says the foot of the table': (made) =>
    part(
      few(made).replace('</table>', `<tfoot><tr><td colspan="2">Total: ${made.names.length}</td></tr></tfoot></table>`),
    ),
  'a group that is closed by its look': (made) =>
    grouped(made, [
      ['▾ West (6)', 6],
      ['▸ East (7)', 0],
    ]),
  'a group that is closed by its look, before one that is open': (made) =>
    grouped(made, [
      ['East', 0],
      ['West', 6],
    ]),
  'a group alone that is closed by its look, under rows without a group': (made) =>
    grouped(made, [
      ['', 6],
      ['East (7)', 0],
    ]),
  'a group that shows some of its rows': (made) =>
    grouped(made, [
      ['West (6)', 6],
      ['East (7)', 2],
    ]),
};
