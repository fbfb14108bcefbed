import type { CandidateCredential } from '../../domain/credential.ts';
import type { Integration } from '../../domain/integration.ts';
import type { PermittedTable } from '../../domain/permitted-table.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { Validation } from '../../domain/validation.ts';
import { announceViewChange } from '../../platform/view-changes.ts';
import { backendOf } from '../backend/backends.ts';
import { backendTimeOf, refreshCompany } from '../backend/companies.ts';
import { rememberSecret } from '../client-key/candidate-secrets.ts';
import { mayBeSameKey, requireOwn } from './believed.ts';
import { driveRun } from './drive-run.ts';
import { adoptRun, changeRun, isSettled, type Run, readRun, writeRun } from './journal.ts';
import { isSavable } from './savable.ts';
import { rememberEvidence } from './second-source.ts';

export async function startValidation(integration: Integration, credential: CandidateCredential): Promise<void> {
  if (credential.kind === 'custom-dmsa') {
    await rememberSecret(integration.id, credential.clientKey, credential.clientSecret);
  }
  await beginValidation(
    integration,
    credential.kind === 'custom-dmsa' ? { kind: credential.kind, clientKey: credential.clientKey } : credential,
  );
}

/** The secret of a custom one is known already. `table` is what Procore's page shows at this moment, where it does. */
export async function beginValidation(
  integration: Integration,
  credential: Run['credential'],
  table: PermittedTable | null = null,
): Promise<void> {
  await begin({ ...newRun(integration), credential }, table);
}

/** Goes on with a run that a problem stopped. */
export async function resumeRun(integration: Integration): Promise<void> {
  const run = await readRun(integration.id);
  if (run === null) return;
  await changeRun(run, { problem: null });
  void driveRun(integration.id);
}

export async function cancelRun(integration: Integration): Promise<void> {
  const run = await readRun(integration.id);
  if (run === null || isSettled(run) || run.validation === null) return;
  const backend = await backendOf(integration.id);
  const cancelled = await backend.cancelValidation(run.integrationId, run.validation.id);
  await changeRun(run, { validation: requireOwn(run, cancelled) });
  // It may be waiting for an alarm.
  void driveRun(integration.id);
}

/** @throws ProblemError `press-outdated` where another validation is the latest by now */
export async function requireShown({ id }: Integration, validationId: string): Promise<void> {
  if ((await readRun(id))?.validation?.id === validationId) return;
  await announceViewChange();
  throw new ProblemError('press-outdated');
}

export async function acknowledgeRun(integration: Integration): Promise<void> {
  const run = await readRun(integration.id);
  if (run !== null) await changeRun(run, { acknowledged: true });
}

/**
 * The user's explicit word for the projects that only Procore's page has shown.
 * @throws ProblemError `confirmation-needed` where the last validation has another number of such projects
 */
export async function confirmByPage(integration: Integration, projects: number): Promise<void> {
  const run = await readRun(integration.id);
  if (run === null || byPageOf(run) !== projects) throw new ProblemError('confirmation-needed');
  await changeRun(run, { byPageConfirmed: projects });
}

/** How many projects are permitted by Procore's page alone. */
function byPageOf({ validation }: Run): number {
  return validation?.byPage ?? 0;
}

/**
 * Saves the credential of the last validation.
 * @throws ProblemError `save-gate-closed` where that did not pass, is contested, is too old, or was not answered with Ok,
 * `confirmation-needed` where projects of it rest on Procore's page alone and nobody has confirmed them
 */
export async function saveCredential(integration: Integration): Promise<void> {
  const run = await readRun(integration.id);
  const validation = run?.validation ?? null;
  if (run === null || validation === null || !run.acknowledged || !isSavable(run)) {
    throw new ProblemError('save-gate-closed');
  }
  const byPage = byPageOf(run);
  if (byPage !== (run.byPageConfirmed ?? 0)) throw new ProblemError('confirmation-needed');
  const version = run.version ?? (await (await backendOf(integration.id)).versionOf(integration.id));
  await begin({
    ...newRun(integration),
    purpose: 'save',
    credential: run.credential,
    saving: {
      validationId: validation.id,
      version,
      ...(byPage > 0 && { byPageConfirmed: byPage }),
      savedAt: integration.credential.savedAt,
    },
  });
}

/** Asks the backend for the company anew, and takes over the last validations of which the journal has no run. */
export async function renewCompany(companyId: string): Promise<readonly Integration[]> {
  const integrations = await refreshCompany(companyId);
  for (const integration of integrations) {
    if (integration.lastValidation !== null) {
      await adoptLastValidation(integration, integration.lastValidation);
    }
  }
  return integrations;
}

async function adoptLastValidation(integration: Integration, validation: Validation): Promise<void> {
  const { kind, clientKey } = validation.credential;
  const isSaved = kind === integration.credential.kind && mayBeSameKey(clientKey, integration.credential.clientKey);
  const candidate =
    clientKey === null ? { kind: 'marketplace-dmsa' as const } : { kind: 'custom-dmsa' as const, clientKey };
  await adoptRun({
    ...newRun(integration),
    purpose: validation.purpose,
    credential: isSaved ? { kind: 'saved' } : candidate,
    validation,
    overAt: overAtHere(validation, await backendTimeOf(integration)),
  });
  void driveRun(integration.id);
}

/** Its age by the backend's clock, told by ours; `null` where the backend does not say what its clock shows. */
function overAtHere({ finishedAt }: Validation, backendTime: number | null): number | null {
  if (finishedAt === null || backendTime === null) return null;
  return Date.now() - Math.max(0, backendTime - Date.parse(finishedAt));
}

function newRun({ id, companyId, lastValidation }: Integration): Omit<Run, 'credential'> {
  return {
    companyId,
    integrationId: id,
    purpose: 'validate',
    idempotencyKey: crypto.randomUUID(),
    version: null,
    saving: null,
    earlierIds: lastValidation === null ? [] : [lastValidation.id],
    validation: null,
    found: null,
    isContested: false,
    problem: null,
    overAt: null,
    acknowledged: false,
    byPageConfirmed: null,
  };
}

/** Resolves once the run is in the journal; from there it goes on by itself, whoever is still watching. */
async function begin(run: Run, evidence: PermittedTable | null = null): Promise<void> {
  const before = (await readRun(run.integrationId))?.validation?.id;
  await writeRun({ ...run, earlierIds: [...(run.earlierIds ?? []), ...(before === undefined ? [] : [before])] });
  if (evidence !== null) await rememberEvidence(run, evidence);
  void driveRun(run.integrationId);
}
