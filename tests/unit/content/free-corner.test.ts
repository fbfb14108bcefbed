import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, type Corner, freeCorner, MARGINS, nearestCorner } from '../../../src/content/panel/free-corner.ts';

const WINDOW = { width: 1360, height: 900 };
const PANEL = { width: 380, height: 150 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** How much of the boxes the panel hides in this corner, in square pixels. */
function hidden(corner: Corner, boxes: readonly Box[]): number {
  const left = corner.endsWith('start') ? MARGINS.side : WINDOW.width - MARGINS.side - PANEL.width;
  const top = corner.startsWith('top') ? MARGINS.top : WINDOW.height - MARGINS.bottom - PANEL.height;
  const shared = (from: number, to: number, otherFrom: number, otherTo: number) =>
    Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
  return boxes.reduce(
    (sum, other) =>
      sum +
      shared(left, left + PANEL.width, other.left, other.right) *
        shared(top, top + PANEL.height, other.top, other.bottom),
    0,
  );
}

describe('the corner of the panel', () => {
  test('stays the one it has while nothing is covered there', () => {
    expect(freeCorner(PANEL, WINDOW, [[box(160, 318, 980, 36)]], 'bottom-start')).toBe('bottom-start');
    expect(freeCorner(PANEL, WINDOW, [], 'top-start')).toBe('top-start');
  });

  test('is another one when the open list reaches below the panel', () => {
    expect(freeCorner(PANEL, WINDOW, [[box(160, 318, 980, 36), box(160, 356, 980, 360)]], 'bottom-end')).toBe(
      'top-end',
    );
  });

  test('is decided by what is less important only where the important is free', () => {
    const list = box(0, 356, 1360, 500);
    const header = box(0, 0, 1360, 200);
    expect(freeCorner(PANEL, WINDOW, [[list], [header]], 'bottom-end')).toBe('top-end');
    expect(freeCorner(PANEL, WINDOW, [[header], [list]], 'top-end')).toBe('bottom-end');
  });

  test('never covers more of the important than another corner would', () => {
    const boxes = fc.array(
      fc
        .tuple(fc.nat(1300), fc.nat(850), fc.nat(900), fc.nat(500))
        .map(([left, top, width, height]) => box(left, top, width, height)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(boxes, boxes, (important, others) => {
        const chosen = freeCorner(PANEL, WINDOW, [important, others], 'bottom-end');
        for (const corner of ['top-start', 'top-end', 'bottom-start', 'bottom-end'] as const) {
          expect(hidden(chosen, important)).toBeLessThanOrEqual(hidden(corner, important));
        }
      }),
    );
  });

  test('is the nearest one where the panel was let go', () => {
    expect(nearestCorner(200, 800, WINDOW)).toBe('bottom-start');
    expect(nearestCorner(900, 100, WINDOW)).toBe('top-end');
  });
});
