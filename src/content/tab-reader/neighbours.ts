import { ancestorsOf, childrenOf, isElement } from './flat-tree.ts';
import { HEADING } from './list-place.ts';
import type { ListToLookAt } from './list-to-look-at.ts';
import { isDialog, isRow } from './roles.ts';

const MOST_LEVELS = 6;

/** Lists of data, and what holds one. */
export interface OtherLists {
  readonly lists: ReadonlySet<Element>;
  readonly holders: ReadonlySet<Element>;
}

export function otherLists(elements: readonly Element[]): OtherLists {
  return {
    lists: new Set(elements),
    holders: new Set(elements.flatMap((element) => [element, ...ancestorsOf(element)])),
  };
}

/** What stands on one side of the list, the nearest first. */
interface Side {
  readonly nodes: Node[];
  /** Another list has been reached: what is beyond is about that. */
  isOver: boolean;
}

/**
 * What may tell of a list: what is in it and in none of its rows, and what stands before and behind it up to the next
 * list. Pagers and counts stand beside what they are about.
 */
export function neighboursOf({ element, rows, isCut }: ListToLookAt, others: OtherLists): readonly Node[] {
  const before: Side = { nodes: [], isOver: false };
  const behind: Side = { nodes: [], isOver: false };
  let inner = element;
  let level = 0;
  for (const above of ancestorsOf(element)) {
    const children = childrenOf(above);
    const at = children.findIndex((child) => child === inner || child.contains(element));
    if (children.filter(isElement).length > 1) level += 1;
    if (level > MOST_LEVELS || others.lists.has(above)) break;
    takeFrom(children.slice(0, Math.max(at, 0)), before, others, true);
    takeFrom(children.slice(at + 1), behind, others, false);
    if (isDialog(above) || above.localName === 'body') break;
    inner = above;
  }
  const within = isCut ? [] : outsideOfRows(element, new Set(rows), new Set(rows.flatMap(holdersOf)));
  return [...within, ...withOwnHeading(before), ...withoutNextHeading(behind)];
}

function takeFrom(nodes: readonly Node[], side: Side, others: OtherLists, isBackwards: boolean): void {
  for (const node of isBackwards ? nodes.toReversed() : nodes) {
    if (side.isOver) return;
    if (!isElement(node) || !others.holders.has(node)) side.nodes.push(node);
    else if (others.lists.has(node)) side.isOver = true;
    else takeFrom(childrenOf(node), side, others, isBackwards);
  }
}

/** What stands between the list before and the heading of this one is about that. */
function withOwnHeading({ nodes, isOver }: Side): readonly Node[] {
  const heading = isOver ? nodes.findIndex(isHeading) : -1;
  return heading === -1 ? nodes : nodes.slice(0, heading + 1);
}

function withoutNextHeading({ nodes, isOver }: Side): readonly Node[] {
  const heading = isOver ? nodes.findLastIndex(isHeading) : -1;
  return heading === -1 ? nodes : nodes.slice(0, heading);
}

function isHeading(node: Node): boolean {
  return isElement(node) && (node.matches(HEADING) || node.querySelector(HEADING) !== null);
}

function holdersOf(row: Element): Element[] {
  return [...ancestorsOf(row)];
}

function outsideOfRows(within: Element, rows: ReadonlySet<Node>, holders: ReadonlySet<Node>): Node[] {
  if (!holders.has(within)) return [];
  return childrenOf(within).flatMap((node) => {
    if (rows.has(node) || (isElement(node) && isOfTable(node))) return [];
    return isElement(node) && holders.has(node) ? outsideOfRows(node, rows, holders) : [node];
  });
}

/** Headings, and parts of rows that are pinned or say what a term means. */
function isOfTable(element: Element): boolean {
  if (element.localName === 'thead' || element.localName === 'dd') return true;
  return isRow(element) && element.closest('tfoot') === null;
}
