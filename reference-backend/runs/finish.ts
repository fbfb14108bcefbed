import { and, eq } from 'drizzle-orm';
import type { SaveOutcome } from '../../src/domain/validation.ts';
import type { Database } from '../database/database.ts';
import { integrations, validatedProjects, validations } from '../database/schema.ts';
import { type Sealer, secretOf } from '../sealer.ts';
import { endOfKey, writeAudit } from '../store/audit.ts';
import { insertInChunks } from '../store/chunks.ts';
import { digestOfProjects } from '../store/digest.ts';
import { allConnectedProjects, lockIntegration } from '../store/integrations.ts';
import { isStillOurs } from '../store/queue.ts';
import { TABLE_WITHOUT_ROWS } from '../store/table-rows.ts';
import type { ValidationRow } from '../store/validations.ts';
import type { Judgement } from './judge.ts';

const CHANGED_MEANWHILE = 'The integration was changed while its credential was being saved. Validate again.';
const PROJECTS_CHANGED = 'The connected projects changed while the credential was being saved. Validate again.';

const NOT_CONFIRMED =
  "Since that validation Procore's API tells of fewer projects: others than those confirmed rest on Procore's page " +
  'alone. Validate again.';

/**
 * Writes down how a run ended, and for a passed `save` stores its credential in the same transaction.
 * A run that was cancelled meanwhile, or that another process has taken over, stays as it is.
 */
export async function finishRun(
  database: Database,
  sealer: Sealer,
  run: ValidationRow,
  judgement: Judgement,
  now: Date,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const locked = await transaction
      .select({ id: validations.id })
      .from(validations)
      .where(isStillOurs(run))
      .for('update');
    if (locked.length === 0) return;

    const connectedDigest = digestOfProjects(judgement.projects);
    const { outcome, detail } = await settleSave(transaction, sealer, run, judgement, now);
    await transaction
      .update(validations)
      .set({
        state: 'finished',
        verdict: judgement.verdict,
        ...judgement.counts,
        byPage: byPageOf(judgement).length,
        outcome,
        detail,
        connectedDigest,
        waitingUntil: null,
        finishedAt: now,
        ...(mayStillBeSaved(run, judgement) ? {} : { clientSecretSealed: null, permittedTable: TABLE_WITHOUT_ROWS }),
      })
      .where(eq(validations.id, run.id));
    await insertInChunks(
      transaction,
      validatedProjects,
      judgement.projects.map(({ id, name, number, access, reason }, position) => ({
        validationId: run.id,
        position,
        projectId: id,
        name,
        number,
        access,
        reason,
      })),
    );
    await writeAudit(transaction, {
      ...aboutRun(run, now),
      action: 'validation-finished',
      details: {
        purpose: run.purpose,
        verdict: judgement.verdict,
        ...judgement.counts,
        byPage: byPageOf(judgement).length,
        connectedDigest,
      },
    });
  });
}

/** Only a passed validation keeps its candidate secret and its table, and only as long as the save gate is open. */
function mayStillBeSaved(run: ValidationRow, judgement: Judgement): boolean {
  return run.purpose === 'validate' && judgement.verdict === 'passed';
}

async function settleSave(
  transaction: Database,
  sealer: Sealer,
  run: ValidationRow,
  judgement: Judgement,
  now: Date,
): Promise<{ outcome: SaveOutcome | null; detail: string | null }> {
  if (run.purpose === 'validate') return { outcome: null, detail: judgement.detail };
  const refusal = await saveUnlessRefused(transaction, sealer, run, judgement, now);
  await writeAudit(transaction, {
    ...aboutRun(run, now),
    action: refusal === null ? 'credential-saved' : 'save-rejected',
    details: {
      credentialKind: run.credentialKind,
      clientKeyEnd: endOfKey(run.clientKey),
      verdict: judgement.verdict,
      byPage: byPageOf(judgement),
      byPageConfirmed: run.confirmedByPage ?? [],
      ...(refusal === null ? {} : { detail: refusal.detail }),
    },
  });
  return refusal === null ? { outcome: 'saved', detail: judgement.detail } : { outcome: 'rejected', ...refusal };
}

/** What speaks against saving, then nothing is changed; `null` where it is saved. */
async function saveUnlessRefused(
  transaction: Database,
  sealer: Sealer,
  run: ValidationRow,
  judgement: Judgement,
  now: Date,
): Promise<{ readonly detail: string | null } | null> {
  if (judgement.verdict !== 'passed') return { detail: judgement.detail };
  const confirmed = new Set(run.confirmedByPage);
  if (byPageOf(judgement).some((id) => !confirmed.has(id))) return { detail: NOT_CONFIRMED };
  await lockIntegration(transaction, run.integrationId);
  const connected = await allConnectedProjects(transaction, run.integrationId);
  const digests = [digestOfProjects(judgement.projects), digestOfProjects(connected)];
  if (digests.some((digest) => digest !== run.connectedDigest)) return { detail: PROJECTS_CHANGED };
  return (await storeCredential(transaction, sealer, run, now)) ? null : { detail: CHANGED_MEANWHILE };
}

function byPageOf({ projects }: Judgement): readonly string[] {
  return projects.filter(({ reason }) => reason === 'by-page').map(({ id }) => id);
}

function aboutRun({ id, integrationId, startedBy }: ValidationRow, now: Date) {
  return { at: now, accountLabel: startedBy, integrationId, validationId: id };
}

/** False when the integration is not any more at the revision that the caller has seen. */
async function storeCredential(transaction: Database, sealer: Sealer, run: ValidationRow, now: Date): Promise<boolean> {
  const { integrationId, expectedRevision, clientSecretSealed } = run;
  if (expectedRevision === null) throw new Error('A save has no expected revision.');
  const rows = await transaction
    .update(integrations)
    .set({
      credentialKind: run.credentialKind,
      clientKey: run.clientKey,
      clientSecretSealed:
        clientSecretSealed === null
          ? null
          : sealer.seal(
              sealer.open(clientSecretSealed, secretOf.validation(run.id)),
              secretOf.integration(integrationId),
            ),
      credentialSavedAt: now,
      revision: expectedRevision + 1,
    })
    .where(and(eq(integrations.id, integrationId), eq(integrations.revision, expectedRevision)))
    .returning({ id: integrations.id });
  return rows.length > 0;
}
