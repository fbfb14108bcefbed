/**
 * Runs in a page before its own scripts: its clock goes by what the page does, not by the day. Each frame takes it on a
 * little; where nothing has happened for some frames it skips to what is due next. So nobody waits, a slow machine is
 * not late, and whatever is due first comes first on every one. Styles that move and answers on their way take their own
 * time, and are waited for.
 */
import { ASK, FIRE, type Order, TELL } from './page-clock-events.ts';

interface Timer {
  readonly due: number;
  /** How many frames had been painted when it was set. */
  readonly setAt: number;
  readonly run: () => void;
}

type Id = number | string;

const FRAME_MS = 50;
/** While a server is asked, which has a clock of its own. */
const FRAME_OF_SERVER_MS = 16;
const UNPAINTED_MS = 500;
const QUIET_FRAMES = 3;
/** Where nothing is due, either, the clock stops until something is. */
const STOPS_AFTER_FRAMES = 20;
/** Whoever waits for something else than time comes to it in between. */
const LONGEST_SKIP_MS = 10_000;
/** Of a delay that browsers take for none. */
const AT_ONCE_MS = 4;

type Natives = Pick<typeof globalThis, 'setTimeout' | 'requestAnimationFrame' | 'fetch'>;

/** A frame's first document leaves its window, with what was changed in it, to the next: that has a clock of its own. */
const shared = window as typeof window & { pageClock?: { readonly real: Natives } };
const real = shared.pageClock?.real ?? {
  setTimeout: window.setTimeout.bind(window),
  requestAnimationFrame: window.requestAnimationFrame.bind(window),
  fetch: window.fetch.bind(window),
};
const own = { real };
Object.defineProperty(shared, 'pageClock', { value: own, configurable: true });
const timers = new Map<Id, Timer>();
let now = performance.now();
let lastId = 0;
let frames = 0;
let quietSince = 0;
let answersAwaited = 0;
let isRunning = false;
let isGoing = false;

function nextDue(): [Id, Timer] | undefined {
  let next: [Id, Timer] | undefined;
  for (const entry of timers) {
    if (next === undefined || entry[1].due < next[1].due) next = entry;
  }
  return next;
}

/** Each in a task of its own, so that what it has promised is done before the next. */
function runDue(): void {
  if (isRunning) return;
  const next = nextDue();
  if (next === undefined || next[1].due > now) return;
  isRunning = true;
  real.setTimeout(() => {
    isRunning = false;
    const [id, { run }] = next;
    try {
      if (timers.delete(id)) {
        quietSince = frames;
        run();
      }
    } finally {
      runDue();
    }
  });
}

function isAnythingMoving(): boolean {
  return document
    .getAnimations()
    .some(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
}

function isAnythingLoading(): boolean {
  const inner = [...document.querySelectorAll<HTMLIFrameElement>('iframe[src]')];
  const documents = [document, ...inner.flatMap(({ contentDocument }) => contentDocument ?? [])];
  return answersAwaited > 0 || documents.some(isOnItsWay);
}

/** A frame has an empty document until its own comes. */
function isOnItsWay({ readyState, URL }: Document): boolean {
  return readyState !== 'complete' || URL === 'about:blank';
}

function paint(): void {
  frames += 1;
  const isLoading = isAnythingLoading();
  now += isLoading ? FRAME_OF_SERVER_MS : FRAME_MS;
  if (frames - quietSince >= QUIET_FRAMES && !isLoading && !isAnythingMoving()) skip();
  runDue();
  isGoing = timers.size > 0 || isLoading || frames - quietSince < STOPS_AFTER_FRAMES;
  if (isGoing) awaitPaint();
}

/** What is not in sight is not painted, and goes on all the same. */
function awaitPaint(): void {
  let isPainted = false;
  const once = () => {
    if (isPainted) return;
    isPainted = true;
    paint();
  };
  real.requestAnimationFrame(once);
  real.setTimeout(once, UNPAINTED_MS);
}

/** Something has happened. */
function stir(): void {
  quietSince = frames;
  if (isGoing) return;
  isGoing = true;
  awaitPaint();
}

function skip(): void {
  const next = nextDue()?.[1];
  // One that is set anew with each frame waits for the frame only: somebody looks at each.
  if (next === undefined || frames - next.setAt < QUIET_FRAMES) return;
  now = Math.min(Math.max(now, next.due), now + LONGEST_SKIP_MS);
  quietSince = frames;
}

function set(id: Id, run: () => void, ms: number): void {
  const delay = Math.max(0, Number(ms) || 0);
  const isOfNow = delay <= AT_ONCE_MS;
  timers.set(id, { due: isOfNow ? now : now + delay, setAt: frames, run });
  if (!isGoing) stir();
  if (isOfNow) runDue();
}

function newId(): number {
  lastId += 1;
  return lastId;
}

const clear = (id: Id = 0) => void timers.delete(id);

Object.assign(window, {
  setTimeout(run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) {
    const id = newId();
    set(id, () => run(...args), ms);
    return id;
  },
  setInterval(run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) {
    const id = newId();
    const setAgain = () => set(id, fire, Math.max(AT_ONCE_MS + 1, ms));
    const fire = () => {
      setAgain();
      run(...args);
    };
    setAgain();
    return id;
  },
  clearTimeout: clear,
  clearInterval: clear,
  requestAnimationFrame: (run: FrameRequestCallback) =>
    real.requestAnimationFrame(() => {
      stir();
      run(now);
    }),
  async fetch(...request: Parameters<typeof fetch>) {
    answersAwaited += 1;
    stir();
    try {
      return await real.fetch(...request);
    } finally {
      answersAwaited -= 1;
      stir();
    }
  },
});
performance.now = () => now;

window.addEventListener(ASK, (event) => {
  if (shared.pageClock !== own) return;
  const { id, ms } = JSON.parse((event as CustomEvent<string>).detail) as Order;
  const name = `shared ${id}`;
  stir();
  if (id === undefined) window.dispatchEvent(new CustomEvent(TELL, { detail: now }));
  else if (ms === undefined) clear(name);
  else set(name, () => window.dispatchEvent(new CustomEvent(FIRE, { detail: id })), ms);
});

stir();
