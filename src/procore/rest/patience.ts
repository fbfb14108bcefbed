/** A stock of waiting time that all retries of one reading share. */
export interface Patience {
  /**
   * Waits `ms` milliseconds and answers true, or answers false at once when less than that is left.
   * Rejects with the signal's reason when it is aborted meanwhile.
   */
  wait(ms: number, signal: AbortSignal): Promise<boolean>;
}

export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

export function createPatience(totalMs: number, sleep: Sleep = sleepUnlessAborted): Patience {
  let leftMs = totalMs;
  return {
    async wait(ms, signal) {
      if (ms > leftMs) return false;
      leftMs -= ms;
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
