/** Where the panel stands: where the user has put it, else in the corner that covers least of the section in use. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PanelPlace } from '../../platform/protocol.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { partsOf } from '../../procore/app-management/section/section-parts.ts';
import { controlNow } from '../../procore/drop-downs/picker.ts';
import { type Box, type Corner, freeCorner, nearestCorner } from './free-corner.ts';
import { onEach } from './signals.ts';
import { activity, openList, section, table } from './state.ts';

const kept = signal<PanelPlace>({ corner: null, isFolded: false });
const ownCorner = signal<Corner>('bottom-end');
const ownIsFolded = signal(false);
export const corner: ReadonlySignal<Corner> = ownCorner;
export const isFolded: ReadonlySignal<boolean> = ownIsFolded;

/** From the background, once the panel starts. Without an answer the panel stands where it would anyway. */
export async function readPlace(): Promise<void> {
  const place = await sendCommand('panel.read-place', null).catch(() => kept.peek());
  keep(place, { isToBeSent: false });
}

export function fold(): void {
  keep({ ...kept.peek(), isFolded: !isFolded.peek() });
}

export function moveTo(next: Corner): void {
  keep({ ...kept.peek(), corner: next });
}

/** For the keyboard: round the window, one corner after the other. */
export function moveOn(): void {
  moveTo(ROUND[(ROUND.indexOf(corner.peek()) + 1) % ROUND.length] ?? 'bottom-end');
}

const ROUND: readonly Corner[] = ['bottom-end', 'bottom-start', 'top-start', 'top-end'];

function keep(place: PanelPlace, { isToBeSent = true } = {}): void {
  kept.value = place;
  ownIsFolded.value = place.isFolded;
  if (place.corner !== null) ownCorner.value = place.corner;
  // A place that cannot be kept is the same place until the page is left.
  if (isToBeSent) void sendCommand('panel.keep-place', place).catch(() => undefined);
}

/** Follows the pointer while it holds the head of the panel, and goes to the nearest corner when it lets go. */
export function drag(panel: HTMLElement, start: PointerEvent): void {
  if (!start.isTrusted || start.button !== 0) return;
  const head = start.currentTarget as HTMLElement;
  head.setPointerCapture(start.pointerId);
  const ending = new AbortController();
  const shift = ({ clientX, clientY }: PointerEvent) => [clientX - start.clientX, clientY - start.clientY] as const;
  const follow = (event: PointerEvent) => {
    const [x, y] = shift(event);
    panel.style.translate = `${x}px ${y}px`;
  };
  const letGo = (event: PointerEvent) => {
    ending.abort();
    const [x, y] = shift(event);
    const { left, top, width, height } = panel.getBoundingClientRect();
    panel.style.translate = '';
    if (Math.hypot(x, y) > CLICK_PX) moveTo(nearestCorner(left + width / 2, top + height / 2, windowSize()));
  };
  const { signal } = ending;
  head.addEventListener('pointermove', follow, { signal });
  head.addEventListener('pointerup', letGo, { signal });
  head.addEventListener('pointercancel', letGo, { signal });
}

/** A pointer that moves less has only pressed. */
const CLICK_PX = 8;

/**
 * Goes out of the way whenever the section, its list or the panel's own size changes, unless the user has put the panel
 * somewhere or is using it at this moment.
 * @returns ends it
 */
export function keepOutOfTheWay(panel: HTMLElement): () => void {
  const step = () => {
    if (kept.peek().corner !== null || panel.matches(':hover, :focus-within')) return;
    const { width, height } = panel.getBoundingClientRect();
    ownCorner.value = freeCorner({ width, height }, windowSize(), inUse(), corner.peek());
  };
  let frame = 0;
  let timer = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(step);
    // A list that opens finds its own place first.
    clearTimeout(timer);
    timer = window.setTimeout(step, LIST_SETTLES_MS);
  };
  const stopWatching = onEach(inTheWay, soon);
  const sizes = new ResizeObserver(soon);
  sizes.observe(panel);
  const ending = new AbortController();
  addEventListener('resize', soon, { signal: ending.signal });
  panel.addEventListener('pointerleave', soon, { signal: ending.signal });
  return () => {
    stopWatching();
    sizes.disconnect();
    ending.abort();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

const LIST_SETTLES_MS = 300;

/** What the panel may be in the way of. */
const inTheWay = computed(() => [section.value, openList.value, table.value, activity.value, kept.value]);

/**
 * The drop-down with Add and its open list; behind these the rows, of them the side where reading begins, and what else
 * the section holds. Also of a section that the user is asked about: once they answer, the pointer is on the panel.
 */
function inUse(): readonly (readonly Box[])[] {
  const found = section.peek();
  if (found === null) return [];
  const { editor, container } = found;
  const control = editor && controlNow(editor.picker);
  const first = [control, editor?.addButton, openList.peek()].filter((part) => part instanceof Element);
  const { rowsBlock } = partsOf(found);
  const rows = rowsBlock === null ? [] : [boxOf(rowsBlock)];
  const isRightToLeft = rowsBlock !== null && getComputedStyle(rowsBlock).direction === 'rtl';
  return [first.map(boxOf), rows, rows.map((box) => halfOf(box, isRightToLeft)), [boxOf(container)]];
}

function halfOf(box: Box, isRight: boolean): Box {
  const middle = (box.left + box.right) / 2;
  return isRight ? { ...box, left: middle } : { ...box, right: middle };
}

/** In this window, also where the element stands in a frame. */
function boxOf(element: Element): Box {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  let frame = element.ownerDocument.defaultView?.frameElement ?? null;
  while (frame !== null) {
    const around = frame.getBoundingClientRect();
    left += around.left;
    right += around.left;
    top += around.top;
    bottom += around.top;
    frame = frame.ownerDocument.defaultView?.frameElement ?? null;
  }
  return { left, top, right, bottom };
}

function windowSize() {
  return { width: innerWidth, height: innerHeight };
}
