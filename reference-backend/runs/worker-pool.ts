/** Works through what is to be done, a few jobs at a time. */
export interface WorkerPool {
  /** To be called when there may be something to do. */
  wake(): void;
  /** This job waits: it costs nothing but memory, and another may be taken beside it. */
  setAside(jobId: string): void;
  /** It goes on, or is over. */
  takeUp(jobId: string): void;
  /** Takes nothing more. */
  close(): void;
  isClosed(): boolean;
  /** When all that was taken is over. */
  allOver(): Promise<void>;
}

/** So many times as many jobs as may be worked on at a time may be at hand, waiting ones included: each needs memory. */
const WAITING_PER_SLOT = 8;

/** `takeJob` gives the next thing to do, or `null` for nothing. */
export function createWorkerPool(
  atATime: number,
  takeJob: () => Promise<(() => Promise<void>) | null>,
  onError: (error: unknown) => void,
): WorkerPool {
  const workers = new Set<Promise<void>>();
  const waiting = new Set<string>();
  let closed = false;
  let wokenWhileFull = false;

  async function work(): Promise<void> {
    while (!closed) {
      const job = await takeJob();
      if (job === null) return;
      wake();
      await job();
    }
  }

  /** A worker that is about to end has perhaps looked too early to see what is new. */
  function wake(): void {
    if (closed) return;
    const isFull = workers.size - waiting.size >= atATime || workers.size >= atATime * WAITING_PER_SLOT;
    if (isFull) {
      wokenWhileFull = true;
      return;
    }
    const worker = work()
      .catch(onError)
      .finally(() => {
        workers.delete(worker);
        if (!wokenWhileFull) return;
        wokenWhileFull = false;
        wake();
      });
    workers.add(worker);
  }

  return {
    wake,
    setAside(jobId) {
      waiting.add(jobId);
      wake();
    },
    takeUp: (jobId) => void waiting.delete(jobId),
    close() {
      closed = true;
    },
    isClosed: () => closed,
    async allOver() {
      await Promise.all(workers);
    },
  };
}
