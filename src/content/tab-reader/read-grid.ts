import { LONGEST_CELL, MOST_CELLS, MOST_ROWS } from '../../domain/tab-reading.ts';
import { findWithin } from './flat-tree.ts';
import { isCell, isColumnHeader, isGrid, isRow } from './roles.ts';
import { isShown, partsOf, type TextOptions, textOf, withoutHidden } from './shown-text.ts';

/** The rows of a table or list as texts. */
export interface ReadRows {
  readonly heading: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  /** The elements of the rows. */
  readonly elements: readonly Element[];
  readonly isCut: boolean;
}

/** Rows beside those of the list. */
const MOST_HEADINGS = 20;

interface GridRow {
  readonly element: Element;
  readonly cells: readonly string[];
  readonly isHeading: boolean;
}

/** A table, whether it is one or only says so. `null` for one that only puts other things in their places. */
export function readGrid(grid: Element, options: TextOptions): ReadRows | null {
  if (grid.matches('[role=presentation], [role=none]') || grid.querySelector('table table') !== null) return null;
  const elements = withoutHidden(findWithin(grid, isRow, isGrid)).filter(
    (row) => row.closest('tfoot') === null && (options.isHiddenToo || isShown(row)),
  );
  if (grid.localName === 'table' && grid.querySelector('table') !== null) return null;
  const rows = withSpans(elements.slice(0, MOST_ROWS + MOST_HEADINGS), options);
  const [first] = rows.filter(({ isHeading, cells }) => isHeading && cells.filter(Boolean).length * 2 >= cells.length);
  const merged = mergedRows(rows.filter(({ isHeading }) => !isHeading));
  return {
    heading: headingOf(rows, first),
    rows: merged.slice(0, MOST_ROWS).map(({ cells }) => cells),
    elements: merged.slice(0, MOST_ROWS).map(({ element }) => element),
    isCut: merged.length > MOST_ROWS,
  };
}

/** Grids that pin columns write their headings in several rows, one beside the other. */
function headingOf(rows: readonly GridRow[], first: GridRow | undefined): readonly string[] | null {
  if (first === undefined) return null;
  const key = rowKey(first.element);
  const beside = rows.filter((row) => row !== first && row.isHeading && key !== null && rowKey(row.element) === key);
  return [...first.cells, ...beside.flatMap(({ cells }) => cells)].slice(0, MOST_CELLS);
}

function withSpans(elements: readonly Element[], options: TextOptions): GridRow[] {
  const hanging: { text: string; rows: number }[] = [];
  return elements.map((element) => {
    const own = findWithin(element, isCell, isGrid);
    const cells: string[] = [];
    const takeHanging = () => {
      for (let above = hanging[cells.length]; above && above.rows > 0; above = hanging[cells.length]) {
        above.rows -= 1;
        cells.push(above.text);
      }
    };
    for (const cell of own) {
      takeHanging();
      const text = textOf(cell, options).slice(0, LONGEST_CELL);
      const { colSpan = 1, rowSpan = 1 } = cell as Partial<HTMLTableCellElement>;
      if (rowSpan > 1) hanging[cells.length] = { text, rows: Math.min(rowSpan, MOST_ROWS) - 1 };
      cells.push(text, ...Array.from({ length: Math.min(colSpan, MOST_CELLS) - 1 }, () => ''));
    }
    takeHanging();
    const isHeading = own.length > 0 && (element.closest('thead') !== null || own.every(isColumnHeader));
    const texts = own.length > 0 ? cells : partsOf(element, options);
    return { element, cells: texts.slice(0, MOST_CELLS), isHeading };
  });
}

function rowKey(row: Element): string | null {
  return row.getAttribute('aria-rowindex') ?? row.getAttribute('row-index') ?? row.getAttribute('data-rowindex');
}

/** Of a row whose pinned columns stand elsewhere, all parts as one. */
function mergedRows(rows: readonly GridRow[]): GridRow[] {
  const byKey = new Map<string, GridRow>();
  for (const [index, row] of rows.entries()) {
    const key = rowKey(row.element) ?? `row ${index}`;
    const known = byKey.get(key);
    byKey.set(
      key,
      known === undefined ? row : { ...known, cells: [...known.cells, ...row.cells].slice(0, MOST_CELLS) },
    );
  }
  return [...byKey.values()].filter(({ cells }) => cells.some((cell) => cell !== ''));
}
