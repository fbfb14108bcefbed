/** Lists of which only the look of something tells that they are not all. */
import { type List, part, plain, rows, tableOf } from './made-up.ts';

/** Seven of all, under a head with a second row. */
const headed =
  (cell: string, more = ''): List =>
  (made) =>
    part(
      tableOf(
        `<tbody>${rows(made, made.names.slice(0, 7))}</tbody>`,
        `<thead><tr><th>#</th><th></th></tr><tr ${more}><th>${cell}</th><th></th></tr></thead>`,
      ),
    );
const beside =
  (html: string): List =>
  (made) =>
    part(`${html}${plain(made, made.names.slice(0, 7))}`);
const turning = (from: string, to: string) =>
  `<style>@keyframes turn { from { ${from} } to { ${to} } } i { display: inline-block; width: 9px; height: 9px; animation: turn 1s
    infinite; background: #333 }</style>`;

export const OF_LOOKS: Readonly<Record<string, List>> = {
  'a row of filters that is folded, with words in it': headed('<input value="tower">', 'style="display:none"'),
  'a row of filters that is folded, with a choice in it': headed(
    '<select><option>West</option><option>East</option></select>',
    'hidden',
  ),
  'a choice in the head whose field is unseen': headed(
    `<div tabindex="0" role="button" aria-haspopup="listbox">Active</div><input aria-hidden="true" tabindex="-1"
      style="opacity:0;position:absolute" value="active">`,
  ),
  'three dots that beat above it': beside(
    `${turning('transform: scale(0)', 'transform: scale(1)')}<div style="height:20px"><i></i><i></i><i></i></div>`,
  ),
  'a wheel above it that turns in its size': beside(
    `${turning('transform: scale(1) rotate(0)', 'transform: scale(1) rotate(360deg)')}<p style="height:40px"><i>o</i></p>`,
  ),
  'a wheel above it whose stroke runs': beside(
    `${turning('stroke-dashoffset: 0', 'stroke-dashoffset: 80')}<p style="height:40px"><i>o</i></p>`,
  ),
  'a button in its foot that loads more just now': (made) =>
    part(
      plain(made, made.names.slice(0, 7)).replace(
        '</table>',
        '<tfoot><tr><td colspan="2"><button disabled>Loading more</button></td></tr></tfoot></table>',
      ),
    ),
};
