import { describeError, type Log } from './log.ts';

/**
 * Does a task again and again, `everyMs` after its last end, until the function that is given back is called. That one
 * resolves when the task is not under way any more. A task that fails is logged and done again.
 */
export function repeat(everyMs: number, what: string, task: () => Promise<void>, log: Log): () => Promise<void> {
  let stopped = false;
  let underWay: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;

  function schedule(): void {
    timer = setTimeout(() => {
      underWay = task()
        .catch((error) => log(`${what} failed`, describeError(error)))
        .finally(() => {
          if (!stopped) schedule();
        });
    }, everyMs).unref();
  }

  schedule();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await underWay;
  };
}
