import { LONGEST_CELL, MOST_CELLS, MOST_ROWS } from '../../domain/tab-reading.ts';
import { childrenOf, findWithin, isElement } from './flat-tree.ts';
import type { ReadRows } from './read-grid.ts';
import { isGrid, isList, itemRoleIn, roleOf } from './roles.ts';
import { isShown, partsOf, type TextOptions, withoutHidden } from './shown-text.ts';

/** The items of a list; lists within them are lists of their own. */
export function readItems(list: Element, options: TextOptions): ReadRows | null {
  const itemRole = itemRoleIn(list);
  if (itemRole === null) return readTerms(list, options);
  const all = findWithin(list, (element) => roleOf(element) === itemRole, isList);
  // A tree has its items within each other.
  const items = itemRole === 'treeitem' ? all.flatMap(withInner) : all;
  return rowsOf(items, options);
}

function withInner(item: Element): Element[] {
  return [item, ...findWithin(item, (element) => roleOf(element) === 'treeitem').flatMap(withInner)];
}

/** Elements of one shape, each as a row of what stands apart in it. */
export function rowsOf(elements: readonly Element[], options: TextOptions): ReadRows | null {
  const isLeftOut = (element: Element) => isList(element) || isGrid(element) || roleOf(element) === 'group';
  const rows = withoutHidden(elements)
    .slice(0, MOST_ROWS)
    .filter((element) => options.isHiddenToo || element.localName === 'option' || isShown(element))
    .map((element) => ({ element, parts: partsIn(element, { ...options, isLeftOut }) }))
    .filter(({ parts }) => parts.length > 0);
  if (rows.length === 0) return null;
  return {
    heading: null,
    rows: inColumns(rows.map(({ parts }) => parts)),
    elements: rows.map(({ element }) => element),
    isCut: elements.length > MOST_ROWS,
  };
}

function partsIn(element: Element, options: TextOptions): string[] {
  if (element.localName === 'option') return [(element.textContent ?? '').trim()].filter(Boolean);
  return partsOf(element, options).map((part) => part.slice(0, LONGEST_CELL));
}

/** Of so many rows out of ten the parts have to be as many: else they are no columns. */
const ALIKE = 0.8;

function inColumns(rows: readonly (readonly string[])[]): string[][] {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [count = 1, times = 0] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
  const areColumns = count > 1 && count <= MOST_CELLS && times >= ALIKE * rows.length;
  return rows.map((parts) => {
    if (areColumns && parts.length === count) return [...parts];
    const line = parts.join(' ').slice(0, LONGEST_CELL);
    return areColumns ? [line, ...Array.from({ length: count - 1 }, () => '')] : [line];
  });
}

/** A list of terms, each with what is said of it. */
function readTerms(list: Element, options: TextOptions): ReadRows | null {
  const rows: { element: Element; cells: string[] }[] = [];
  for (const node of findWithin(list, ({ localName }) => localName === 'dt' || localName === 'dd')) {
    const text = partsOf(node, options).join(' ').slice(0, LONGEST_CELL);
    if (node.localName === 'dt') rows.push({ element: node, cells: [text] });
    else rows.at(-1)?.cells.push(text);
  }
  const shown = rows.filter(({ cells }) => cells[0] !== '').slice(0, MOST_ROWS);
  if (shown.length === 0) return null;
  return {
    heading: null,
    rows: shown.map(({ cells }) => cells.slice(0, MOST_CELLS)),
    elements: shown.map(({ element }) => element),
    isCut: rows.length > MOST_ROWS,
  };
}

const LONGEST_BLOCK = 400;
const MOST_PARTS = 8;
/** Of the children of a container so many have to be of one shape. */
const LEAST_SHARE = 0.6;

/** Boxes of one shape below each other, which say nothing of being a list. `null` where there are none. */
export function readBlocks(container: Element, least: number, options: TextOptions): ReadRows | null {
  const children = childrenOf(container).filter(isElement);
  if (children.length < least) return null;
  const byShape = new Map<string, Element[]>();
  for (const child of children) {
    const shape = shapeOf(child);
    byShape.set(shape, [...(byShape.get(shape) ?? []), child]);
  }
  const blocks = [...byShape.values()].sort((one, other) => other.length - one.length)[0] ?? [];
  if (blocks.length < least || blocks.length < LEAST_SHARE * children.length) return null;
  if (blocks.slice(0, 20).some((block) => (block.textContent ?? '').length > LONGEST_BLOCK)) return null;
  const read = rowsOf(blocks, options);
  const isTooMuch = read?.rows.slice(0, 20).some((cells) => cells.length > MOST_PARTS) ?? false;
  return read === null || read.rows.length < least || isTooMuch ? null : read;
}

/** What it is made of, and how it is dressed but for what changes from row to row. */
function shapeOf(element: Element): string {
  const inner = [...element.children].map(({ localName }) => localName);
  const dress = [...element.classList].filter((name) => !/even|odd|active|select|first|last|hover|\d/iu.test(name));
  return [element.localName, ...dress.sort(), ...new Set(inner)].join(' ');
}
