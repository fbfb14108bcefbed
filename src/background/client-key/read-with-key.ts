import { isFresh, isTableOf } from '../../domain/permitted-table.ts';
import { ProblemError } from '../../domain/problem.ts';
import { projectsOf } from '../../domain/project-list.ts';
import { isKeyRefused, type Progress, type Validation } from '../../domain/validation.ts';
import type { KeptIntegration, KeptValidation } from '../../integration-backend/kept-store.ts';
import { finishedValidation, unlessPartial } from '../../integration-backend/kept-validation.ts';
import { judge } from '../../procore-api/access/judge.ts';
import { readEntryAccess } from '../../procore-api/access/read-entries.ts';
import { rememberingFetch } from '../../procore-api/http/answer-memory.ts';
import { createKeyBudgets } from '../../procore-api/http/key-budgets.ts';
import { createPatience, sleepUnlessAborted } from '../../procore-api/http/patience.ts';
import { keptStore } from '../kept/store.ts';
import { openAnswers } from './answers-so-far.ts';
import { recallSecret } from './candidate-secrets.ts';
import { keyHostsOf, requireHosts } from './key-hosts.ts';
import { type Pending, readPendingTable } from './pending-validations.ts';

/** Thrown where Procore's limit asks for a longer wait than a worker should live through: an alarm goes on then. */
export class WaitsForAlarm extends Error {
  override readonly name = 'WaitsForAlarm';
}

/** Thrown between two requests of a validation that nobody wants any more. */
export class NotWanted extends Error {
  override readonly name = 'NotWanted';
}

export const LONGEST_WAIT_HERE_MS = 20_000;

const REPEATED = { granted: true, settle: async () => undefined } as const;

/** Who validates several integrations with one key keeps to the limits of that key. */
const budgetOf = createKeyBudgets();

/**
 * Asks Procore, beginning with what it has answered already, and keeps what was found with the integration.
 * @throws ProblemError `changed-meanwhile` | `procore-not-allowed` | `secret-forgotten`, or what is wrong with the storage
 */
export async function readWithKey(
  { validation, revision, endsAt }: Pending,
  onProgress: (progress: Progress) => Promise<boolean>,
  signal: AbortSignal,
): Promise<void> {
  const { id, integrationId, credential } = validation;
  const kept = await keptStore.find(integrationId);
  if (kept?.revision !== revision) throw new ProblemError('changed-meanwhile');
  const hosts = keyHostsOf(kept);
  await requireHosts(hosts);
  const clientKey = credential.clientKey ?? '';
  const clientSecret = await recallSecret(integrationId, clientKey);
  if (clientSecret === null) throw new ProblemError('secret-forgotten');
  const table = await readPendingTable(id);
  const isEvidence = table !== null && isFresh(table, new Date(validation.createdAt)) && isTableOf(table, kept);
  const entries = projectsOf(await keptStore.entriesOf(integrationId));

  const answers = await openAnswers(id);
  let repeatsLeft = answers.kept;
  const leftMs = Math.max(0, endsAt - Date.now());
  const reading = await readEntryAccess(
    {
      ...hosts,
      companyId: kept.companyId,
      clientKey,
      clientSecret,
      entries,
      permittedTable: isEvidence ? table : null,
      requiredTools: [],
      previousCredential: null,
    },
    {
      signal,
      // What is kept is not asked for again, so that no limit holds it up.
      budgetOf: (...place) => {
        const budget = budgetOf(...place);
        return { reserve: async () => (repeatsLeft-- > 0 ? REPEATED : budget.reserve()) };
      },
      readingMs: leftMs,
      fetch: rememberingFetch(
        (url, init) => fetch(url, init),
        answers,
        () => {
          repeatsLeft = 0;
        },
      ),
      patience: createPatience(leftMs, async (ms, aborted) => {
        if (ms > LONGEST_WAIT_HERE_MS) throw new WaitsForAlarm();
        await sleepUnlessAborted(ms, aborted);
      }),
      async onProgress(progress) {
        if (repeatsLeft <= 0 && !(await onProgress(progress))) throw new NotWanted();
      },
    },
  );
  const judged = { ...judge(entries, reading), remarks: reading.remarks ?? [] };
  const found = finishedValidation(validation, unlessPartial(judged, kept), new Date());
  const isAnswered = reading.outcome !== 'read' || reading.isAnswered;
  await keepFound(found, { revision, isAnswered });
}

async function keepFound(
  found: KeptValidation,
  { revision, isAnswered }: { revision: number; isAnswered: boolean },
): Promise<void> {
  const kept = await keptStore.find(found.validation.integrationId);
  if (kept === null) throw new ProblemError('changed-meanwhile');
  // Where Procore has told nothing of its projects, it has taken back nothing.
  const refusedKey = isAnswered ? refusedKeyAfter(kept, found.validation) : kept.refusedKey;
  await keptStore.keepValidation(found, { ...kept, lastValidation: found.validation, refusedKey }, revision);
}

function refusedKeyAfter({ refusedKey }: KeptIntegration, validation: Validation): string | undefined {
  const { clientKey } = validation.credential;
  if (isKeyRefused(validation)) return clientKey ?? undefined;
  return refusedKey === clientKey ? undefined : refusedKey;
}
