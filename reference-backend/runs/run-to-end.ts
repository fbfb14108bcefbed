import { unlessAborted } from '../../src/procore-api/http/unless-aborted.ts';
import type { Database } from '../database/database.ts';
import { describeError, type Log } from '../log.ts';
import type { Sealer } from '../sealer.ts';
import { allConnectedProjects } from '../store/integrations.ts';
import type { ValidationRow } from '../store/validations.ts';
import { type AskProcore, executeRun, RunCancelled } from './execute.ts';
import { finishRun } from './finish.ts';
import { judgeNothing } from './judge.ts';
import { type RunLimits, RunTooLong, startRunClock } from './run-clock.ts';

export interface RunParts {
  readonly limits: RunLimits;
  readonly database: Database;
  readonly sealer: Sealer;
  readonly askProcore: AskProcore;
  readonly now: () => Date;
  readonly log: Log;
}

/** Told when the run begins to wait for Procore, and when it goes on. */
export interface Waits {
  onWaiting(): void;
  onGoingOn(): void;
}

const FAILED = 'The backend failed during this run. Its log says more.';
const TOO_LONG = 'This run took longer than a run may, so it was ended. Validate again.';

/** Executes a run that was taken from the queue and writes down how it ended; never rejects for the run's own failure. */
export async function runToEnd(
  parts: RunParts,
  run: ValidationRow,
  controller: AbortController,
  waits: Waits,
): Promise<void> {
  const { limits, database, sealer, askProcore, now, log } = parts;
  const clock = startRunClock(limits, controller, waits.onWaiting);
  try {
    const telling = tellingOfWaits(askProcore, waits, clock.gotOn);
    const execution = executeRun({ database, sealer, askProcore: telling, now: now() }, run, controller.signal);
    const judgement = await unlessAborted(execution, controller.signal);
    await finishRun(database, sealer, run, judgement, now());
  } catch (error) {
    const isTooLong = error instanceof RunTooLong;
    if ((controller.signal.aborted && !isTooLong) || error instanceof RunCancelled) return;
    log(isTooLong ? 'a run took too long' : 'a run failed', { run: run.id, ...describeError(error) });
    await finishWithout(parts, run, isTooLong ? TOO_LONG : FAILED);
  } finally {
    clock.stop();
  }
}

function tellingOfWaits(askProcore: AskProcore, waits: Waits, gotOn: () => void): AskProcore {
  return (question, { signal, onProgress }) =>
    askProcore(question, {
      signal,
      async onProgress(progress) {
        await onProgress(progress);
        gotOn();
        if (progress.waitingUntil === null) waits.onGoingOn();
        else waits.onWaiting();
      },
    });
}

/** When not even this can be written down, the lease runs out and the run is executed again. */
async function finishWithout({ database, sealer, now }: RunParts, run: ValidationRow, detail: string): Promise<void> {
  const connected = await allConnectedProjects(database, run.integrationId);
  await finishRun(database, sealer, run, judgeNothing(connected, detail), now());
}
