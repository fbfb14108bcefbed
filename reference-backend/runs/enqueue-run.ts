import type { PermittedTable } from '../../src/domain/permitted-table.ts';
import type { ValidationPurpose } from '../../src/domain/validation.ts';
import type { Database } from '../database/database.ts';
import { type Sealer, secretOf } from '../sealer.ts';
import { endOfKey, writeAudit } from '../store/audit.ts';
import { digestOfList } from '../store/digest.ts';
import { enqueue } from '../store/queue.ts';
import type { ValidationRow } from '../store/validations.ts';
import type { Candidate } from './candidate.ts';

export interface NewRun {
  readonly id: string;
  readonly integrationId: string;
  readonly purpose: ValidationPurpose;
  readonly candidate: Candidate;
  /** The label of the account that asks for it; `null` for the backend's own. */
  readonly startedBy: string | null;
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
  /** Those of them that only Procore's page had shown, as the user has confirmed once more. */
  readonly confirmedByPage: readonly string[];
}

/** Puts a run into the queue, with its audit entry. `null` while another run of the integration is not over. */
export async function enqueueRun(
  transaction: Database,
  sealer: Sealer,
  run: NewRun,
  now: Date,
): Promise<ValidationRow | null> {
  const { id, integrationId, purpose, startedBy, permittedTable, expected } = run;
  const { kind, clientKey, clientSecret } = run.candidate;
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
    confirmedByPage: expected?.confirmedByPage ?? null,
    startedBy,
    permittedTable,
    progressDone: 0,
    createdAt: now,
  });
  if (queued === null) return null;
  await writeAudit(transaction, {
    at: now,
    accountLabel: startedBy,
    action: 'validation-started',
    integrationId,
    validationId: id,
    details: {
      purpose,
      credentialKind: kind,
      clientKeyEnd: endOfKey(clientKey),
      permittedTable: permittedTable && evidenceOf(permittedTable),
      ...(expected === null
        ? {}
        : { savesValidation: expected.validationId, byPageConfirmed: expected.confirmedByPage }),
    },
  });
  return queued;
}

function evidenceOf({ labels, ...told }: PermittedTable) {
  return { rows: labels.length, ...told, digest: digestOfList(labels) };
}
