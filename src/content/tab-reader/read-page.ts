import {
  type FoundList,
  LONGEST_CELL,
  LONGEST_TEXT,
  MOST_FRAMES,
  MOST_LISTS,
  MOST_ROWS,
  type PageReading,
} from '../../domain/tab-reading.ts';
import { isOfData } from './data-list.ts';
import { ancestorsOf, elementsOf, framedDocument, isFrame, isWithin } from './flat-tree.ts';
import { depthOf, dialogAround, listPlace } from './list-place.ts';
import { type OtherLists, otherLists } from './neighbours.ts';
import { type ReadRows, readGrid } from './read-grid.ts';
import { readBlocks, readItems } from './read-items.ts';
import { isAside, isDialog, isGrid, isList } from './roles.ts';
import { type Selected, selectedText } from './selected-text.ts';
import { selectionIn } from './selection.ts';
import { isShown, partsOf } from './shown-text.ts';
import { signsOf } from './signs.ts';

/**
 * What this document shows by way of lists: the selected text if there is any, else its tables and lists. `null` in a
 * frame that the page around it reads.
 */
export function readPage(): PageReading | null {
  if (isReadFromAbove()) return null;
  const elements = elementsOf(document);
  const foreignFrames = elements.filter(isForeignFrame).flatMap(originOf);
  const rest = { foreignFrames: [...new Set(foreignFrames)].slice(0, MOST_FRAMES), contentType: document.contentType };
  const selected = selectedText(elements);
  return { ...rest, lists: selected === null ? foundIn(elements) : [selectionOf(selected, elements)] };
}

function isReadFromAbove(): boolean {
  try {
    return window.frameElement !== null;
  } catch {
    // The frame is in a page of another origin.
    return false;
  }
}

function isForeignFrame(element: Element): boolean {
  if (!isFrame(element) || framedDocument(element) !== null || !isShown(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= 100 && height >= 50;
}

function originOf(frame: Element): string[] {
  const address = (frame as HTMLIFrameElement).src;
  if (!/^https?:/u.test(address) || !URL.canParse(address)) return [];
  const { origin } = new URL(address);
  return origin.length > LONGEST_TEXT ? [] : [origin];
}

interface Found extends ReadRows {
  readonly kind: FoundList['kind'];
  readonly element: Element;
}

function foundIn(elements: readonly Element[]): FoundList[] {
  const { placed, others } = placedIn(elements);
  placed.sort((one, other) => weightOf(one) - weightOf(other));
  return withinBounds(placed.slice(0, MOST_LISTS)).map((one) => describe(one, others));
}

/** With what tells of the lists that it touches: what says that they are parts need not be selected with them. */
function selectionOf({ text, touches }: Selected, elements: readonly Element[]): FoundList {
  const { placed, others } = placedIn(elements);
  const touched = placed.filter((one) => (isOfData(one) || isUnnamed(one)) && !one.isAside && touches(one.element));
  return selectionIn(
    text,
    touched.slice(0, MOST_LISTS).map((one) => describe(one, others)),
  );
}

/** Nothing but its looks tells that it is a list. */
function isUnnamed({ kind, depth }: Placed): boolean {
  return (kind === 'blocks' || kind === 'text') && depth !== 'hidden';
}

type Placed = Found & Position;

function placedIn(elements: readonly Element[]): { placed: Placed[]; others: OtherLists } {
  const found = withHeadingsAbove([...structuredIn(elements)]);
  const claimed = found.map(({ element }) => element);
  found.push(...blocksIn(elements, claimed));
  found.push(...textsIn(elements, found));
  const placed = found.map((one) => ({ ...one, ...positionOf(one.element) }));
  return { placed, others: otherLists(placed.filter(isOfData).map(({ element }) => element)) };
}

type Position = Pick<FoundList, 'depth' | 'isAside'>;

function positionOf(element: Element): Position {
  const dialog = dialogAround(element);
  const isBeside = dialog === null && (isAside(element) || [...ancestorsOf(element)].some(isAside));
  return { depth: depthOf(element, dialog), isAside: isBeside };
}

const DEPTHS = ['in-front', 'shown', 'covered', 'hidden'] as const;

/** What is nearest to the user comes first: of very many lists the last are left out. */
function weightOf({ depth, isAside: isBeside }: Position): number {
  return DEPTHS.indexOf(depth) + (isBeside ? DEPTHS.length : 0);
}

/** No page makes us carry more than this to the popup. */
const MOST_LETTERS = 8_000_000;

function withinBounds<List extends ReadRows>(lists: readonly List[]): List[] {
  let remaining = MOST_LETTERS;
  return lists.filter(({ rows }) => {
    const letters = rows.reduce((sum, cells) => sum + cells.reduce((inner, cell) => inner + cell.length, 0), 0);
    if (letters > remaining) return false;
    remaining -= letters;
    return true;
  });
}

function describe(
  { kind, element, heading, rows, elements, isCut, ...position }: Placed,
  others: OtherLists,
): FoundList {
  return {
    kind,
    place: listPlace(element),
    ...position,
    heading,
    rows,
    signs: signsOf({ element, rows: elements, isCut }, others),
  };
}

function* structuredIn(elements: readonly Element[]): Generator<Found> {
  for (const element of elements) {
    const options = { isHiddenToo: !isShown(element) };
    if (isGrid(element)) {
      const read = readGrid(element, options);
      if (read !== null && (read.rows.length > 0 || read.heading !== null)) yield { kind: 'table', element, ...read };
    } else if (isList(element)) {
      const read = readItems(element, options);
      if (read !== null && !isPager(read)) yield { kind: 'list', element, ...read };
    }
  }
}

const OF_PAGER = /^(?:\d{1,5}|[^\p{L}\p{N}]{1,3}|next|prev(?:ious)?|first|last)$/iu;

/** Leads through the pages of a list, and is none. */
function isPager({ rows }: ReadRows): boolean {
  return rows.every((cells) => cells.every((cell) => OF_PAGER.test(cell)));
}

/** Tables that scroll have their heading in a table of its own above. */
function withHeadingsAbove(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  let above: Found | null = null;
  for (const one of found) {
    if (one.rows.length === 0) {
      above = one;
      continue;
    }
    const count = Math.max(...one.rows.slice(0, 20).map(({ length }) => length));
    const isHeaded: boolean = above !== null && one.heading === null && above.heading?.length === count;
    kept.push(isHeaded ? { ...one, heading: above?.heading ?? null } : one);
    above = null;
  }
  return kept;
}

/** In a dialog two boxes are a list, on the page they may be anything. */
const LEAST_BLOCKS = { inDialog: 2, elsewhere: 3 } as const;
const CONTAINERS = new Set([
  'div',
  'section',
  'article',
  'main',
  'span',
  'p',
  'form',
  'fieldset',
  'dialog',
  'slot',
  'body',
]);

function* blocksIn(elements: readonly Element[], claimed: readonly Element[]): Generator<Found> {
  const taken: Element[] = [...claimed];
  for (const element of elements) {
    const isContainer = CONTAINERS.has(element.localName) || element.localName.includes('-');
    if (!isContainer || element.childElementCount + (element.shadowRoot?.childElementCount ?? 0) < 2) continue;
    if (!isShown(element) || taken.some((one) => isWithin(element, one) || element.contains(one))) continue;
    const least = dialogAround(element) === null ? LEAST_BLOCKS.elsewhere : LEAST_BLOCKS.inDialog;
    const read = readBlocks(element, least, { isHiddenToo: false });
    if (read === null || isPager(read)) continue;
    taken.push(element);
    yield { kind: 'blocks', element, ...read };
  }
}

const TEXT_FIELDS = 'textarea, pre';

/** Text in lines: of a dialog that shows nothing else, of fields, and between line breaks. */
function* textsIn(elements: readonly Element[], found: readonly Found[]): Generator<Found> {
  for (const element of elements) {
    const isField = element.matches(TEXT_FIELDS);
    const breaks = [...element.children].filter(({ localName }) => localName === 'br').length;
    const isEmptyDialog = isDialog(element) && !found.some((one) => isWithin(one.element, element));
    if ((!isField && breaks < 2 && !isEmptyDialog) || !isShown(element)) continue;
    const lines = isField
      ? ((element as HTMLTextAreaElement).value ?? element.textContent ?? '').split('\n').map((line) => line.trim())
      : partsOf(element, { isHiddenToo: false });
    const rows = lines.filter((line) => line !== '').map((line) => [line.slice(0, LONGEST_CELL)]);
    if (rows.length === 0) continue;
    const isCut = rows.length > MOST_ROWS;
    yield { kind: 'text', element, heading: null, rows: rows.slice(0, MOST_ROWS), elements: [], isCut };
  }
}
