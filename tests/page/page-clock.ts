/**
 * Runs in a page before its own scripts: its timers go off in their order, each as soon as the page has been painted a
 * few times and nothing else is due before it. So nobody waits, and whatever comes first comes first on every machine.
 */
export function hurryTimers(): void {
  interface Timer {
    readonly id: number;
    readonly due: number;
    readonly run: () => void;
  }
  const FRAMES = 3;
  let timers: readonly Timer[] = [];
  let now = 0;
  let lastId = 0;
  let isGoing = false;

  async function go(): Promise<void> {
    isGoing = true;
    while (timers.length > 0) {
      for (let frame = 0; frame < FRAMES; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      const next = timers.toSorted((one, other) => one.due - other.due || one.id - other.id)[0];
      if (next === undefined) break;
      timers = timers.filter((timer) => timer !== next);
      now = next.due;
      next.run();
    }
    isGoing = false;
  }

  window.setTimeout = ((run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    lastId += 1;
    timers = [...timers, { id: lastId, due: now + ms, run: () => run(...args) }];
    if (!isGoing) void go();
    return lastId;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    timers = timers.filter((timer) => timer.id !== id);
  };
}
