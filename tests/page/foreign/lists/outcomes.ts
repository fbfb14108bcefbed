/** All is there or could be brought there, and it is honestly said that this is not known. */
export const UNKNOWN: ReadonlySet<string> = new Set([
  'rows drawn as they come into sight of their box',
  'rows drawn as they come into sight of the window',
  'items drawn as they come into sight of the window, between empty room',
  'items drawn as they come into sight of the window, in a tall layer',
  'rows that stand absolutely in a tall layer',
  'a button that loads more, and says how many are left',
  'a pattern for rows, hidden',
  'a row that was removed, hidden',
  'a row that was removed, out of sight',
  'a group in a cell over several rows',
  'a head that sticks, as a table of its own',
  'a head that sticks, and the whole table again unseen behind it',
  'a copy to measure the columns by',
  'cards',
  'two lists, the first of what waits',
  'two lists that are one, side by side',
]);
