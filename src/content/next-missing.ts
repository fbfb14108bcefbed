import { highlightedAmong, standOn } from '../procore/drop-downs/highlight.ts';
import { bringIntoSight, rowsBeyondSight } from '../procore/drop-downs/list-position.ts';
import type { Picker } from '../procore/drop-downs/picker.ts';

/** Towards the end of the list, or towards its beginning. */
export type Step = 1 | -1;

/**
 * Goes to the next missing project from the row that Procore's own keyboard stands on, round the end of the list:
 * scrolls it into sight and puts the keyboard on it, so that arrow keys and Enter go on from there.
 * @param isMissing tells of an option by its value
 * @returns whether there is one, and the keyboard stands on it
 */
export async function goToMissing(picker: Picker, isMissing: (value: string) => boolean, step: Step): Promise<boolean> {
  const rows = picker.rows();
  const here = highlightedAmong(rows.map(({ row }) => row));
  const value = rows.find(({ row }) => row === here)?.value;
  const options = picker.glance()?.options ?? [];
  // A list that keeps only the rows in sight is gone through in the component's own order, unless a search changes it.
  const isBeyondSight = rowsBeyondSight(rows) === options.length;
  const order = (isBeyondSight ? options : rows).map((option) => option.value);
  const next = nextIndex(order.length, value === undefined ? -1 : order.indexOf(value), step, (index) =>
    isMissing(order[index] ?? ''),
  );
  if (next === null) return false;
  if (isBeyondSight) await bringIntoSight(picker, next, new AbortController().signal);
  const row = picker.rows().find((shown) => shown.value === order[next])?.row;
  if (row === undefined) return false;
  row.scrollIntoView({ block: 'nearest' });
  return standOn(picker, row);
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
