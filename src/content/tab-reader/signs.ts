import { type ListSigns, MOST_TEXTS } from '../../domain/tab-reading.ts';
import type { ListToLookAt } from './list-to-look-at.ts';
import { isStillLoading } from './loading.ts';
import { neighboursOf, type OtherLists } from './neighbours.ts';
import { hasRoomForMore } from './room-for-more.ts';
import { saidIn } from './said-near.ts';

/** @param others the other lists of the page: what stands around them is not about this one */
export function signsOf(list: ListToLookAt, others: OtherLists): ListSigns {
  const isUnknown = list.element.getAttribute('aria-rowcount') === '-1';
  const neighbours = neighboursOf(list, others);
  const near = saidIn(neighbours);
  return {
    saidRows: saidRows(list),
    isWindowed: isUnknown || hasRoomForMore(list),
    isCut: list.isCut,
    isLoading: isStillLoading(list.element, neighbours),
    ...near,
    buttons: [...buttonsOfLast(list), ...near.buttons].slice(0, MOST_TEXTS),
  };
}

/** The last row may be a button in the place of more rows: what the first one has as well is about each of them. */
function buttonsOfLast({ rows }: ListToLookAt): readonly string[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const ofEach = new Set(saidIn([first]).buttons);
  return saidIn([last]).buttons.filter((text) => !ofEach.has(text));
}

function saidRows({ element, rows }: ListToLookAt): number | null {
  const headings = element.querySelectorAll('[role=columnheader], th').length > 0 ? 1 : 0;
  const counts = [
    numberIn(element, 'aria-rowcount') - headings,
    ...rows.slice(0, 20).map((row) => numberIn(row, 'aria-setsize')),
    ...[rows[0], rows.at(-1)].map((row) => (row === undefined ? 0 : numberIn(row, 'aria-posinset'))),
  ];
  const most = Math.max(...counts);
  return most > 0 ? most : null;
}

function numberIn(element: Element, name: string): number {
  const value = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return value > 0 ? Math.min(value, MOST_SAID) : 0;
}

/** Whatever the page says. */
const MOST_SAID = 1_000_000_000;
