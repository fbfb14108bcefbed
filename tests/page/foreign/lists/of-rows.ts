/** Lists of which one row is not like the others: its project is not permitted, or it only looks so. */
import { action, type List, type Made, part, row, rows, tableOf, whole } from './made-up.ts';

const styled = (css: string, html: string) => `<style>${css}</style>${html}`;
const HEAD = '<thead><tr><th>Project</th><th>State</th><th></th></tr></thead>';
const FADE = '@keyframes fade { from { opacity: 0 } to { opacity: 1 } }';
const PULSE = '@keyframes pulse { 50% { opacity: .4 } }';

/** One that is not permitted, as a row among the others. */
const among =
  (one: (made: Made, name: string) => string, css = '', table = ''): List =>
  (made) => {
    const html = tableOf(`<tbody>${one(made, made.others[0] ?? '')}${rows(made)}</tbody>`, HEAD);
    return part(styled(css, html.replace('<table', `<table ${table}`)));
  };
const says = (words: string) => among((made, name) => row(made, `${name}</td><td>${words}`));
/** The same among more rows than are looked at one by one; each has what `usual` says. */
const amongMany =
  (css: string, odd: string, usual: (at: number) => string): List =>
  (made) => {
    const many = Array.from({ length: 90 }, (_, at) => row(made, `Field ${at + 1}`, usual(at)));
    many.splice(40, 0, row(made, made.others[0] ?? '', odd));
    return part(styled(css, tableOf(`<tbody>${many.join('')}${rows(made)}</tbody>`)));
  };

/** As grids render it that pin the column of the names: each row is there twice. */
const pinned =
  (last: (made: Made) => string): List =>
  (made) => {
    const names = [made.others[0] ?? '', ...made.names];
    const half = (cell: (name: string, at: number) => string) =>
      `<div role="rowgroup">${names
        .map(
          (name, at) => `<div role="row" aria-rowindex="${at + 2}"><div role="gridcell">${cell(name, at)}</div></div>`,
        )
        .join('')}</div>`;
    return part(
      `<div role="grid">${half((name) => name)}${half((_, at) => (at === 0 ? last(made) : action(made)))}</div>`,
    );
  };

export const OF_ROWS: Readonly<Record<string, List>> = {
  'a row whose cells are pale': among((made, name) => row(made, name, 'class="w"'), '.w td { opacity: .4 }'),
  'a row whose name is pale': among((made, name) => row(made, `<a href="/1" style="opacity:.5">${name}</a>`)),
  'a row that beats and is pale': among(
    (made, name) => row(made, name, 'style="opacity:.5;animation:pulse 1s infinite"'),
    PULSE,
  ),
  'a row that turns pale': among(
    (made, name) => row(made, name, 'style="opacity:.3;animation:away 60s -50s"'),
    '@keyframes away { from { opacity: 1 } to { opacity: .3 } }',
  ),
  'a second line that says that it waits': among((made, name) => row(made, `<div>${name}</div><div>Pending</div>`)),
  'a second line beside a number': among((made, name) =>
    row(made, `1001</td><td><div><b>${name}</b><small>Awaiting approval</small></div>`),
  ),
  'a row that is being added': says('Adding…'),
  'a row that is worked on': says('Processing'),
  'a row that goes on': says('Wird hinzugefügt …'),
  'a row that says that it is not permitted': says('Not permitted'),
  'a row that was rejected': says('<span class="pill">Rejected</span>'),
  'a row whose name begins like its state': among((made) => row(made, 'Pending Works</td><td>Pending')),
  'a row of many that is pale by itself': amongMany('', 'style="opacity:.4"', () => ''),
  'a row of many that a class with a number strikes': amongMany(
    '.jss13 { text-decoration: line-through }',
    'class="jss13"',
    () => 'class="jss12"',
  ),
  'a row of many that is pale by its state': amongMany(
    '[data-state=pending] { opacity: .4 }',
    'data-state="pending"',
    (at) => `data-state="permitted" data-index="${at}"`,
  ),
  'a row of many that is pale by what is said to those who hear it': amongMany(
    '[aria-disabled=true] { opacity: .4 }',
    'aria-disabled="true"',
    () => '',
  ),
  'a pinned column and nothing to press': pinned(() => '<span>–</span>'),
  'a pinned column and a wheel that turns': pinned((made) => `${action(made)}<i role="progressbar"></i>`),
  'a hidden row while its table fades in': among(
    (made, name) => row(made, name, 'style="display:none"'),
    FADE,
    'style="animation:fade 60s"',
  ),
  'a row that is unseen while its table fades in': among(
    (made, name) => row(made, name, 'style="opacity:0"'),
    FADE,
    'style="animation:fade 60s"',
  ),
  'a hidden row while its table beats': among(
    (made, name) => row(made, name, 'style="display:none"'),
    PULSE,
    'style="animation:pulse 1s infinite"',
  ),
  'a street that begins like a state': (made) =>
    whole(
      tableOf(
        `<tbody>${made.names.map((name) => row(made, `${name}</td><td>Pender Street 5`)).join('')}</tbody>`,
        HEAD,
      ),
    ),
  'a second line of where it is': (made) =>
    whole(
      tableOf(
        `<tbody>${made.names.map((name) => row(made, `<div>${name}</div><small style="opacity:.6">Lima</small>`)).join('')}</tbody>`,
      ),
    ),
};
