/** A stock of waiting time that all retries of one reading share. Waits at the same time count once. */
export interface Patience {
  /** Whether the stock allows a wait of `ms` milliseconds. */
  has(ms: number): boolean;
  /**
   * Waits `ms` milliseconds and answers true, or answers false at once when the stock does not allow it.
   * Rejects with the signal's reason when it is aborted meanwhile.
   */
  wait(ms: number, signal: AbortSignal): Promise<boolean>;
}

export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** `now` in milliseconds since 1970. */
export function createPatience(
  totalMs: number,
  sleep: Sleep = sleepUnlessAborted,
  now: () => number = Date.now,
): Patience {
  let remainingMs = totalMs;
  let chargedUntil = 0;

  function priceOf(ms: number): number {
    const time = now();
    return Math.max(0, time + ms - Math.max(time, chargedUntil));
  }

  return {
    has: (ms) => priceOf(ms) <= remainingMs,
    async wait(ms, signal) {
      const price = priceOf(ms);
      if (price > remainingMs) return false;
      remainingMs -= price;
      chargedUntil = Math.max(chargedUntil, now() + ms);
      await sleep(ms, signal);
      return true;
    },
  };
}

function sleepUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
