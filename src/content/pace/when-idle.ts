/** A busy page may have no idle time for long. */
const LATEST_MS = 300;

/** Runs it once the page has nothing else to do. Returns what calls it off. */
export function whenIdle(run: () => void): () => void {
  const id = requestIdleCallback(run, { timeout: LATEST_MS });
  return () => cancelIdleCallback(id);
}
