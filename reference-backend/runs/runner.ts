import type { Database } from '../database/open.ts';
import { describeError, type Log } from '../log.ts';
import type { Sealer } from '../secrets.ts';
import { allConnectedProjects } from '../store/integrations.ts';
import { requeueRunning, takeNextRun } from '../store/queue.ts';
import type { ValidationRow } from '../store/validations.ts';
import { type AskProcore, executeRun, RunCancelled } from './execute.ts';
import { finishRun } from './finish.ts';
import { judgeNothing } from './judge.ts';

/** Executes the queued runs of the database, a few at a time. The only one that does so for its database. */
export interface Runner {
  /** To be called when there may be something in the queue. */
  wake(): void;
  /** To be called after a run was cancelled: ends its request to Procore at once. */
  cancel(runId: string): void;
  /** To be called now and then: puts the runs whose end could not be written down back into the queue. */
  requeueUnfinished(): Promise<void>;
  /** Ends all requests to Procore and puts their runs back into the queue. */
  stop(): Promise<void>;
}

export interface RunnerParts {
  readonly database: Database;
  readonly sealer: Sealer;
  readonly askProcore: AskProcore;
  readonly now: () => Date;
  readonly log: Log;
}

const RUNS_AT_A_TIME = 4;

export function createRunner({ database, sealer, askProcore, now, log }: RunnerParts): Runner {
  const running = new Map<string, AbortController>();
  const unfinished = new Set<string>();
  const workers = new Set<Promise<void>>();
  let stopped = false;
  let wokenWhileFull = false;

  async function work(): Promise<void> {
    while (!stopped) {
      const run = await takeNextRun(database);
      if (run === null) return;
      wake();
      await execute(run);
    }
  }

  async function execute(run: ValidationRow): Promise<void> {
    const controller = new AbortController();
    running.set(run.id, controller);
    try {
      if (stopped) return;
      const judgement = await executeRun(database, sealer, askProcore, run, controller.signal);
      await finishRun(database, sealer, run, judgement, now());
    } catch (error) {
      if (controller.signal.aborted || error instanceof RunCancelled) return;
      log('a run failed', { run: run.id, ...describeError(error) });
      await finishAsFailed(run);
    } finally {
      running.delete(run.id);
    }
  }

  async function finishAsFailed(run: ValidationRow): Promise<void> {
    unfinished.add(run.id);
    const connected = await allConnectedProjects(database, run.integrationId);
    const judgement = judgeNothing(connected, 'The backend failed during this run. Its log says more.');
    await finishRun(database, sealer, run, judgement, now());
    unfinished.delete(run.id);
  }

  /** A worker that is about to end has perhaps looked into the queue too early to see the new run. */
  function wake(): void {
    if (stopped) return;
    if (workers.size >= RUNS_AT_A_TIME) {
      wokenWhileFull = true;
      return;
    }
    const worker = work()
      .catch((error) => log('the queue failed', describeError(error)))
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
    cancel(runId) {
      running.get(runId)?.abort();
    },
    async requeueUnfinished() {
      const ids = [...unfinished].filter((id) => !running.has(id));
      await requeueRunning(database, ids);
      for (const id of ids) unfinished.delete(id);
    },
    async stop() {
      stopped = true;
      for (const controller of running.values()) controller.abort();
      await Promise.all(workers);
      await requeueRunning(database);
    },
  };
}
