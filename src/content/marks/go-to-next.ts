import { nextFrame } from '../../procore/dom/waiting.ts';
import { highlightedIn, searchTextOf, standOn } from '../../procore/drop-downs/list/highlight.ts';
import {
  bringIntoSight,
  placeInList,
  rendersOnlySight,
  rowElementsOf,
  sizeOf,
  turnScreen,
} from '../../procore/drop-downs/list/position.ts';
import type { Picker, PickerOption } from '../../procore/drop-downs/picker.ts';
import type { MarkedRows } from './mark-missing.ts';

/** Towards the end of the list, or towards its beginning. */
export type Step = 1 | -1;

/** A list is walked through at most so far where its order is not known. */
const MOST_SCREENS = 400;

/** The text of the row that each drop-down was last led to: a list that closes and opens again forgets it. */
const lastStops = new WeakMap<Picker, string>();

/**
 * Goes to the next missing project from the row that Procore's own keyboard stands on, round the end of the list:
 * scrolls it into sight and puts the keyboard on it, so that arrow keys and Enter go on from there.
 * @returns whether there is one, and the keyboard stands on it
 */
export async function goToMissing(picker: Picker, marks: MarkedRows, step: Step): Promise<boolean> {
  await marks.untilMarked();
  const list = picker.list();
  if (list === null) return false;
  const row = rendersOnlySight(list)
    ? await nextBeyondSight(picker, list, marks, step)
    : nextRow(rowElementsOf(list), marks, whereIn(list, picker), step);
  if (row === null) return false;
  row.scrollIntoView({ block: 'nearest' });
  lastStops.set(picker, row.textContent ?? '');
  return standOn(picker, row);
}

/** Keeps the row that the keyboard stands on in sight when rows around it have changed their height. */
export async function stayAt(picker: Picker, here: HTMLElement): Promise<void> {
  const place = placeInList(here);
  const row = place === null ? here : await bringIntoSight(picker, place);
  row?.scrollIntoView({ block: 'nearest' });
}

/** The row to go on from. */
function whereIn(list: HTMLElement, picker: Picker): HTMLElement | null {
  const last = lastStops.get(picker);
  return highlightedIn(list) ?? rowElementsOf(list).find(({ textContent }) => textContent === last) ?? null;
}

function nextRow(
  rows: readonly HTMLElement[],
  { isMarked }: MarkedRows,
  from: HTMLElement | null,
  step: Step,
): HTMLElement | null {
  const index = nextIndex(rows.length, from === null ? -1 : rows.indexOf(from), step, (at) => {
    const row = rows[at];
    return row !== undefined && isMarked(row);
  });
  return index === null ? null : (rows[index] ?? null);
}

async function nextBeyondSight(
  picker: Picker,
  list: HTMLElement,
  marks: MarkedRows,
  step: Step,
): Promise<HTMLElement | null> {
  const here = highlightedIn(list);
  const order = orderOf(picker, list, marks.options.options());
  if (order !== null) {
    const last = lastStops.get(picker);
    const from = (here && placeInList(here)) ?? order.findIndex(({ label }) => label === last);
    const place = nextIndex(order.length, from, step, (at) => marks.options.isMissing(order[at]?.value ?? ''));
    const row = place === null ? null : await bringIntoSight(picker, place);
    await marks.untilMarked();
    if (row === null || marks.isMarked(row)) return row;
  }
  return walkToMissing(picker, here, marks, step);
}

/**
 * The options in the order of a list that has only some of its rows in the page: the component's own order or the
 * alphabet's, narrowed by the search. Only what agrees with every row that is there.
 */
function orderOf(picker: Picker, list: HTMLElement, options: readonly PickerOption[]): readonly PickerOption[] | null {
  const rows = rowElementsOf(list);
  const size = sizeOf(rows);
  const wanted = searchTextOf(picker).toLowerCase();
  const found = options.filter(({ label }) => label.toLowerCase().includes(wanted));
  if (size !== found.length) return null;
  const isOrder = (order: readonly PickerOption[]) =>
    rows.every((row) => order[placeInList(row) ?? -1]?.label === row.textContent);
  const collator = new Intl.Collator(list.ownerDocument.documentElement.lang || undefined, { numeric: true });
  if (isOrder(found)) return found;
  const sorted = [...found].sort((one, other) => collator.compare(one.label, other.label));
  return isOrder(sorted) ? sorted : null;
}

/** Screen by screen, round the end of the list, until a marked row is there that was not before. */
async function walkToMissing(
  picker: Picker,
  here: HTMLElement | null,
  marks: MarkedRows,
  step: Step,
): Promise<HTMLElement | null> {
  let passed = here === null ? null : placeInList(here);
  for (let screen = 0; screen < MOST_SCREENS; screen += 1) {
    const list = picker.list();
    if (list === null) return null;
    const rows = rowElementsOf(list);
    const isAhead = (row: HTMLElement) => passed === null || ((placeInList(row) ?? 0) - passed) * step > 0;
    const ahead = rows.filter((row) => marks.isMarked(row) && isAhead(row));
    const [next] = step === 1 ? ahead : ahead.reverse();
    if (next !== undefined) return next;
    const edge = placeOfEdge(rows, step);
    if (!(await turnScreen(picker, step))) return null;
    await marks.untilMarked();
    // Round the end, everything is ahead again.
    const list2 = picker.list();
    const edgeNow = list2 === null ? null : placeOfEdge(rowElementsOf(list2), step);
    if (edge !== null && edgeNow !== null && (edgeNow - edge) * step < 0) passed = null;
    await nextFrame();
  }
  return null;
}

function placeOfEdge(rows: readonly HTMLElement[], step: Step): number | null {
  const edge = rows.at(step === 1 ? -1 : 0);
  return edge === undefined ? null : placeInList(edge);
}

/** The first index that fits, from the one behind `from` all round. `from` -1: from the beginning or the end. */
function nextIndex(count: number, from: number, step: Step, fits: (index: number) => boolean): number | null {
  const start = from === -1 && step === -1 ? count : from;
  for (let distance = 1; distance <= count; distance += 1) {
    const index = (((start + step * distance) % count) + count) % count;
    if (fits(index)) return index;
  }
  return null;
}
