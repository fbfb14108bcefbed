import type { Picker } from './picker.ts';
import { until } from './waiting.ts';

/** The row of an open list that the page's own keyboard stands on: arrow keys go on from it, Enter chooses it. */

/**
 * Puts the page's keyboard on this row: focus into the control, and then what a pointer does that moves over the row.
 * @returns whether the page says that it stands there now
 */
export async function standOn(picker: Picker, row: HTMLElement): Promise<boolean> {
  const field = picker.control.querySelector<HTMLElement>('input') ?? picker.control;
  if (row.ownerDocument.activeElement !== field) field.focus({ preventScroll: true });
  for (const type of ['pointerover', 'mouseover', 'pointermove', 'mousemove']) {
    row.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: row.ownerDocument.defaultView }));
  }
  const isThere = () => highlightedAmong(picker.rows().map((shown) => shown.row)) === row;
  return until(isThere, { signal: new AbortController().signal, timeoutMs: MOVE_MS });
}

const MOVE_MS = 500;

/** `null` where the page's keyboard is on none of them, or does not tell. */
export function highlightedAmong(rows: readonly HTMLElement[]): HTMLElement | null {
  const marked = rows.find((row) => row.dataset.highlighted === 'true');
  if (marked !== undefined) return marked;
  const page = rows[0]?.ownerDocument;
  const active = page?.activeElement ?? null;
  const named = active?.getAttribute('aria-activedescendant');
  if (named) return rows.find(({ id }) => id === named) ?? null;
  const focused = rows.find((row) => row === active);
  if (focused !== undefined) return focused;
  // Where a list tells its choice in another way, this says where the keyboard is.
  const current = rows.filter((row) => row.getAttribute('aria-selected') === 'true');
  return current.length === 1 ? (current[0] ?? null) : null;
}
