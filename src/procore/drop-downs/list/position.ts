import { nextFrame } from '../../dom/waiting.ts';
import type { Picker } from '../picker.ts';
import { ROWS } from './rows.ts';

/** Frames in which a list has to render what it was scrolled to. */
const RENDER_FRAMES = 10;
const MOST_JUMPS = 25;

export function rowElementsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(ROWS)];
}

/**
 * Whether the list renders only what is in sight. Its rows tell of more than there are, or it places them itself; an
 * empty one may be of that kind.
 */
export function rendersOnlySight(list: HTMLElement): boolean {
  const first = list.querySelector<HTMLElement>(ROWS);
  if (first === null || first.hasAttribute('aria-setsize') || first.style.position === 'absolute') return true;
  const holder = first.parentElement;
  if (holder === null || holder === list) return false;
  const { style } = holder;
  return style.height !== '' || style.paddingTop !== '' || style.transform !== '';
}

/**
 * Whether the list has rows that are not in the page. One that renders only what is in sight may be short enough to have
 * all of them there; one that does it in a way that nobody knows shows it by its height.
 */
export function hasRowsElsewhere(list: HTMLElement | null, rows: readonly HTMLElement[]): boolean {
  const [first] = rows;
  if (list === null || first === undefined) return false;
  if ((sizeOf(rows) ?? 0) > rows.length) return true;
  return scrollerOf(list).scrollHeight > 3 * rows.length * Math.max(first.offsetHeight, 1);
}

/** How high the list is with all its rows, those elsewhere too. */
export function heightOf(list: HTMLElement | null): number {
  return list === null ? 0 : scrollerOf(list).scrollHeight;
}

/** About how many rows the list has room for. */
export function placesIn(list: HTMLElement | null, [first]: readonly HTMLElement[]): number {
  return Math.round(heightOf(list) / Math.max(first?.offsetHeight ?? 0, 1));
}

/** Whether the list has more rows than can be seen at once. */
export function isLonger(list: HTMLElement | null): boolean {
  const scroller = list && scrollerOf(list);
  return scroller !== null && scroller.scrollHeight > scroller.clientHeight + 1;
}

/** The place of a row among all of its list, from 0; `null` where the row does not tell. */
export function placeInList(row: HTMLElement): number | null {
  const place = Number(row.getAttribute('aria-posinset'));
  return Number.isInteger(place) && place > 0 ? place - 1 : null;
}

/** How many rows there would be if all were in the page; `null` where the rows do not tell. */
export function sizeOf(rows: readonly HTMLElement[]): number | null {
  return Number(rows[0]?.getAttribute('aria-setsize')) || null;
}

/**
 * Scrolls until the row at this place is in the page; rows may differ in height, so each look corrects the last.
 * @returns the row, or `null` where the list does not bring it
 */
export async function bringIntoSight(picker: Picker, place: number): Promise<HTMLElement | null> {
  for (let jump = 0; jump < MOST_JUMPS; jump += 1) {
    const list = picker.list();
    const rows = list === null ? [] : rowElementsOf(list);
    const found = rows.find((row) => placeInList(row) === place);
    if (found !== undefined) return found;
    const size = sizeOf(rows);
    const scroller = list && scrollerOf(list);
    const nearest = nearestTo(place, rows);
    if (scroller === null || nearest === null || size === null) return null;
    const height = scroller.scrollHeight / size;
    const top = nearest.row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    const distance = Math.round(top + (place - nearest.place) * height - scroller.clientHeight / 2);
    if (!(await scrollBy(picker, scroller, distance))) return null;
  }
  return null;
}

/** Scrolls on by a screen, and from the end to the beginning or the other way. `false` where nothing moves. */
export async function turnScreen(picker: Picker, step: 1 | -1): Promise<boolean> {
  const list = picker.list();
  const scroller = list && scrollerOf(list);
  if (scroller === null) return false;
  const end = scroller.scrollHeight - scroller.clientHeight;
  const isAtEnd = step === 1 ? scroller.scrollTop >= end - 1 : scroller.scrollTop <= 1;
  const distance = step * (isAtEnd ? -end : Math.max(scroller.clientHeight - 40, 40));
  return scrollBy(picker, scroller, distance);
}

async function scrollBy(picker: Picker, scroller: HTMLElement, distance: number): Promise<boolean> {
  const before = scroller.scrollTop;
  const sight = endsOf(picker);
  scroller.scrollTop = before + distance;
  if (scroller.scrollTop === before) return false;
  for (let frame = 0; frame < RENDER_FRAMES && endsOf(picker) === sight; frame += 1) await nextFrame();
  await nextFrame();
  return true;
}

function endsOf(picker: Picker): string {
  const list = picker.list();
  const rows = list === null ? [] : rowElementsOf(list);
  return `${rows.length}|${rows[0]?.textContent}|${rows.at(-1)?.textContent}`;
}

function nearestTo(place: number, rows: readonly HTMLElement[]): { row: HTMLElement; place: number } | null {
  let nearest: { row: HTMLElement; place: number } | null = null;
  for (const row of rows) {
    const own = placeInList(row);
    if (own === null) continue;
    if (nearest === null || Math.abs(own - place) < Math.abs(nearest.place - place)) nearest = { row, place: own };
  }
  return nearest;
}

/** How far around a list the element may be that scrolls it: further out the page itself scrolls. */
const MOST_STEPS_OUT = 4;

/** The element that scrolls the rows: something in the list, the list itself, or something close around it. */
export function scrollerOf(list: HTMLElement): HTMLElement {
  let stepsOut = -1;
  for (let up = list.querySelector<HTMLElement>(ROWS) ?? list; stepsOut < MOST_STEPS_OUT; ) {
    if (up.contains(list)) stepsOut += 1;
    if (isScrolled(up)) return up;
    if (up.parentElement === null) break;
    up = up.parentElement;
  }
  return list;
}

function isScrolled(element: HTMLElement): boolean {
  return element.scrollHeight > element.clientHeight + 1 && /^(?:auto|scroll)$/.test(overflowOf(element));
}

function overflowOf(element: HTMLElement): string {
  return element.ownerDocument.defaultView?.getComputedStyle(element).overflowY ?? '';
}
