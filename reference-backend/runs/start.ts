import { randomUUID } from 'node:crypto';
import type { PermittedTable } from '../../src/domain/permitted-table.ts';
import type { ValidationPurpose } from '../../src/domain/validation.ts';
import type { Database } from '../database/open.ts';
import { ProblemError } from '../problems.ts';
import { type Sealer, secretOf } from '../secrets.ts';
import { endOfKey, writeAudit } from '../store/audit.ts';
import { digestOfList } from '../store/digest.ts';
import { claimKey, findEarlierRun, type IdempotentCall } from '../store/idempotency.ts';
import { enqueue } from '../store/queue.ts';
import type { ValidationRow } from '../store/validations.ts';
import type { Candidate } from './candidate.ts';

export interface NewRun {
  readonly integrationId: string;
  readonly purpose: ValidationPurpose;
  readonly candidate: Candidate;
  /** Procore's own table as the caller's user saw it, or `null`. */
  readonly permittedTable: PermittedTable | null;
  /** What a `save` has to find unchanged, `null` for any other run. */
  readonly expected: Expected | null;
}

export interface Expected {
  /** The validation that opened the save gate. */
  readonly validationId: string;
  /** Of the integration, as the caller has seen it. */
  readonly revision: number;
  /** Of the projects that were connected when that validation passed. */
  readonly connectedDigest: string;
}

/**
 * Puts a run into the queue, in one transaction with its Idempotency-Key and its audit entry. When the same call has won the race, its
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
  const { integrationId, purpose, permittedTable, expected } = run;
  const { kind, clientKey, clientSecret } = run.candidate;
  return await database.transaction(async (transaction) => {
    if (!(await claimKey(transaction, call, id, now))) {
      const earlier = await findEarlierRun(transaction, call);
      if (earlier !== null) return earlier;
      throw new Error('An Idempotency-Key is taken without a run.');
    }
    const queued = await enqueue(transaction, {
      id,
      integrationId,
      purpose,
      state: 'queued',
      credentialKind: kind,
      clientKey,
      clientSecretSealed: clientSecret === null ? null : sealer.seal(clientSecret, secretOf.validation(id)),
      expectedRevision: expected?.revision ?? null,
      connectedDigest: expected?.connectedDigest ?? null,
      startedBy: call.account.label,
      permittedTable,
      progressDone: 0,
      createdAt: now,
    });
    if (queued === null) {
      throw new ProblemError(
        'already-running',
        'A validation of this integration is queued or running. Wait for it or cancel it.',
      );
    }
    await writeAudit(transaction, {
      at: now,
      accountLabel: call.account.label,
      action: 'validation-started',
      integrationId,
      validationId: id,
      details: {
        purpose,
        credentialKind: kind,
        clientKeyEnd: endOfKey(clientKey),
        permittedTable: permittedTable && evidenceOf(permittedTable),
        ...(expected === null ? {} : { savesValidation: expected.validationId }),
      },
    });
    return queued;
  });
}

function evidenceOf({ labels, isComplete, seenAt }: PermittedTable) {
  return { rows: labels.length, isComplete, seenAt, digest: digestOfList(labels) };
}
