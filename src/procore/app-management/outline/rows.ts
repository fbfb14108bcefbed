import { isShown } from '../../dom/shown.ts';
import { SELECTORS } from '../../selectors.ts';
import { chooseNames, isNumber } from './row-names.ts';

/**
 * The rows of a table, a grid, a list or of anything else whose children are alike; without header rows and without
 * the one that says that there are none.
 */
export function rowElementsOf(block: Element): HTMLElement[] {
  if (block.localName === 'table') {
    const bodies = [...block.children].filter(({ localName }) => localName === 'tbody');
    const rows = bodies.flatMap((body) => [...body.children] as HTMLElement[]);
    return rows.length > MANY ? rows : rows.filter((row) => !isNotice(row));
  }
  if (block.matches(SELECTORS.table)) return joinParts([...block.querySelectorAll<HTMLElement>(SELECTORS.gridRow)]);
  if (block.matches(SELECTORS.list)) return [...block.querySelectorAll<HTMLElement>(SELECTORS.listRow)];
  const kind = block.lastElementChild?.localName;
  return ([...block.children] as HTMLElement[]).filter(({ localName }) => localName === kind);
}

/** What a table holds beside its rows and its head: words, and in some grids what filters or turns pages. */
export function besideRows(block: Element): Element[] {
  if (!block.matches(SELECTORS.table)) return [];
  return [...block.children].filter((part) => !part.matches(A_ROW) && part.querySelector(A_ROW) === null);
}

const A_ROW = 'tr, [role="row"]';

/** A grid that pins columns has each row once for each group of columns. */
function joinParts(parts: readonly HTMLElement[]): HTMLElement[] {
  const byIndex = new Map<string, HTMLElement[]>();
  parts.forEach((part, at) => {
    const index = part.getAttribute('aria-rowindex') ?? part.getAttribute('row-index') ?? `no index, ${at}`;
    const same = byIndex.get(index);
    if (same === undefined) byIndex.set(index, [part]);
    else same.push(part);
  });
  if (byIndex.size === parts.length) return [...parts];
  return [...byIndex.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    partsOfRow.set(first, same);
    for (const part of same) firstPartOf.set(part, first);
    return [first];
  });
}

/** All parts of a row that has several, by the first of them. */
const partsOfRow = new WeakMap<Element, readonly HTMLElement[]>();
const firstPartOf = new WeakMap<Element, HTMLElement>();

export function allPartsOf(row: HTMLElement): readonly HTMLElement[] {
  return partsOfRow.get(row) ?? [row];
}

/** Some of a block's rows from its beginning and its end: what they are like costs the same for any number of rows. */
export function someRowsOf(block: Element): HTMLElement[] {
  const bodies = [...block.children].filter(({ localName }) => localName === 'tbody');
  const [only, second] = bodies;
  const parent = block.localName === 'table' ? (second === undefined ? only : undefined) : block;
  const isFlat = block.localName === 'table' || !block.matches(SELECTORS.table);
  if (!isFlat || parent === undefined || parent.childElementCount <= 2 * SAMPLE) return rowElementsOf(block);
  const some: Element[] = [];
  for (let row = parent.firstElementChild; row !== null && some.length < SAMPLE; row = row.nextElementSibling)
    some.push(row);
  for (let row = parent.lastElementChild; row !== null && some.length < 2 * SAMPLE; row = row.previousElementSibling) {
    some.push(row);
  }
  return (some as HTMLElement[]).filter(
    (row) => row.localName === parent.lastElementChild?.localName && !isNotice(row),
  );
}

/** Whether each of these rows can be acted on in the same way. */
export function haveSameAction(rows: readonly HTMLElement[]): boolean {
  const [first, ...others] = rows.map(actionsOf);
  if (first === undefined) return false;
  // Of one row alone nobody can tell whether its link is the project itself or something to do with it.
  if (others.length === 0) return [...first].some((action) => !action.startsWith('a:'));
  return [...first].some((action) => others.every((row) => row.has(action)));
}

/** Whether some of the rows name people, which projects never do. */
export function namePeople(rows: readonly HTMLElement[]): boolean {
  return rows.some((row) => E_MAIL.test(row.textContent ?? ''));
}

/**
 * Reads a block's rows, and again only what has changed since.
 *
 * A row's name is the text of the first column whose texts are not all numbers; with the project's number before it,
 * as Procore writes it elsewhere, where a column of numbers is surely one of those.
 */
export function namesOf(block: Element): RowNames {
  let reader = readers.get(block);
  if (reader === undefined) {
    reader = createReader(block);
    readers.set(block, reader);
  }
  return reader();
}

export interface RowNames {
  readonly rows: readonly HTMLElement[];
  /** One for each row; empty where a row has no text. */
  readonly names: readonly string[];
  readonly texts: readonly RowTexts[];
}

/** Of each cell, the lines that it shows. Another object as soon as anything in the row has changed. */
export type RowTexts = readonly (readonly string[])[];

const readers = new WeakMap<Element, () => RowNames>();

function createReader(block: Element): () => RowNames {
  const textsByRow = new Map<Element, RowTexts>();
  let last: RowNames | null = null;
  const observer = new MutationObserver(forget);
  observer.observe(block, { childList: true, subtree: true, characterData: true, attributes: true });

  function forget(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    last = null;
    if (records.length > MANY) textsByRow.clear();
    for (const { target } of records) {
      for (let node: Node | null = target; node !== null && node !== block; node = node.parentNode) {
        textsByRow.delete(firstPartOf.get(node as Element) ?? (node as Element));
      }
    }
  }

  function textsOf(row: HTMLElement): RowTexts {
    const known = textsByRow.get(row);
    if (known !== undefined) return known;
    const texts = allPartsOf(row).flatMap(linesIn);
    textsByRow.set(row, texts);
    return texts;
  }

  return () => {
    forget(observer.takeRecords());
    if (last !== null) return last;
    const rows = rowElementsOf(block);
    if (textsByRow.size > 2 * rows.length + MANY) textsByRow.clear();
    const texts = rows.map(textsOf);
    const cells = texts.map((lines) => lines.map(nameOfCell));
    last = { rows, names: chooseNames(cells, headsOf(block)), texts };
    return last;
  };
}

const MANY = 1_000;
const SAMPLE = 20;
const E_MAIL = /\S@\S+\.\S/;
/** What can be done with a row. */
export function actionsOf(row: HTMLElement): Set<string> {
  const inParts = allPartsOf(row).flatMap((part) => [...part.querySelectorAll(SELECTORS.rowAction)]);
  const actions = inParts.map((action) => {
    // A link to the project itself has other words in each row; a button may name its project to those who hear it.
    const words = action.localName === 'a' ? (action.textContent?.trim() ?? '') : (action.getAttribute('role') ?? '');
    return `${action.localName}:${words}`;
  });
  return new Set(actions);
}

/** A row that heads others, or stands for them. */
export function isNotice(row: HTMLElement): boolean {
  const [only, second] = row.children;
  if (only === undefined) return true;
  return second === undefined && Number(only.getAttribute('colspan') ?? 1) > 1;
}

/** The lines of each of its cells. Without cells, what stands beside each other in it. */
function linesIn(row: HTMLElement): string[][] {
  const cells = row.localName === 'tr' ? [...row.children] : [...row.querySelectorAll(SELECTORS.cell)];
  return cells.length === 0 ? partsOf(row).map((text) => [text]) : cells.map(partsOf);
}

function nameOfCell([first = '', second]: readonly string[]): string {
  return second !== undefined && isNumber(first) ? `${first} - ${second}` : first;
}

/** What the columns are called, where the block says that. */
function headsOf(block: Element): readonly string[] {
  const row = block.querySelector(`:scope > thead > tr:last-child, ${SELECTORS.gridHeader}`);
  return row === null ? [] : [...row.children].map((cell) => cell.textContent?.trim() ?? '');
}

/** The texts of an element that shows several one under or beside the other, else its one text. */
function partsOf(outer: Element): string[] {
  let element = outer;
  // Most names are wrapped a few times and stand alone.
  while (element.firstElementChild !== null && element.firstChild === element.lastChild) {
    element = element.firstElementChild;
    if (element.matches(SELECTORS.notText)) return [''];
  }
  if (element.firstElementChild === null) return [element.textContent?.trim() ?? ''];
  const children = [...element.children].filter((child) => !child.matches(SELECTORS.notText));
  const hasText = [...element.childNodes].some(({ nodeType }) => nodeType === element.TEXT_NODE);
  const [only, second] = children;
  if (hasText || only === undefined) return [textWithoutControls(element)];
  if (second === undefined) return partsOf(only);
  // A picture that is a word in its source, and what only narrower windows show, is no line of it.
  const seen = children.filter((child) => !child.matches('[aria-hidden="true"]') && isShown(child));
  const parts = (seen.length === 0 ? children : seen).map(textWithoutControls).filter((text) => text !== '');
  return parts.length === 0 ? [''] : parts;
}

function textWithoutControls(element: Element): string {
  if (element.firstElementChild === null || element.querySelector(SELECTORS.notText) === null) {
    return element.textContent?.trim() ?? '';
  }
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === node.TEXT_NODE) text += node.nodeValue ?? '';
    else if (node.nodeType === node.ELEMENT_NODE && !(node as Element).matches(SELECTORS.notText)) {
      text += textWithoutControls(node as Element);
    }
  }
  return text.trim();
}
