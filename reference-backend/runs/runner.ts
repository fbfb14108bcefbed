import { describeError } from '../log.ts';
import { type RunnerIdentity, renewLeases, requeueExpired, requeueRunsOf, takeNextRun } from '../store/queue.ts';
import type { ValidationRow } from '../store/validations.ts';
import { type RunParts, runToEnd } from './run-to-end.ts';
import { createWorkerPool } from './worker-pool.ts';

/** Executes queued runs of the database, beside the runners of other processes. */
export interface Runner {
  /** To be called when there may be something in the queue. */
  wake(): void;
  /** To be called after a run was cancelled here: ends its request to Procore at once. */
  cancel(runId: string): void;
  /**
   * To be called several times within a lease: gives the sign of life, ends runs that were cancelled or taken over
   * elsewhere, and takes over runs whose runner has given none.
   */
  pulse(): Promise<void>;
  /** Ends all requests to Procore and puts their runs back into the queue. */
  stop(): Promise<void>;
}

export interface RunnerParts extends RunParts {
  readonly identity: RunnerIdentity;
  /** Not counting those that wait for a limit of Procore's, or for an answer that does not come. */
  readonly runsAtATime: number;
}

export function createRunner(parts: RunnerParts): Runner {
  const { identity, runsAtATime, database, log } = parts;
  const running = new Map<string, AbortController>();
  // Those that wait for Procore are set aside: what holds up one key must not hold up other keys.
  const pool = createWorkerPool(runsAtATime, takeRun, (error) => log('the queue failed', describeError(error)));

  async function takeRun(): Promise<(() => Promise<void>) | null> {
    const run = await takeNextRun(database, identity);
    return run && (() => execute(run));
  }

  async function execute(run: ValidationRow): Promise<void> {
    // It may come back to a process that was too busy to renew its lease and has not noticed yet.
    running.get(run.id)?.abort();
    const controller = new AbortController();
    running.set(run.id, controller);
    const waits = { onWaiting: () => pool.setAside(run.id), onGoingOn: () => pool.takeUp(run.id) };
    try {
      if (!pool.isClosed()) await runToEnd(parts, run, controller, waits);
    } finally {
      if (running.get(run.id) === controller) running.delete(run.id);
      pool.takeUp(run.id);
    }
  }

  async function endRunsLostTo(others: ReadonlyMap<string, AbortController>): Promise<void> {
    const ours = await renewLeases(database, identity, [...others.keys()]);
    for (const [id, controller] of others) {
      if (!ours.has(id)) controller.abort();
    }
  }

  return {
    wake: pool.wake,
    cancel(runId) {
      running.get(runId)?.abort();
    },
    async pulse() {
      if (pool.isClosed()) return;
      await endRunsLostTo(new Map(running));
      await requeueExpired(database);
      pool.wake();
    },
    async stop() {
      pool.close();
      for (const controller of running.values()) controller.abort();
      await pool.allOver();
      await requeueRunsOf(database, identity);
    },
  };
}
