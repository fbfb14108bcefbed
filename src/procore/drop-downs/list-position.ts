import type { Picker, PickerRow } from './picker.ts';
import { nextFrame, until } from './waiting.ts';

const RENDER_MS = 1000;

/** How many rows the list would have if it did not keep only those in sight in the page; `null` where all are there. */
export function rowsBeyondSight(rows: readonly PickerRow[]): number | null {
  const total = Number(rows[0]?.row.getAttribute('aria-setsize') ?? 0);
  return total > rows.length ? total : null;
}

/** Brings the row at this position of a list into the page, where the list keeps only those in sight. */
export async function bringIntoSight(picker: Picker, position: number, signal: AbortSignal): Promise<void> {
  const first = picker.rows()[0]?.row;
  const scroller = first === undefined ? null : scrollerAround(first);
  if (first === undefined || scroller === null) return;
  scroller.scrollTop = position * first.offsetHeight - scroller.clientHeight / 2;
  const isThere = () => picker.rows().some(({ row }) => Number(row.getAttribute('aria-posinset')) === position + 1);
  await until(isThere, { signal, timeoutMs: RENDER_MS });
  await nextFrame();
}

function scrollerAround(row: HTMLElement): HTMLElement | null {
  for (let outer = row.parentElement; outer !== null; outer = outer.parentElement) {
    if (outer.scrollHeight > outer.clientHeight + 1 && /auto|scroll/u.test(overflowOf(outer))) return outer;
  }
  return null;
}

function overflowOf(element: HTMLElement): string {
  return element.ownerDocument.defaultView?.getComputedStyle(element).overflowY ?? '';
}
