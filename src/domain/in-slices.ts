const SLICE_MS = 8;

/**
 * Runs it without keeping page or worker from anything else.
 * @throws the reason of the signal
 */
export async function inSlices<Result>(steps: Generator<void, Result>, signal?: AbortSignal): Promise<Result> {
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    start = performance.now();
  }
}
