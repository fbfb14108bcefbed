/** How often a hidden tab looks: it is not painted. */
const UNPAINTED_MS = 100;

/** Resolves when the page has been painted once more, or would have been. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, UNPAINTED_MS);
    const frame = requestAnimationFrame(done);
    function done(): void {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      resolve();
    }
  });
}

/** A busy page paints seldom: time alone shows neither that nothing changes nor that nothing comes. */
const QUIET_FRAMES = 4;

/**
 * Looks once per frame. `false` when the condition still does not hold after `timeoutMs`, and some frames.
 * @throws the signal's reason when it is aborted
 */
export async function until(
  condition: () => boolean,
  { signal, timeoutMs }: { signal: AbortSignal; timeoutMs: number },
): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  signal.throwIfAborted();
  for (let frames = 0; !condition(); frames += 1) {
    if (performance.now() > end && frames >= QUIET_FRAMES) return false;
    await nextFrame();
    signal.throwIfAborted();
  }
  return true;
}

/**
 * Waits until what `look` gives has stayed the same for as long as `quietMs` says of it, and for some frames.
 * @throws the signal's reason when it is aborted
 */
export async function untilStill<Sight>(
  look: () => Sight,
  {
    signal,
    timeoutMs,
    isSame,
    quietMs,
  }: {
    signal: AbortSignal;
    timeoutMs: number;
    isSame: (one: Sight, other: Sight) => boolean;
    quietMs: (sight: Sight) => number;
  },
): Promise<Sight> {
  const end = performance.now() + timeoutMs;
  let sight = look();
  let since = performance.now();
  let frames = 0;
  while (performance.now() < end && (frames < QUIET_FRAMES || performance.now() - since < quietMs(sight))) {
    await nextFrame();
    frames += 1;
    signal.throwIfAborted();
    const now = look();
    if (!isSame(now, sight)) {
      sight = now;
      since = performance.now();
      frames = 0;
    }
  }
  return sight;
}
