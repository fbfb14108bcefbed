import { type FoundList, LONGEST_CELL, MOST_ROWS, MOST_TEXTS } from '../../domain/tab-reading.ts';

/** @param touched the lists that are selected, as a whole or in part */
export function selectionIn(text: string, touched: readonly FoundList[]): FoundList {
  const lines = text.split(/\r\n|[\r\n]/u).filter((line) => line.trim() !== '');
  const signs = touched.map((list) => list.signs);
  const textsOf = (name: 'around' | 'buttons' | 'pageButtons' | 'offButtons') =>
    [...new Set(signs.flatMap((one) => one[name]))].slice(0, MOST_TEXTS);
  return {
    kind: 'selection',
    place: '',
    depth: 'in-front',
    isAside: false,
    heading: null,
    rows: lines.slice(0, MOST_ROWS).map((line) => [line.slice(0, LONGEST_CELL)]),
    signs: {
      // Its lines are no rows: more of them than the list has rows say nothing.
      saidRows: null,
      isWindowed: touched.some(
        ({ rows, signs: { isWindowed, saidRows } }) => isWindowed || (saidRows ?? 0) > rows.length,
      ),
      isCut: lines.length > MOST_ROWS || signs.some(({ isCut }) => isCut),
      isLoading: signs.some(({ isLoading }) => isLoading),
      around: textsOf('around'),
      buttons: textsOf('buttons'),
      pageButtons: textsOf('pageButtons'),
      offButtons: textsOf('offButtons'),
    },
  };
}
