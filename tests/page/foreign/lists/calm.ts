/** All rows stand there, and what is beside them only looks as if they were not all. */
import { type List, type Made, part, plain, row, tableOf, whole } from './made-up.ts';

const beside =
  (html: string): List =>
  (made) =>
    whole(`${html}${plain(made)}`);
const below =
  (html: string): List =>
  (made) =>
    whole(`${plain(made)}${html}`);
const styled =
  (css: string): List =>
  (made) =>
    whole(`<style>${css}</style>${plain(made)}`);

const FADE = '@keyframes fade { from { opacity: 0 } }';

/** More rows than are looked at one by one; `gone` are among them. */
function long(made: Made, gone: (name: string) => string) {
  const many = Array.from({ length: 90 }, (_, at) =>
    row(made, `Field ${at + 1}`, `class="row ${at % 2 ? 'odd' : 'even'}"`),
  );
  return part(
    `<style>.gone { text-decoration: line-through } .removed td { text-decoration: line-through }</style>${tableOf(
      `<tbody>${many.slice(0, 45).join('')}${made.others.map(gone).join('')}${many.slice(45).join('')}${made.names
        .map((name, at) => row(made, name, `class="row ${at % 2 ? 'odd' : 'even'}"`))
        .join('')}</tbody>`,
    )}`,
  );
}

export const CALM: Readonly<Record<string, List>> = {
  'rows that fade in': styled(`${FADE} tbody tr { animation: fade .3s both }`),
  'rows that fade in one after the other': styled(
    `${FADE} tbody tr { animation: fade .2s both } tbody tr:nth-child(2n) { animation-delay: .1s }`,
  ),
  'a table that fades in': styled(`${FADE} table { animation: fade .3s ease-in both }`),
  'the day of the last change': beside('<p>Updated 2026-11-29</p>'),
  'the day and the time of the last change': beside('<p>Last updated: 29/11/2026 14:05</p>'),
  'the day of the last change, in words': below('<p>Updated on November 29, 2026</p>'),
  'the day of the last change, in German': below('<p>Stand: 29.11.2026, 14:05 Uhr</p>'),
  'the day of the last change, in Japanese': below('<p>2026年11月29日更新</p>'),
  'how long ago it was': beside('<p>Last synced 3 minutes ago</p>'),
  'how long ago it was, in German': beside('<p>Zuletzt vor 3 Minuten abgeglichen</p>'),
  'how many can be added at once': beside('<p>Up to 500 projects can be added at once.</p>'),
  'how many may be added': below('<p>You can add a maximum of 500 projects.</p>'),
  'a badge that beats for ever': beside(
    '<style>@keyframes beat { 50% { opacity: .4 } }</style><p>Beta <span style="display:inline-block;width:8px;height:8px;animation:beat 2s infinite"></span></p>',
  ),
  'a long help': beside(
    `<p>Projects that are not on this list cannot be read by the app. If an app is updated, the list is not kept, and projects that
      are created later are not added by themselves. An administrator has to add them here.</p>`,
  ),
  'many rows, a class strikes some of them': (made) => long(made, (name) => row(made, name, 'class="row even gone"')),
  'many rows, a class strikes the cells of some': (made) =>
    long(made, (name) => row(made, name, 'class="row odd removed"')),
  'many rows, a class strikes some names': (made) =>
    long(made, (name) => row(made, `<span class="gone">${name}</span>`, 'class="row even"')),
};
