/** How popup and panel hear that their view may have changed. */
import { browser } from './browser.ts';
import { VIEW_CHANGED } from './protocol.ts';

/** A worker that died tells nothing any more; being asked wakes it, and what it was doing goes on. */
const ASK_AGAIN_MS = 1_500;

/** Calls `read` every now and then until it is stopped: for as long as a run is shown that goes on. */
export function keepAsking(read: () => void): () => void {
  const timer = setInterval(read, ASK_AGAIN_MS);
  return () => clearInterval(timer);
}

/** Calls `listener` whenever the background says that a view may have changed. Returns the way to stop it. */
export function onViewChange(listener: () => void): () => void {
  const receive = (message: unknown): undefined => {
    if (message === VIEW_CHANGED) listener();
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}
