/** What is believed of a backend's answers about a run: they are of that run, and all that it says bears each other out. */

import { isKeptId } from '../../domain/kept-id.ts';
import { ProblemError } from '../../domain/problem.ts';
import { mayStandBeside, type ValidatedProject } from '../../domain/project.ts';
import type { Validation } from '../../domain/validation.ts';
import { countAccess } from '../../domain/verdict.ts';
import type { IntegrationBackend } from '../../integration-backend/integration-backend.ts';
import type { CompanyAnswer } from '../backend/answers.ts';
import type { Run } from './journal.ts';

/** @throws ProblemError `answer-not-understood` where this is another run than the one that was asked for */
export function requireOwn(run: Run, validation: Validation): Validation {
  const { integrationId, purpose, validation: before, earlierIds = [] } = run;
  const isOwn = before === null ? !earlierIds.includes(validation.id) : before.id === validation.id;
  const isAsked = validation.integrationId === integrationId && validation.purpose === purpose;
  if (isOwn && isAsked && isTried(run, validation)) return validation;
  throw new ProblemError('answer-not-understood', 'The answer is about another validation.');
}

/** Which credential the saved one is, is the backend's to say. */
function isTried({ credential: asked, validation: before }: Run, { credential: told }: Validation): boolean {
  const isAskedKey = asked.kind !== 'custom-dmsa' || mayBeSameKey(told.clientKey, asked.clientKey);
  if (before === null) return asked.kind === 'saved' || (told.kind === asked.kind && isAskedKey);
  const { kind, clientKey } = before.credential;
  return told.kind === kind && mayBeSameKey(told.clientKey, clientKey) && isAskedKey;
}

/** A vendor may keep a key to itself, also in one place and not in the other: that says nothing against it. */
export function mayBeSameKey(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

/** The verdict and the list of projects are two answers of the backend; only together they are believed. */
export function requireAgreement(validation: Validation, projects: readonly ValidatedProject[]): void {
  const { state, verdict, counts, byPage } = validation;
  if (state !== 'finished') return;
  const { connected, missing, unknown } = countAccess(projects);
  const withReason = (wanted: string) => projects.filter(({ reason }) => reason === wanted).length;
  const agrees =
    counts?.connected === connected &&
    counts.missing === missing &&
    counts.unknown === unknown &&
    (byPage ?? 0) === withReason('by-page') &&
    projects.every(({ access, reason }) => mayStandBeside(reason, access)) &&
    (verdict !== 'passed' || withReason('contested') === 0);
  if (!agrees) throw new ProblemError('answer-not-understood', 'The verdict and the list of projects do not agree.');
}

/**
 * All of some is not all: a validation that finds nothing wrong has to have looked at each project that is connected now.
 * @throws ProblemError `changed-meanwhile` where the integration is not as it was when the validation began
 */
export async function requireAllConnected(
  { integrationId, version }: Run,
  { verdict, purpose }: Validation,
  projects: readonly ValidatedProject[],
  backend: IntegrationBackend,
): Promise<void> {
  const findsNothing = purpose === 'validate' && (verdict === 'passed' || verdict === 'nothing-to-check');
  if (!findsNothing || isKeptId(integrationId)) return;
  const validated = new Set(projects.map(({ id }) => id));
  const connected = (await backend.connectedProjects(integrationId)).filter(({ synced }) => synced);
  const left = connected.filter(({ id }) => !validated.has(id));
  if (left.length === 0) return;
  // Of one that began elsewhere nobody knows what was connected then.
  if (version === null || (await backend.versionOf(integrationId)) !== version)
    throw new ProblemError('changed-meanwhile');
  throw new ProblemError(
    'answer-not-understood',
    `The validation did not look at ${left.length} of ${connected.length} connected projects.`,
  );
}

/** What is said to be saved has to be what the integration says it has, where that could be asked for. */
export function requireSaved(
  { integrationId, saving }: Run,
  { outcome, credential }: Validation,
  answer: CompanyAnswer,
): void {
  if (outcome !== 'saved' || answer.problem !== null) return;
  const now = answer.integrations?.find(({ id }) => id === integrationId)?.credential;
  // The key of a Marketplace app is its vendor's, who may show it in one place and not in the other.
  if (now === undefined) return;
  const isSameKey = credential.kind === 'marketplace-dmsa' || mayBeSameKey(now.clientKey, credential.clientKey);
  if (now.kind === credential.kind && isSameKey && now.savedAt !== saving?.savedAt) return;
  throw new ProblemError('save-unconfirmed');
}
