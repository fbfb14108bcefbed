/** Words of many languages that tell how many there are. */
import { type List, type Made, part, plain, whole } from './made-up.ts';

/** `#` is the last row that is shown, `@` the total. */
const SAYINGS = {
  English: '1–# of @',
  'English, in words': 'Showing 1 to # of @ entries',
  'English, the total first': '@ projects, showing #',
  'English, the total alone': '@ projects',
  'English, in brackets': 'Total: (@)',
  German: '1–# von @',
  'German, in words': 'Zeige 1 bis # von @ Einträgen',
  'German, the total first': '@ Projekte, davon # angezeigt',
  French: '1 – # sur @',
  'French, in words': 'Affichage de 1 à # sur @ éléments',
  Japanese: '@件中 1〜#件を表示',
  'Japanese, the total first': '全@件（1～#件目）',
  'Japanese, the total alone': '合計 @ 件',
  Chinese: '第 1-# 条 / 总共 @ 条',
  Spanish: 'Mostrando 1 a # de @',
  Portuguese: '1-# de @ projetos',
  Polish: '1–# z @',
  Thai: '1–# จาก @',
  Arabic: 'عرض 1 إلى # من @',
  'a stroke': '# / @',
  'a stroke without room': '#/@',
  'loaded of': '# loaded, @ in total',
} as const;

/** How a number above a thousand may be written. */
const NUMBERS: Readonly<Record<string, (count: number) => string>> = {
  plain: String,
  'with a comma': (count) => count.toLocaleString('en'),
  'with a dot': (count) => count.toLocaleString('de'),
  'with a narrow space that holds': (count) => count.toLocaleString('fr'),
  'with a space that holds': (count) => count.toLocaleString('en').replace(',', '\u00a0'),
  'with a space': (count) => count.toLocaleString('en').replace(',', ' '),
  'with a stroke above': (count) => count.toLocaleString('en').replace(',', '’'),
  'with a stroke above, straight': (count) => count.toLocaleString('en').replace(',', "'"),
  'with the digits of Japan': (count) =>
    [...String(count)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join(''),
  'with the digits of Arabia': (count) =>
    [...String(count)].map((digit) => String.fromCharCode(0x660 + Number(digit))).join(''),
};

const say = (saying: string, shown: string, total: string) => saying.replace('#', shown).replace('@', total);

/** As DataTables.net renders it. */
const marked = (made: Made, names: readonly string[], info: string) => `<div>${plain(made, names)}<div role="status"
  aria-live="polite">${info}</div><div><a class="paginate_button previous disabled" aria-controls="dt"
  tabindex="-1">Previous</a><span><a class="paginate_button current" aria-controls="dt" tabindex="0">1</a></span><a
  class="paginate_button next disabled" aria-controls="dt" tabindex="-1">Next</a></div></div>`;

/** Beside the rows stand words that tell how many there are, and nothing to press. */
export const COUNTED: Readonly<Record<string, List>> = Object.fromEntries([
  ...Object.entries(SAYINGS).map(([name, saying]): [string, List] => [
    `more, says ${name}`,
    (made) => part(`${plain(made, made.names.slice(0, 5))}<p>${say(saying, '5', String(made.names.length))}</p>`),
  ]),
  ...Object.entries(SAYINGS).map(([name, saying]): [string, List] => [
    `all, says ${name}`,
    (made) => whole(`${plain(made)}<p>${say(saying, String(made.names.length), String(made.names.length))}</p>`),
  ]),
  // The number begins like that of the rows: who reads but its beginning takes them for all.
  ...Object.entries(NUMBERS).map(([name, write]): [string, List] => [
    `thousands ${name}`,
    (made) => part(`${plain(made, made.names.slice(0, 5))}<p>${say('1–# of @', '5', write(5_204))}</p>`),
  ]),
  ...Object.entries(NUMBERS).map(([name, write]): [string, List] => [
    `thousands alone, ${name}`,
    (made) => part(`${plain(made, made.names.slice(0, 5))}<p>${write(5_204)}</p>`),
  ]),
  [
    'all, says what stands beside pages that are marked by their look',
    (made) => whole(marked(made, made.names, `Showing 1 to ${made.names.length} of ${made.names.length} entries`)),
  ],
  [
    'more, says what stands beside pages that are marked by their look',
    (made) => part(marked(made, made.names.slice(0, 10), `Showing 1 to 10 of ${made.names.length} entries`)),
  ],
  [
    'fewer, says what stands beside pages that are marked by their look, after a search',
    (made) => {
      const [shown, all] = [made.names.slice(0, 4), made.names.length];
      return part(marked(made, shown, `Showing 1 to 4 of 4 entries (filtered from ${all} total entries)`));
    },
  ],
  ['nothing, beside pages that are marked by their look', (made) => part(marked(made, made.names.slice(0, 10), ''))],
  [
    'more, says a number in the heading',
    (made) =>
      part(`<h3>Projects <span class="badge">${made.names.length}</span></h3>${plain(made, made.names.slice(0, 5))}`),
  ],
  [
    'more, in parts of their own',
    (made) =>
      part(`${plain(made, made.names.slice(0, 5))}<div><span>1</span><span>–</span><span>5</span> <span>of</span>
        <b>${made.names.length}</b></div>`),
  ],
  [
    'more, in a field',
    (made) => part(`${plain(made, made.names.slice(0, 5))}<p>Page <input value="1" size="2"> of 3</p>`),
  ],
  [
    'more, in the number of rows that the table tells',
    (made) =>
      part(plain(made, made.names.slice(0, 5)).replace('<table>', `<table aria-rowcount="${made.names.length + 1}">`)),
  ],
  [
    'all, and the table does not know',
    (made) => part(plain(made, made.names.slice(0, 5)).replace('<table>', '<table aria-rowcount="-1">')),
  ],
]);
