import type { CandidateCredential } from '../domain/credential.ts';
import type { Integration } from '../domain/integration.ts';
import { ProblemError, problemOf } from '../domain/problem.ts';
import type { ValidatedProject } from '../domain/project.ts';
import { isSaveGateOpen } from '../domain/save-gate.ts';
import { isOver, type Validation } from '../domain/validation.ts';
import { countAccess } from '../domain/verdict.ts';
import type { IntegrationBackend } from '../integration-backend/integration-backend.ts';
import { browser } from '../platform/browser.ts';
import { forgetSecret, recallSecret, rememberSecret } from './candidate-secrets.ts';
import { refreshCompany } from './companies.ts';
import { connectedBackend } from './connection.ts';
import { adoptRun, changeRun, isSettled, type Run, readRun, readUnsettledRuns, writeRun } from './journal.ts';

/** Between two looks at a run that goes on in the backend. */
const POLL_MS = 400;

/** How often a backend that does not answer is asked again before the user is told. */
const PATIENCE_MS = [500, 1_000, 2_000];

/** Wakes the worker for runs that were going on when the browser stopped it. */
export const DRIVE_RUNS_ALARM = 'drive-runs';

export async function startValidation(integration: Integration, credential: CandidateCredential): Promise<void> {
  if (credential.kind === 'custom-dmsa') {
    await rememberSecret(integration.id, credential.clientKey, credential.clientSecret);
  }
  await begin({
    ...newRun(integration),
    credential:
      credential.kind === 'custom-dmsa' ? { kind: credential.kind, clientKey: credential.clientKey } : credential,
  });
}

/**
 * Validates the credential of the last run again, or the saved one where there was none.
 * @throws ProblemError `choose-credential` where the saved one is traditional, which no validation can try
 */
export async function repeatValidation(integration: Integration): Promise<void> {
  const last = await readRun(integration.id);
  if (last === null && integration.credential.kind === 'traditional') throw new ProblemError('choose-credential');
  await begin({ ...newRun(integration), credential: last?.credential ?? { kind: 'saved' } });
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
  const backend = await connectedBackend();
  await changeRun(run, { validation: await backend.cancelValidation(run.integrationId, run.validation.id) });
}

export async function acknowledgeRun(integration: Integration): Promise<void> {
  const run = await readRun(integration.id);
  if (run !== null) await changeRun(run, { acknowledged: true });
}

/**
 * Saves the credential of the last validation.
 * @throws ProblemError `save-gate-closed` where that did not pass, is too old, or was not answered with Ok
 */
export async function saveCredential(integration: Integration): Promise<void> {
  const run = await readRun(integration.id);
  const validation = run?.validation ?? null;
  if (run === null || validation === null || !run.acknowledged || !isSaveGateOpen(validation, new Date())) {
    throw new ProblemError('save-gate-closed');
  }
  const version = await (await connectedBackend()).versionOf(integration.id);
  await begin({
    ...newRun(integration),
    purpose: 'save',
    credential: run.credential,
    saving: { validationId: validation.id, version },
  });
}

/** Asks the backend for the company anew, and takes over the last validations of which the journal has no run. */
export async function renewCompany(companyId: string): Promise<readonly Integration[]> {
  const { integrations } = await refreshCompany(companyId);
  for (const integration of integrations ?? []) {
    if (integration.lastValidation !== null) await adoptLastValidation(integration, integration.lastValidation);
  }
  return integrations ?? [];
}

async function adoptLastValidation(integration: Integration, validation: Validation): Promise<void> {
  const { kind, clientKey } = validation.credential;
  const isSaved = kind === integration.credential.kind && clientKey === integration.credential.clientKey;
  const candidate =
    clientKey === null ? { kind: 'marketplace-dmsa' as const } : { kind: 'custom-dmsa' as const, clientKey };
  await adoptRun({
    ...newRun(integration),
    purpose: validation.purpose,
    credential: isSaved ? { kind: 'saved' } : candidate,
    validation,
  });
  void driveRun(integration.id);
}

/** Goes on with everything that was going on when the worker was stopped. */
export async function driveUnsettledRuns(): Promise<void> {
  const runs = await readUnsettledRuns();
  await Promise.all(runs.map((run) => driveRun(run.integrationId)));
}

function newRun({ id, companyId }: Integration): Omit<Run, 'credential'> {
  return {
    companyId,
    integrationId: id,
    purpose: 'validate',
    idempotencyKey: crypto.randomUUID(),
    saving: null,
    validation: null,
    attention: null,
    problem: null,
    acknowledged: false,
  };
}

/** Resolves once the run is in the journal; from there it goes on by itself, whoever is still watching. */
async function begin(run: Run): Promise<void> {
  await writeRun(run);
  void driveRun(run.integrationId);
}

/** Takes the steps of the integration's latest run, one at a time, until it is settled. One driver at a time. */
async function driveRun(integrationId: string): Promise<void> {
  await browser.alarms.create(DRIVE_RUNS_ALARM, { periodInMinutes: 0.5 });
  await navigator.locks.request(`drive:${integrationId}`, async () => {
    for (let run = await readRun(integrationId); run !== null && !isSettled(run); run = await readRun(integrationId)) {
      try {
        await changeRun(run, await withPatience(run, takeStep));
      } catch (error) {
        await changeRun(run, { problem: problemOf(error) });
      }
    }
  });
  if ((await readUnsettledRuns()).length === 0) await browser.alarms.clear(DRIVE_RUNS_ALARM);
}

/** One step; every one may be taken twice without harm, because the journal did not hear of the first. */
async function takeStep(run: Run, backend: IntegrationBackend): Promise<Partial<Run>> {
  const { integrationId, validation } = run;
  if (validation === null) return { validation: await request(run, backend) };
  if (!isOver(validation)) {
    await pause(POLL_MS);
    return { validation: await backend.validation(integrationId, validation.id) };
  }
  const attention = validation.state === 'finished' ? await backend.attention(integrationId, validation.id) : [];
  requireAgreement(validation, attention);
  await refreshCompany(run.companyId);
  if (validation.outcome !== 'saved') return { attention };
  await forgetSecret(integrationId);
  return { attention, credential: { kind: 'saved' } };
}

/** The verdict and the list of projects are two answers of the backend; only together they are believed. */
function requireAgreement({ state, counts }: Validation, attention: readonly ValidatedProject[]): void {
  const { missing, unknown } = countAccess(attention);
  if (state === 'finished' && (counts?.missing !== missing || counts.unknown !== unknown)) {
    throw new ProblemError('answer-not-understood', 'The verdict and the list of projects do not agree.');
  }
}

async function request(run: Run, backend: IntegrationBackend): Promise<Validation> {
  const { integrationId, credential, saving, idempotencyKey } = run;
  if (saving !== null) return backend.saveCredential(integrationId, saving, idempotencyKey);
  if (credential.kind !== 'custom-dmsa') return backend.startValidation(integrationId, credential, idempotencyKey);
  const clientSecret = await recallSecret(integrationId, credential.clientKey);
  if (clientSecret === null) throw new ProblemError('secret-forgotten');
  return backend.startValidation(integrationId, { ...credential, clientSecret }, idempotencyKey);
}

async function withPatience(
  run: Run,
  step: (run: Run, backend: IntegrationBackend) => Promise<Partial<Run>>,
): Promise<Partial<Run>> {
  const backend = await connectedBackend();
  for (const waitMs of PATIENCE_MS) {
    try {
      return await step(run, backend);
    } catch (error) {
      if (!isPassing(error)) throw error;
      await pause(waitMs);
    }
  }
  return step(run, backend);
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  return error.problem.code === 'backend-unreachable' || error.problem.code === 'backend-failing';
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
