/** Lists whose words tell that their rows are not all, at length or in other places than usual. */
import { type List, part, plain } from './made-up.ts';

const seven: List = (made) => part(plain(made, made.names.slice(0, 7)));
/** Beside seven of all stands what tells that they are not all. */
const above =
  (words: string): List =>
  (made) =>
    part(`<p>${words}</p>${seven(made).html}`);
const below =
  (words: string): List =>
  (made) =>
    part(`${seven(made).html}<p>${words.replaceAll('@', String(made.names.length))}</p>`);
const inTable =
  (words: string): List =>
  (made) =>
    part(seven(made).html.replace('<thead', `<caption>${words}</caption><thead`));
const inFoot =
  (words: string): List =>
  (made) =>
    part(seven(made).html.replace('</table>', `<tfoot><tr><td colspan="2">${words}</td></tr></tfoot></table>`));

export const OF_WORDS: Readonly<Record<string, List>> = {
  'that some are hidden, at length': below(
    '3 permitted projects are hidden because you are not a member of those projects.',
  ),
  'that some may not be shown, at length': below(
    'Some of your permitted projects may not be shown here because you lack access to them.',
  ),
  'that some aren’t listed, at length': above(
    'Projects that you don’t have access to aren’t listed below, even where they are permitted.',
  ),
  'that the archived do not appear, at length': below(
    'Archived and inactive projects do not appear in this table although they are permitted.',
  ),
  'that there are more than are on this page, at length': above(
    'There are more than 6 permitted projects in this company; this page lists those used last.',
  ),
  'that the others are being fetched, at length': below(
    'The remaining permitted projects of this company are being fetched from the server, please wait…',
  ),
  'a help, and that some are not shown': above(
    'If you remove a project, its data is not deleted. Projects of other regions are not shown here.',
  ),
  'a help that says that some are not shown': above(
    'When an app is updated, the projects that were permitted before are not shown until tomorrow.',
  ),
  'that it can be found elsewhere, at length': above(
    'Permitted projects that are not on this list can be found under Others, as long as they are active.',
  ),
  'in the caption, that some could not be loaded': inTable('Some projects could not be loaded'),
  'in the foot, that a filter is on': inFoot('Filtered: active only'),
  'in the foot, that it goes on': inFoot('Loading the others…'),
  'a number that ends with a word like ago': below('@ projetos agora permitidos'),
  'a number of four digits that is no year': below('Showing 7, 2045'),
  'a number before the name of Japan': below('全 @ 日本プロジェクト'),
  'a number after what only begins like a limit': below('Up to date: @ permitted'),
  'a number after the end of another word': below('Salvor @ projects'),
};
