import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, coverage, freeCorner, nearestCorner } from '../../../src/content/panel/free-corner.ts';

const WINDOW = { width: 1360, height: 900 };
const PANEL = { width: 380, height: 150 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

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
          expect(coverage(chosen, PANEL, WINDOW, important)).toBeLessThanOrEqual(
            coverage(corner, PANEL, WINDOW, important),
          );
        }
      }),
    );
  });

  test('is the nearest one where the panel was let go', () => {
    expect(nearestCorner(200, 800, WINDOW)).toBe('bottom-start');
    expect(nearestCorner(900, 100, WINDOW)).toBe('top-end');
  });
});
