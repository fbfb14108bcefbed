import { ROWS } from '../../procore/drop-downs/list/rows.ts';

/** How long the page is kept from its own work at a time. */
const SLICE_MS = 4;
/** Rows between two looks at the clock. */
const ROWS_AT_ONCE = 32;

/** Goes through all rows of a list in slices, and once more whenever it is told to. */
export interface RowWalk {
  begin(): void;
  /** Begins with the next frame. */
  beginSoon(): void;
  isUnderWay(): boolean;
  /** How many rows there were when it began. */
  rowCount(): number;
  stop(): void;
}

export function walkRows(
  list: HTMLElement,
  /** `onTop`: the first slice is over, and others follow. */
  { look, onTop, onEnd }: { look: (row: HTMLElement) => void; onTop: () => void; onEnd: () => void },
): RowWalk {
  let rows: ArrayLike<HTMLElement> = [];
  let position = 0;
  let frame = 0;

  function begin(): void {
    rows = list.querySelectorAll<HTMLElement>(ROWS);
    position = 0;
    goOn();
  }

  function goOn(): void {
    frame = 0;
    const end = performance.now() + SLICE_MS;
    const isTop = position === 0;
    for (; position < rows.length; position += 1) {
      if (position % ROWS_AT_ONCE === 0 && performance.now() > end) {
        // The rows in sight are most likely the first.
        if (isTop) onTop();
        frame = requestAnimationFrame(goOn);
        return;
      }
      const row = rows[position];
      if (row !== undefined) look(row);
    }
    onEnd();
  }

  return {
    begin,
    beginSoon() {
      frame ||= requestAnimationFrame(begin);
    },
    isUnderWay: () => frame !== 0,
    rowCount: () => rows.length,
    stop: () => cancelAnimationFrame(frame),
  };
}
