import type { Database } from '../database/open.ts';
import { describeError, type Log } from '../log.ts';
import type { Sealer } from '../secrets.ts';
import { allConnectedProjects } from '../store/integrations.ts';
import { type RunnerIdentity, renewLeases, requeueExpired, requeueRunsOf, takeNextRun } from '../store/queue.ts';
import type { ValidationRow } from '../store/validations.ts';
import { type AskProcore, executeRun, RunCancelled } from './execute.ts';
import { finishRun } from './finish.ts';
import { judgeNothing } from './judge.ts';
import { type RunLimits, RunTooLong, startRunClock } from './run-clock.ts';
import { unlessAborted } from './unless-aborted.ts';

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

export interface RunnerParts {
  readonly identity: RunnerIdentity;
  /** Not counting those that wait for a limit of Procore's, or for an answer that does not come. */
  readonly runsAtATime: number;
  readonly limits: RunLimits;
  readonly database: Database;
  readonly sealer: Sealer;
  readonly askProcore: AskProcore;
  readonly now: () => Date;
  readonly log: Log;
}

const FAILED = 'The backend failed during this run. Its log says more.';
const TOO_LONG = 'This run took longer than a run may, so it was ended. Validate again.';

/** So many times as many runs as may be executed at a time may be at hand, waiting ones included: each needs memory. */
const WAITING_PER_SLOT = 8;

export function createRunner(parts: RunnerParts): Runner {
  const { identity, runsAtATime, limits, database, sealer, askProcore, now, log } = parts;
  const running = new Map<string, AbortController>();
  const workers = new Set<Promise<void>>();
  /** Those that wait for Procore. They cost nothing, and what holds up one key must not hold up other keys. */
  const waiting = new Set<string>();
  let stopped = false;
  let wokenWhileFull = false;

  async function work(): Promise<void> {
    while (!stopped) {
      const run = await takeNextRun(database, identity);
      if (run === null) return;
      wake();
      await execute(run);
    }
  }

  async function execute(run: ValidationRow): Promise<void> {
    // It may come back to a process that was too busy to renew its lease and has not noticed yet.
    running.get(run.id)?.abort();
    const controller = new AbortController();
    running.set(run.id, controller);
    const clock = startRunClock(limits, controller, () => letOthersGoOn(run.id));
    try {
      if (stopped) return;
      const execution = executeRun(
        { database, sealer, askProcore: tellingOfWaits(run, clock.gotOn), now: now() },
        run,
        controller.signal,
      );
      const judgement = await unlessAborted(execution, controller.signal);
      await finishRun(database, sealer, run, judgement, now());
    } catch (error) {
      const isTooLong = error instanceof RunTooLong;
      if ((controller.signal.aborted && !isTooLong) || error instanceof RunCancelled) return;
      log(isTooLong ? 'a run took too long' : 'a run failed', { run: run.id, ...describeError(error) });
      await finishWithout(run, isTooLong ? TOO_LONG : FAILED);
    } finally {
      clock.stop();
      if (running.get(run.id) === controller) running.delete(run.id);
      waiting.delete(run.id);
    }
  }

  function letOthersGoOn(runId: string): void {
    waiting.add(runId);
    wake();
  }

  function tellingOfWaits(run: ValidationRow, gotOn: () => void): AskProcore {
    return (question, { signal, onProgress }) =>
      askProcore(question, {
        signal,
        async onProgress(progress) {
          await onProgress(progress);
          gotOn();
          if (progress.waitingUntil === null) waiting.delete(run.id);
          else letOthersGoOn(run.id);
        },
      });
  }

  /** When not even this can be written down, the lease runs out and the run is executed again. */
  async function finishWithout(run: ValidationRow, detail: string): Promise<void> {
    const connected = await allConnectedProjects(database, run.integrationId);
    await finishRun(database, sealer, run, judgeNothing(connected, detail), now());
  }

  /** A worker that is about to end has perhaps looked into the queue too early to see the new run. */
  function wake(): void {
    if (stopped) return;
    const isFull = workers.size - waiting.size >= runsAtATime || workers.size >= runsAtATime * WAITING_PER_SLOT;
    if (isFull) {
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

  async function endRunsLostTo(others: ReadonlyMap<string, AbortController>): Promise<void> {
    const ours = await renewLeases(database, identity, [...others.keys()]);
    for (const [id, controller] of others) {
      if (!ours.has(id)) controller.abort();
    }
  }

  return {
    wake,
    cancel(runId) {
      running.get(runId)?.abort();
    },
    async pulse() {
      if (stopped) return;
      await endRunsLostTo(new Map(running));
      await requeueExpired(database);
      wake();
    },
    async stop() {
      stopped = true;
      for (const controller of running.values()) controller.abort();
      await Promise.all(workers);
      await requeueRunsOf(database, identity);
    },
  };
}
