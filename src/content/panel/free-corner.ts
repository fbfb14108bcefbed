import type { PanelPlace } from '../../platform/protocol.ts';

export type Corner = NonNullable<PanelPlace['corner']>;

/** CSS pixels from the upper left edge of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Distance from the sides of the window, and from its top and bottom, where Procore has its bar and its messages. */
export const MARGINS = { side: 16, top: 64, bottom: 88 };

/** The likeliest to be free first. */
const CORNERS: readonly Corner[] = ['bottom-end', 'top-end', 'bottom-start', 'top-start'];

/**
 * The corner in which a panel of this size covers least of what is in use, `now` where that is no worse than another.
 * @param groups what is in use, the most important first: of corners that cover none of it the rest decides
 */
export function freeCorner(panel: Size, window: Size, groups: readonly (readonly Box[])[], now: Corner): Corner {
  let corners: readonly Corner[] = [now, ...CORNERS.filter((corner) => corner !== now)];
  for (const boxes of groups) {
    const covered = corners.map((corner) => coveredBy(boxAt(corner, panel, window), boxes));
    const least = Math.min(...covered);
    corners = corners.filter((_, index) => covered[index] === least);
  }
  return corners[0] ?? now;
}

/** The corner that is nearest to this point. */
export function nearestCorner(x: number, y: number, window: Size): Corner {
  const vertical = y < window.height / 2 ? 'top' : 'bottom';
  return `${vertical}-${x < window.width / 2 ? 'start' : 'end'}`;
}

function boxAt(corner: Corner, { width, height }: Size, window: Size): Box {
  const left = corner.endsWith('start') ? MARGINS.side : window.width - MARGINS.side - width;
  const top = corner.startsWith('top') ? MARGINS.top : window.height - MARGINS.bottom - height;
  return { left, top, right: left + width, bottom: top + height };
}

function coveredBy(panel: Box, boxes: readonly Box[]): number {
  return boxes.reduce((sum, box) => sum + overlap(panel, box), 0);
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}
