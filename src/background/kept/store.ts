/** Integrations that are kept in this browser, on disk. What is written together is kept together or not at all. */
import type * as z from 'zod/mini';
import type { ListedProject } from '../../domain/listed-project.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { KeptIntegration, KeptStore } from '../../integration-backend/kept-store.ts';
import { keptDatabase } from './database.ts';
import { forStore, unpack } from './packed.ts';
import { keptEntriesSchema, keptIntegrationSchema, keptValidationSchema, withValidationSchema } from './schemas.ts';
import { withStorage } from './storage-problem.ts';

/** The last one says what there is; one before it may be asked for by a run that saves it. */
const MOST_VALIDATIONS = 5;

export interface KeptHere {
  readonly integrations: readonly KeptIntegration[];
  /** Some others are there and cannot be read. */
  readonly hasUnreadable: boolean;
}

export function readKept(): Promise<KeptHere> {
  return withStorage(async () => {
    const stored = await (await keptDatabase()).getAll('integrations');
    const integrations = stored.flatMap((value) => keptIntegrationSchema.safeParse(value).data ?? []);
    integrations.sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
    return { integrations, hasUnreadable: integrations.length < stored.length };
  });
}

export const keptStore: KeptStore = {
  all: async () => (await readKept()).integrations,
  find: (id) =>
    withStorage(async () => readable(keptIntegrationSchema, await (await keptDatabase()).get('integrations', id))),
  entriesOf: (id) =>
    withStorage(async () => {
      const kept = readable(keptEntriesSchema, await unpack(await (await keptDatabase()).get('referenceSets', id)));
      if (kept === null) throw new ProblemError('not-found');
      return kept.entries;
    }),
  findValidation: (id) =>
    withStorage(async () => {
      const stored = await (await keptDatabase()).get('validations', id);
      return readable(keptValidationSchema, await unpack(stored));
    }),
  keepValidation: ({ validation, projects }, integration, revision) =>
    withStorage(async () => {
      const { id, integrationId } = validation;
      const packed = await forStore('validations', { id, integrationId, validation, projects });
      const transaction = (await keptDatabase()).transaction(['integrations', 'validations'], 'readwrite');
      const validations = transaction.objectStore('validations');
      const now = readable(keptIntegrationSchema, await transaction.objectStore('integrations').get(integrationId));
      if (now?.revision !== revision) throw new ProblemError('changed-meanwhile');
      const before = await validations.index('integrationId').getAll(integrationId);
      const old = before.flatMap((value) => withValidationSchema.safeParse(value).data?.validation ?? []);
      old.sort((one, other) => (one.createdAt > other.createdAt ? -1 : 1));
      await Promise.all([
        ...old.slice(MOST_VALIDATIONS - 1).map((one) => validations.delete(one.id)),
        validations.put(packed),
        transaction.objectStore('integrations').put(integration),
        transaction.done,
      ]);
    }),
};

/**
 * Keeps a new integration, or another reference set of one, in one piece.
 * @param revision of the one that was changed; `null` for a new one
 * @throws ProblemError `changed-meanwhile` where it is no longer of this revision
 */
export function putKept(
  integration: KeptIntegration,
  entries: readonly ListedProject[],
  revision: number | null,
): Promise<void> {
  return withStorage(async () => {
    const packed = await forStore('referenceSets', { integrationId: integration.id, entries });
    const transaction = (await keptDatabase()).transaction(['integrations', 'referenceSets'], 'readwrite');
    const integrations = transaction.objectStore('integrations');
    const now = readable(keptIntegrationSchema, await integrations.get(integration.id));
    if ((now?.revision ?? null) !== revision) throw new ProblemError('changed-meanwhile');
    await Promise.all([
      integrations.put(integration),
      transaction.objectStore('referenceSets').put(packed),
      transaction.done,
    ]);
  });
}

/** Says nothing of what the integration is or syncs: whatever goes on with it goes on. */
export function keepCompanyName(integrationId: string, companyName: string): Promise<void> {
  return withStorage(async () => {
    const { store, done } = (await keptDatabase()).transaction('integrations', 'readwrite');
    const kept = readable(keptIntegrationSchema, await store.get(integrationId));
    await Promise.all([kept && store.put({ ...kept, companyName }), done]);
  });
}

export function deleteKept(integrationId: string): Promise<void> {
  return withStorage(async () => {
    const transaction = (await keptDatabase()).transaction(
      ['integrations', 'referenceSets', 'validations'],
      'readwrite',
    );
    const validations = transaction.objectStore('validations');
    const keys = await validations.index('integrationId').getAllKeys(integrationId);
    await Promise.all([
      ...keys.map((key) => validations.delete(key)),
      transaction.objectStore('integrations').delete(integrationId),
      transaction.objectStore('referenceSets').delete(integrationId),
      transaction.done,
    ]);
  });
}

/** `null` where there is nothing. @throws ProblemError `kept-unreadable` where it is not as it should be */
function readable<Value>(schema: z.ZodMiniType<Value>, value: unknown): Value | null {
  if (value === undefined) return null;
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ProblemError('kept-unreadable');
  return parsed.data;
}
