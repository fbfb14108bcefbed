/**
 * Runs in a page before its own scripts: its clock goes by what the page does, not by the day. Each frame takes it on a
 * little; where nothing has happened for some frames it skips to what is due next. So nobody waits, a slow machine is
 * not late, and whatever is due first comes first on every one. Styles that move and answers on their way take their own
 * time, and are waited for.
 */
export function hurryTime(): void {
  interface Timer {
    readonly id: number;
    readonly due: number;
    /** How many frames have been painted when it was set. */
    readonly setAt: number;
    readonly run: () => void;
  }
  const FRAME_MS = 50;
  /** While a server is asked, which has a clock of its own. */
  const FRAME_OF_SERVER_MS = 16;
  const QUIET_FRAMES = 3;
  /** Whoever waits for something else than time comes to it in between. */
  const LONGEST_SKIP_MS = 10_000;
  /** Of a delay that browsers take for none. */
  const AT_ONCE_MS = 4;
  const { setTimeout, requestAnimationFrame, fetch } = window;
  const timers = new Map<number, Timer>();
  let now = performance.now();
  let lastId = 0;
  let frames = 0;
  let quietSince = 0;
  let answersAwaited = 0;
  let isRunning = false;

  function nextDue(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of timers.values()) {
      if (next === undefined || timer.due < next.due) next = timer;
    }
    return next;
  }

  /** Each in a task of its own, so that what it has promised is done before the next. */
  function runDue(): void {
    if (isRunning) return;
    const timer = nextDue();
    if (timer === undefined || timer.due > now) return;
    isRunning = true;
    setTimeout.call(window, () => {
      isRunning = false;
      if (timers.delete(timer.id)) {
        quietSince = frames;
        timer.run();
      }
      runDue();
    });
  }

  function isAnythingMoving(): boolean {
    return document
      .getAnimations()
      .some(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
  }

  function isAnythingLoading(): boolean {
    const inner = [...document.querySelectorAll<HTMLIFrameElement>('iframe[src]')];
    return answersAwaited > 0 || inner.some(({ contentDocument }) => contentDocument?.URL === 'about:blank');
  }

  function paint(): void {
    frames += 1;
    const isLoading = isAnythingLoading();
    now += isLoading ? FRAME_OF_SERVER_MS : FRAME_MS;
    if (frames - quietSince >= QUIET_FRAMES && !isLoading && !isAnythingMoving()) {
      const next = nextDue();
      // One that is set anew with each frame waits for the frame only: somebody looks at each.
      if (next !== undefined && frames - next.setAt >= QUIET_FRAMES) {
        now = Math.min(Math.max(now, next.due), now + LONGEST_SKIP_MS);
        quietSince = frames;
      }
    }
    runDue();
    requestAnimationFrame.call(window, paint);
  }

  function set(run: () => void, ms: number): number {
    lastId += 1;
    const delay = Math.max(0, Number(ms) || 0);
    const isOfNow = delay <= AT_ONCE_MS;
    timers.set(lastId, { id: lastId, due: isOfNow ? now : now + delay, setAt: frames, run });
    if (isOfNow) runDue();
    return lastId;
  }

  const clear = (id?: number) => void timers.delete(id ?? 0);

  Object.assign(window, {
    setTimeout: (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => set(() => run(...args), ms),
    setInterval(run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) {
      const again = () => {
        timers.set(id, { id, due: now + Math.max(AT_ONCE_MS, ms), setAt: frames, run: again });
        run(...args);
      };
      const id = set(again, Math.max(AT_ONCE_MS + 1, ms));
      return id;
    },
    clearTimeout: clear,
    clearInterval: clear,
    requestAnimationFrame(run: FrameRequestCallback) {
      return requestAnimationFrame.call(window, () => {
        quietSince = frames;
        run(now);
      });
    },
    fetch: (...request: Parameters<typeof fetch>) => {
      answersAwaited += 1;
      return fetch(...request).finally(() => {
        answersAwaited -= 1;
        quietSince = frames;
      });
    },
  });
  performance.now = () => now;
  requestAnimationFrame.call(window, paint);
}
