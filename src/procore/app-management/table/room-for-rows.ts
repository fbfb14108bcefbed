/**
 * Whether empty room as high as a row is kept before the first row or behind the last one, by an element without text, by
 * padding or by a height of its own: pages draw rows there when they come into sight.
 */
export function leavesRoom(block: HTMLElement, rows: readonly HTMLElement[]): boolean {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return false;
  const { offsetHeight: height } = first;
  const filled = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
  const boxes = [block, first.parentElement ?? block, last.parentElement ?? block];
  return boxes.some((box) => {
    const { paddingTop, paddingBottom } = getComputedStyle(box);
    const isPadded = [paddingTop, paddingBottom].some((padding) => Number.parseFloat(padding) >= height);
    const isTall = box.style.height.endsWith('px') && box.offsetHeight - filled >= height;
    const ends = [box.firstElementChild, box.lastElementChild];
    return isPadded || isTall || ends.some((end) => isEmptyRoom(end, height));
  });
}

function isEmptyRoom(end: Element | null, height: number): boolean {
  if (end === null || end.localName === 'thead' || end.textContent?.trim() !== '') return false;
  return end.getBoundingClientRect().height >= height && end.querySelector('*:not(td)') === null;
}
