/**
 * What `work` comes to, or a rejection with the signal's reason as soon as that is aborted. Work that does not heed the
 * signal goes on unheard: whoever waits must not depend on what a request does.
 */
export function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
