import { allPartsOf } from '../outline/rows.ts';

/** The rows that these are in, one for each that is in any. */
export type RowsAround = (inner: readonly Element[]) => HTMLElement[];

/** Of thousands of rows, which part is of which is found out once, and only where anything is asked for. */
export function createRowsAround(rows: readonly HTMLElement[]): RowsAround {
  let rowOf: ReadonlyMap<Element, HTMLElement> | null = null;
  return (inner) =>
    inner.flatMap((element) => {
      rowOf ??= new Map<Element, HTMLElement>(rows.flatMap((row) => allPartsOf(row).map((part) => [part, row])));
      for (let up: Element | null = element; up !== null; up = up.parentElement) {
        const row = rowOf.get(up);
        if (row !== undefined) return [row];
      }
      return [];
    });
}
