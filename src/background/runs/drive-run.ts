/** Takes a run of the journal from step to step, whoever is still watching, until nothing is left to do for it. */

import { isKeptId } from '../../domain/kept-id.ts';
import { type Problem, ProblemError, problemOf } from '../../domain/problem.ts';
import type { ValidatedProject } from '../../domain/project.ts';
import { isOver, type Validation } from '../../domain/validation.ts';
import type { IntegrationBackend, TriedCredential } from '../../integration-backend/integration-backend.ts';
import { browser } from '../../platform/browser.ts';
import { readAnswer } from '../backend/answers.ts';
import { backendOf, isOffered } from '../backend/backends.ts';
import { isOfChangedIntegration, refreshBackendOf } from '../backend/companies.ts';
import { forgetSecret, recallSecret } from '../client-key/candidate-secrets.ts';
import { requireAgreement, requireAllConnected, requireOwn, requireSaved } from './believed.ts';
import { forgetFindings, keepFindings } from './findings.ts';
import { changeRun, isSettled, type Run, readRun, readUnsettledRuns } from './journal.ts';
import { recallEvidence } from './second-source.ts';

/** Between two looks at a run that goes on in the backend. */
const POLL_MS = 400;

/** How often a backend that does not answer is asked again before the user is told. */
const PATIENCE_MS = [500, 1_000, 2_000];

const LONGEST_ASKED_MS = 10_000;

/** Wakes the worker for runs that were going on when the browser stopped it. */
export const DRIVE_RUNS_ALARM = 'drive-runs';

/** Goes on with everything that was going on when the worker was stopped. */
export async function driveUnsettledRuns(): Promise<void> {
  const runs = await readUnsettledRuns();
  await Promise.all(runs.map((run) => driveRun(run.integrationId)));
}

/** Takes the steps of the integration's latest run, one at a time, until it is settled. One driver at a time. */
export async function driveRun(integrationId: string): Promise<void> {
  await browser.alarms.create(DRIVE_RUNS_ALARM, { periodInMinutes: 0.5 });
  await navigator.locks.request(`drive:${integrationId}`, async () => {
    for (
      let run = await readRun(integrationId);
      run !== null && !isSettled(run) && !isAsleep(run);
      run = await readRun(integrationId)
    ) {
      try {
        await changeRun(run, await withPatience(run, takeStep));
      } catch (error) {
        await changeRun(run, { problem: problemOf(error) });
        if (isOfChangedIntegration(error)) await refreshBackendOf({ id: integrationId, companyId: run.companyId });
      }
    }
  });
  const unsettled = await readUnsettledRuns();
  if (unsettled.length === 0) await browser.alarms.clear(DRIVE_RUNS_ALARM);
  else if (unsettled.every(isAsleep)) {
    await browser.alarms.create(DRIVE_RUNS_ALARM, { when: Math.min(...unsettled.map(wakesAt)) });
  }
}

/** It waits for a limit of Procore's longer than a worker should, and nobody but this browser goes on with it. */
function isAsleep(run: Run): boolean {
  return isKeptId(run.integrationId) && wakesAt(run) - Date.now() > LONGEST_ASKED_MS;
}

function wakesAt({ validation }: Run): number {
  // One that was cancelled waits for nothing any more.
  if (validation !== null && isOver(validation)) return 0;
  return Date.parse(validation?.progress.waitingUntil ?? '') || 0;
}

/** One step; every one may be taken twice without harm, because the journal did not hear of the first. */
async function takeStep(run: Run, backend: IntegrationBackend): Promise<Partial<Run>> {
  const { integrationId, validation } = run;
  if (validation === null) {
    // First of all, so that saving notices whatever changes while and after this validation looks.
    if (run.saving === null && run.version === null) return { version: await backend.versionOf(integrationId) };
    return news(requireOwn(run, await request(run, backend)));
  }
  if (!isOver(validation)) {
    await pause(POLL_MS);
    return news(requireOwn(run, await backend.validation(integrationId, validation.id)));
  }
  const projects = validation.state === 'finished' ? await backend.validatedProjects(integrationId, validation.id) : [];
  requireAgreement(validation, projects);
  await requireAllConnected(run, validation, projects, backend);
  // Of all that is permitted the verdict itself says it: thousands are not told of one by one.
  const isAllByPage = isKeptId(integrationId) && validation.byPage === validation.counts?.permitted;
  const isPlain = ({ access, reason }: ValidatedProject) =>
    access === 'permitted' && (reason === null || (isAllByPage && reason === 'by-page'));
  const attention = projects.filter((project) => !isPlain(project));
  const found = await keepFindings(run, attention);
  // It may have been forgotten while it was asked about.
  if ((await readRun(integrationId))?.idempotencyKey !== run.idempotencyKey) await forgetFindings([integrationId]);
  await refreshBackendOf({ id: integrationId, companyId: run.companyId });
  if (!isKeptId(integrationId)) requireSaved(run, validation, await readAnswer(run.companyId));
  if (validation.outcome !== 'saved') return { found };
  await forgetSecret(integrationId);
  return { found, credential: { kind: 'saved' } };
}

function news(validation: Validation): Partial<Run> {
  return isOver(validation) ? { validation, overAt: Date.now() } : { validation };
}

async function request(run: Run, backend: IntegrationBackend): Promise<Validation> {
  const { integrationId, saving, idempotencyKey } = run;
  if (saving !== null) {
    const { savedAt: _, ...asked } = saving;
    return backend.saveCredential(integrationId, asked, idempotencyKey);
  }
  const permittedTable = await recallEvidence(run);
  const validation = { credential: await candidateOf(run), ...(permittedTable && { permittedTable }) };
  return backend.startValidation(integrationId, validation, idempotencyKey);
}

async function candidateOf({ integrationId, companyId, credential }: Run): Promise<TriedCredential> {
  if (credential.kind !== 'custom-dmsa') return credential;
  const clientSecret = await recallSecret(integrationId, credential.clientKey);
  const integration = { id: integrationId, companyId };
  if (clientSecret === null && !(await isOffered(integration, 'verdict-by-page', 'validate'))) {
    throw new ProblemError('secret-forgotten');
  }
  return { ...credential, clientSecret };
}

async function withPatience(
  run: Run,
  step: (run: Run, backend: IntegrationBackend) => Promise<Partial<Run>>,
): Promise<Partial<Run>> {
  const backend = await backendOf(run.integrationId);
  for (const waitMs of PATIENCE_MS) {
    try {
      return await step(run, backend);
    } catch (error) {
      if (!isPassing(error)) throw error;
      await pause(Math.max(waitMs, waitAskedBy(error.problem)));
    }
  }
  return step(run, backend);
}

/** Whoever asks for a longer wait than a worker lives through is told of to the user instead. */
function isPassing(error: unknown): error is ProblemError {
  if (!(error instanceof ProblemError)) return false;
  const { code } = error.problem;
  const passes = ['backend-unreachable', 'backend-failing', 'too-many-requests', 'save-unconfirmed'].includes(code);
  return passes && waitAskedBy(error.problem) <= LONGEST_ASKED_MS;
}

function waitAskedBy({ retryAt }: Problem): number {
  return retryAt === undefined ? 0 : Date.parse(retryAt) - Date.now();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
