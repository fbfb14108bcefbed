import { ancestorsOf } from './flat-tree.ts';
import type { ListToLookAt } from './list-to-look-at.ts';
import { isDialog } from './roles.ts';

/** So many rows of room are no margin any more. */
const ROWS_OF_ROOM = 3;

/** Lists that render only what can be seen are as tall as all of it, or scroll through it. */
export function hasRoomForMore({ element, rows }: ListToLookAt): boolean {
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
