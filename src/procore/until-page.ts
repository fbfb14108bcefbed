/**
 * Resolves `true` as soon as the condition holds, `false` when it still does not after `timeoutMs`. Looks again
 * whenever the page changes.
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
    const observer = new MutationObserver(() => {
      if (condition()) finish(() => resolve(true));
    });
    const timer = setTimeout(() => finish(() => resolve(condition())), timeoutMs);
    signal.addEventListener('abort', () => finish(() => reject(signal.reason)), { signal: finished.signal });
    observer.observe(document.documentElement, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });

    function finish(settle: () => void): void {
      finished.abort();
      observer.disconnect();
      clearTimeout(timer);
      settle();
    }
  });
}

/** Resolves when the page has been painted this many times. */
export async function nextFrames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
