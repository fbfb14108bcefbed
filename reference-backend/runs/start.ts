import { randomUUID } from 'node:crypto';
import type { ValidationPurpose } from '../../src/domain/validation.ts';
import type { Database } from '../database/open.ts';
import { ProblemError } from '../problems.ts';
import { type Sealer, secretOf } from '../secrets.ts';
import { claimKey, findEarlierRun, type IdempotentCall } from '../store/idempotency.ts';
import { enqueue } from '../store/queue.ts';
import type { ValidationRow } from '../store/validations.ts';
import type { Candidate } from './candidate.ts';

export interface NewRun {
  readonly integrationId: string;
  readonly purpose: ValidationPurpose;
  readonly candidate: Candidate;
  /** The revision of the integration that may be changed, or `null` when nothing will be. */
  readonly expectedRevision: number | null;
}

/**
 * Puts a run into the queue, in one transaction with its Idempotency-Key. When the same call has won the race, its
 * run is given back. Throws a `ProblemError` while another run of the integration is not over.
 */
export async function startRun(
  database: Database,
  sealer: Sealer,
  call: IdempotentCall,
  run: NewRun,
  now: Date,
): Promise<ValidationRow> {
  const id = randomUUID();
  const { kind, clientKey, clientSecret } = run.candidate;
  return await database.transaction(async (transaction) => {
    if (!(await claimKey(transaction, call, id, now))) {
      const earlier = await findEarlierRun(transaction, call);
      if (earlier !== null) return earlier;
      throw new Error('An Idempotency-Key is taken without a run.');
    }
    const queued = await enqueue(transaction, {
      id,
      integrationId: run.integrationId,
      purpose: run.purpose,
      state: 'queued',
      credentialKind: kind,
      clientKey,
      clientSecretSealed: clientSecret === null ? null : sealer.seal(clientSecret, secretOf.validation(id)),
      expectedRevision: run.expectedRevision,
      progressDone: 0,
      createdAt: now,
    });
    if (queued === null) {
      throw new ProblemError(
        'already-running',
        'A validation of this integration is queued or running. Wait for it or cancel it.',
      );
    }
    return queued;
  });
}
