/** Validations with a client key, as whoever runs integrations of this browser asks for them. */
import { ProblemError, problemOf } from '../../domain/problem.ts';
import type { Validation } from '../../domain/validation.ts';
import { runningValidation, seenOf } from '../../integration-backend/kept-validation.ts';
import type { KeyValidations } from '../../integration-backend/key-validations.ts';
import { keptStore } from '../kept/store.ts';
import { keyHostsOf, requireHosts } from './key-hosts.ts';
import { changePending, dropPending, keepProgress, readPending, writePending } from './pending-validations.ts';
import { NotWanted, readWithKey, WaitsForAlarm } from './read-with-key.ts';

/** Less than a typed secret is kept. What is not known by then stays unknown. */
const LONGEST_MS = 25 * 60_000;

/** Those that go on in this worker. */
const going = new Map<string, AbortController>();

export const keyValidations: KeyValidations = {
  async begin({ id, integrationId, clientKey, table }) {
    const kept = await keptStore.find(integrationId);
    if (kept === null) throw new ProblemError('not-found');
    await requireHosts(keyHostsOf(kept));
    const now = Date.now();
    const validation = runningValidation({
      id,
      integrationId,
      credential: { kind: 'custom-dmsa', clientKey },
      permittedTable: seenOf(table),
      createdAt: new Date(now).toISOString(),
    });
    await writePending({ validation, revision: kept.revision, endsAt: now + LONGEST_MS, problem: null }, table);
    goOn(id);
    return validation;
  },
  async find(validationId) {
    const pending = await readPending(validationId);
    if (pending === null) return null;
    const { validation, problem } = pending;
    if (problem !== null) {
      // Said once: whoever asks again wants it to go on.
      await changePending(validationId, { problem: null });
      throw new ProblemError(problem.code, problem.detail);
    }
    if (validation.state === 'running' && !isWaiting(validation)) goOn(validationId);
    return validation;
  },
  async cancel(validationId) {
    const pending = await readPending(validationId);
    if (pending === null) return null;
    const validation = { ...pending.validation, state: 'cancelled', finishedAt: new Date().toISOString() } as const;
    await changePending(validationId, { validation });
    going.get(validationId)?.abort(new NotWanted());
    return validation;
  },
};

/** With all that was read for them. */
export async function forgetKeyValidations(isOld: (validation: Validation) => boolean = () => true): Promise<void> {
  await dropPending((validation) => {
    if (isOld(validation)) going.get(validation.id)?.abort(new NotWanted());
    return isOld(validation);
  });
}

function isWaiting({ progress: { waitingUntil } }: Validation): boolean {
  return waitingUntil !== null && Date.parse(waitingUntil) > Date.now();
}

function goOn(validationId: string): void {
  if (going.has(validationId)) return;
  const stop = new AbortController();
  going.set(validationId, stop);
  void read(validationId, stop.signal).finally(() => going.delete(validationId));
}

async function read(validationId: string, signal: AbortSignal): Promise<void> {
  const pending = await readPending(validationId);
  if (pending?.validation.state !== 'running') return;
  try {
    await readWithKey(pending, (progress) => keepProgress(validationId, progress), signal);
    await dropPending(({ id }) => id === validationId);
  } catch (error) {
    if (error instanceof NotWanted || error instanceof WaitsForAlarm) return;
    const { code, detail } = problemOf(error);
    await changePending(validationId, { problem: { code, detail } });
  }
}
