export interface ThrottleLimit {
  readonly most: number;
  readonly everyMs: number;
}

/** Counts what one caller does, and says when it is too much. Of this process alone: it is lost with a restart. */
export interface Throttle {
  /** For how many seconds nothing more is let through; 0 where something is. */
  secondsLeft(caller: string): number;
  count(caller: string): void;
}

/** More callers than this at a time would cost memory; the ones who came first are forgotten then. */
const MOST_CALLERS = 10_000;

export function createThrottle({ most, everyMs }: ThrottleLimit, now: () => Date): Throttle {
  const windows = new Map<string, { readonly endsAt: number; counted: number }>();

  function windowOf(caller: string) {
    const known = windows.get(caller);
    if (known !== undefined && known.endsAt > now().getTime()) return known;
    windows.delete(caller);
    return undefined;
  }

  return {
    secondsLeft(caller) {
      const window = windowOf(caller);
      if (window === undefined || window.counted < most) return 0;
      return Math.ceil((window.endsAt - now().getTime()) / 1000);
    },
    count(caller) {
      const window = windowOf(caller) ?? { endsAt: now().getTime() + everyMs, counted: 0 };
      window.counted += 1;
      windows.set(caller, window);
      const [first] = windows.keys();
      if (windows.size > MOST_CALLERS && first !== undefined) windows.delete(first);
    },
  };
}
