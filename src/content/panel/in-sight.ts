/**
 * Whether the user can see what they press: a script of the page may lay something over the panel that lets presses
 * through, or make the panel invisible. Browsers that can be asked say so themselves; the others are looked at.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { until } from '../../procore/dom/waiting.ts';

/** How long the panel's head has to have been in plain sight before a press counts. */
const SEEN_MS = 500;
/** The least that browsers allow between two looks of theirs. */
const BROWSER_LOOKS_MS = 100;
/** Between two looks of ours. */
const LOOK_MS = 250;
const ANSWER_MS = 3_000;
/** Corners and middle, in parts of the size. */
const POINTS = [
  [0.5, 0.5],
  [0.03, 0.1],
  [0.97, 0.1],
  [0.03, 0.9],
  [0.97, 0.9],
] as const;
const PLAIN = {
  opacity: /^1$/,
  visibility: /^visible$/,
  filter: /^none$/,
  clipPath: /^none$/,
  maskImage: /^none$/,
  scale: /^none$/,
  rotate: /^none$/,
  // To move it is no harm.
  transform: /^(none|matrix\(1, 0, 0, 1, .*)$/,
} as const;

export interface Sight {
  /** The panel's head has been in plain sight for half a second. */
  readonly isReady: ReadonlySignal<boolean>;
  /** Follows this head from now on, or none. */
  watchHead(head: Element | null): void;
  /** Whether this button is in plain sight, with the head. */
  has(button: HTMLElement): Promise<boolean>;
}

export function watchSight(host: HTMLElement, stop: AbortSignal): Sight {
  const isReady = signal(false);
  /** Since when each button has been in plain sight, by the browser's word; `null` while it is not. */
  const since = new WeakMap<Element, number | null>();
  let head: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = browserTells() ? new IntersectionObserver(take, options()) : null;
  const looks = observer === null ? setInterval(() => head && noteHead(isPlain(head, host)), LOOK_MS) : undefined;
  // The look at a button begins before it is pressed.
  host.addEventListener('pointerover', watchTarget);
  host.addEventListener('focusin', watchTarget);
  stop.addEventListener('abort', () => {
    observer?.disconnect();
    clearInterval(looks);
    clearTimeout(timer);
  });

  function take(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const isSeen = (entry as { isVisible?: boolean }).isVisible === true;
      const { target } = entry;
      if (target === head) noteHead(isSeen);
      // What the first look sees has not been hidden before it.
      else since.set(target, isSeen ? (since.get(target) ?? (since.has(target) ? performance.now() : 0)) : null);
    }
  }

  function noteHead(isSeen: boolean): void {
    if (!isSeen) {
      clearTimeout(timer);
      timer = undefined;
      isReady.value = false;
    } else
      timer ??= setTimeout(() => {
        isReady.value = true;
      }, SEEN_MS);
  }

  function watchTarget(event: Event): void {
    const [target] = event.composedPath();
    const button = target instanceof Element ? target.closest('button') : null;
    if (button !== null) observer?.observe(button);
  }

  async function isSeen(button: HTMLElement): Promise<boolean> {
    if (observer === null) return true;
    observer.observe(button);
    await until(() => since.has(button), { signal: stop, timeoutMs: ANSWER_MS });
    const from = since.get(button) ?? null;
    return from !== null && performance.now() - from >= SEEN_MS;
  }

  return {
    isReady,
    watchHead(next) {
      if (head !== null) observer?.unobserve(head);
      head = next;
      noteHead(false);
      if (next !== null) observer?.observe(next);
    },
    async has(button) {
      const isClear = () => isReady.peek() && head !== null && isPlain(head, host) && isPlain(button, host);
      return isClear() && (await isSeen(button)) && isClear();
    },
  };
}

/** Chromium does; Firefox does not yet. */
function browserTells(): boolean {
  return 'isVisible' in IntersectionObserverEntry.prototype;
}

function options(): IntersectionObserverInit {
  const visibility = { trackVisibility: true, delay: BROWSER_LOOKS_MS };
  return visibility as IntersectionObserverInit;
}

function isPlain(element: Element, host: Element): boolean {
  return isOpaque(element) && isOnTop(element, host);
}

/** It and all around it, out of the panel and up to the page's root. */
function isOpaque(element: Element): boolean {
  for (let up: Element | null = element; up !== null; up = up.parentElement ?? hostOf(up)) {
    const style = getComputedStyle(up);
    for (const [name, plain] of Object.entries(PLAIN) as [keyof typeof PLAIN, RegExp][])
      if (!plain.test(style[name] ?? 'none')) return false;
  }
  return true;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The part of it that is scrolled into sight, at a few points. */
function isOnTop(element: Element, host: Element): boolean {
  const own = element.getBoundingClientRect();
  const around = element.parentElement?.closest('.content')?.getBoundingClientRect();
  const left = Math.max(own.left, 0);
  const right = Math.min(own.right, innerWidth);
  const top = Math.max(own.top, around?.top ?? 0, 0);
  const bottom = Math.min(own.bottom, around?.bottom ?? innerHeight, innerHeight);
  if (right - left < 1 || bottom - top < 1) return false;
  return POINTS.every(
    ([x, y]) => document.elementFromPoint(left + x * (right - left), top + y * (bottom - top)) === host,
  );
}
