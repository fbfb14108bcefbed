import { watchDocuments } from './documents.ts';

/**
 * Resolves `true` as soon as the condition holds, `false` when it still does not after `timeoutMs`. Looks again
 * whenever the page or one of its frames changes.
 * @throws the signal's reason when it is aborted
 */
export function untilPage(
  condition: () => boolean,
  { signal, timeoutMs }: { signal: AbortSignal; timeoutMs: number },
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    if (condition()) {
      resolve(true);
      return;
    }
    const finished = new AbortController();
    const stopWatching = watchDocuments(() => {
      look(() => {
        if (condition()) finish(() => resolve(true));
      });
    });
    const timer = setTimeout(() => look(() => finish(() => resolve(condition()))), timeoutMs);
    signal.addEventListener('abort', () => finish(() => reject(signal.reason)), { signal: finished.signal });

    /** What the condition throws belongs to whoever waits, not to the browser's log. */
    function look(attempt: () => void): void {
      try {
        attempt();
      } catch (error) {
        finish(() => reject(error));
      }
    }

    function finish(settle: () => void): void {
      finished.abort();
      stopWatching();
      clearTimeout(timer);
      settle();
    }
  });
}

/** Resolves when the page has been painted this many times. */
export async function nextFrames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/**
 * Resolves when the page has not changed for `stillMs`, or after `atMostMs` while it goes on changing. Both in
 * milliseconds.
 */
export function pageStill({ stillMs, atMostMs }: { stillMs: number; atMostMs: number }): Promise<void> {
  return new Promise((resolve) => {
    let still = setTimeout(finish, stillMs);
    const latest = setTimeout(finish, atMostMs);
    const stopWatching = watchDocuments(() => {
      clearTimeout(still);
      still = setTimeout(finish, stillMs);
    });

    function finish(): void {
      clearTimeout(still);
      clearTimeout(latest);
      stopWatching();
      resolve();
    }
  });
}
