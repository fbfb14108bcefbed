import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { HttpProblem } from '../problems.ts';
import type { Sealer } from '../sealer.ts';
import { claimKey, findEarlierRun, type IdempotentCall } from '../store/idempotency.ts';
import type { ValidationRow } from '../store/validations.ts';
import { enqueueRun, type NewRun } from './enqueue-run.ts';

/**
 * Puts the run that a call asks for into the queue, in one transaction with its Idempotency-Key. When the same call
 * has won the race, its run is given back. Throws an `HttpProblem` while another run of the integration is not over.
 */
export async function startRun(
  database: Database,
  sealer: Sealer,
  call: IdempotentCall,
  run: Omit<NewRun, 'id' | 'startedBy'>,
  now: Date,
): Promise<ValidationRow> {
  const id = randomUUID();
  return await database.transaction(async (transaction) => {
    if (!(await claimKey(transaction, call, id, now))) {
      const earlier = await findEarlierRun(transaction, call);
      if (earlier !== null) return earlier;
      throw new Error('An Idempotency-Key is taken without a run.');
    }
    const queued = await enqueueRun(transaction, sealer, { ...run, id, startedBy: call.account.label }, now);
    if (queued !== null) return queued;
    throw new HttpProblem(
      'already-running',
      'A validation of this integration is queued or running. Wait for it or cancel it.',
    );
  });
}
