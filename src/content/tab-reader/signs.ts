import { type ListSigns, LONGEST_TEXT, MOST_TEXTS } from '../../domain/tab-reading.ts';
import { ancestorsOf, childrenOf, isElement, isWithin } from './flat-tree.ts';
import { isDialog } from './roles.ts';
import { isShown, partsOf, squeeze } from './shown-text.ts';

const PRESSED = 'button, a, [role=button], [role=link], input[type=button], input[type=submit]';
const MOST_LEVELS = 6;

export interface ListToLookAt {
  readonly element: Element;
  /** The elements of its rows. */
  readonly rows: readonly Element[];
  readonly isCut: boolean;
}

/** @param others the other lists of the page: what stands around them is not about this one */
export function signsOf(list: ListToLookAt, others: ReadonlySet<Element>): ListSigns {
  const { around, buttons } = textsAround(list, others);
  const said = saidRows(list);
  const isUnknown = list.element.getAttribute('aria-rowcount') === '-1';
  return {
    saidRows: said,
    isWindowed: isUnknown || hasRoomForMore(list),
    isCut: list.isCut,
    around: around.slice(0, MOST_TEXTS),
    buttons: buttons.slice(0, MOST_TEXTS),
  };
}

function saidRows({ element, rows }: ListToLookAt): number | null {
  const headings = element.querySelectorAll('[role=columnheader], th').length > 0 ? 1 : 0;
  const counts = [
    numberIn(element, 'aria-rowcount') - headings,
    ...rows.slice(0, 20).map((row) => numberIn(row, 'aria-setsize')),
    ...[rows[0], rows.at(-1)].map((row) => (row === undefined ? 0 : numberIn(row, 'aria-posinset'))),
  ];
  const most = Math.max(...counts);
  return most > 0 ? most : null;
}

function numberIn(element: Element, name: string): number {
  const value = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return value > 0 ? Math.min(value, MOST_SAID) : 0;
}

/** Whatever the page says. */
const MOST_SAID = 1_000_000_000;

/** So many rows of room are no margin any more. */
const ROWS_OF_ROOM = 3;

/** Lists that render only what can be seen are as tall as all of it, or scroll through it. */
function hasRoomForMore({ element, rows }: ListToLookAt): boolean {
  const boxes = [rows[0], rows.at(-1), rows[1] ?? rows[0]].map((row) => row?.getBoundingClientRect());
  const [first, last, second] = boxes;
  if (!first || !last || !second || first.height === 0 || rows.length < 2) return false;
  const extent = Math.abs(last.bottom - first.top);
  const rowHeight = extent / rows.length;
  const own = (element.textContent ?? '').length;
  for (const above of [...rowsParents(rows), element, ...ancestorsOf(element)]) {
    if (isDialog(above) || (above.textContent ?? '').length > own * 1.1 + 200) return false;
    const { overflowY } = above.ownerDocument.defaultView?.getComputedStyle(above) ?? { overflowY: '' };
    const isScroller = (overflowY === 'auto' || overflowY === 'scroll') && above.scrollHeight > above.clientHeight + 1;
    const height = isScroller ? above.scrollHeight : above.getBoundingClientRect().height;
    const isTall = above.localName === 'table' || isScroller || above.getBoundingClientRect().height > extent;
    if (
      isTall &&
      height - extent > ROWS_OF_ROOM * rowHeight &&
      height > extent * 1.2 &&
      isOfRows(above, isScroller, rows)
    )
      return true;
    if (isScroller || above.localName === 'body') return false;
  }
  return false;
}

function rowsParents([row]: readonly Element[]): Element[] {
  return row?.parentElement ? [row.parentElement] : [];
}

/** A short list in a tall box has room, and no rows for it: only a box as tall as a given number of rows tells. */
function isOfRows(box: Element, isScroller: boolean, rows: readonly Element[]): boolean {
  if (isScroller) return true;
  const [first] = rows;
  if (first === undefined) return false;
  const style = box.ownerDocument.defaultView?.getComputedStyle(box);
  const isMoved = rows.slice(0, 3).some((row) => {
    const own = row.ownerDocument.defaultView?.getComputedStyle(row);
    return own?.position === 'absolute' || (own !== undefined && own.transform !== 'none');
  });
  const padding = Number.parseFloat(style?.paddingTop ?? '0') + Number.parseFloat(style?.paddingBottom ?? '0');
  return isMoved || padding > ROWS_OF_ROOM * first.getBoundingClientRect().height;
}

/** As far up as nothing but this list is in it: pagers and counts stand beside what they are about. */
function textsAround({ element }: ListToLookAt, others: ReadonlySet<Element>) {
  const around: string[] = [];
  const buttons: string[] = [];
  let inner = element;
  let level = 0;
  for (const above of ancestorsOf(element)) {
    level += 1;
    const holdsOther = [...others].some((other) => isWithin(other, above) && !isWithin(other, element));
    if (level > MOST_LEVELS || holdsOther) break;
    for (const sibling of childrenOf(above)) {
      if (!isElement(sibling)) {
        const text = squeeze(sibling.textContent ?? '');
        if (text !== '') around.push(text.slice(0, LONGEST_TEXT));
      } else if (sibling !== inner && !sibling.contains(element) && isShown(sibling)) lookAt(sibling, around, buttons);
    }
    if (isDialog(above) || above.localName === 'body') break;
    inner = above;
  }
  return { around, buttons };
}

function lookAt(element: Element, around: string[], buttons: string[]): void {
  const pressed = element.matches(PRESSED) ? [element] : [...element.querySelectorAll(PRESSED)];
  for (const button of pressed.slice(0, MOST_TEXTS)) {
    const isOff = button.matches(':disabled, [aria-disabled=true], .disabled');
    const said = squeeze(button.textContent ?? '') || (button.getAttribute('aria-label') ?? '');
    if (!isOff && said !== '' && said.length <= LONGEST_TEXT) buttons.push(said);
  }
  const parts = partsOf(element, { isHiddenToo: false }).slice(0, MOST_TEXTS);
  around.push(...parts.map((part) => part.slice(0, LONGEST_TEXT)));
  if (parts.length > 1) around.push(parts.join(' ').slice(0, LONGEST_TEXT));
}
