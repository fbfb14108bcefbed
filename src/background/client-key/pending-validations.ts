/** Validations with a client key that are not over, in memory only. */
import * as z from 'zod/mini';
import type { PermittedTable } from '../../domain/permitted-table.ts';
import type { Progress, Validation } from '../../domain/validation.ts';
import { permittedTableSchema, validationSchema } from '../../integration-backend/contract.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { problemSchema } from '../../platform/stored-problem.ts';
import { forgetAnswers } from './answers-so-far.ts';

const pendingSchema = z.object({
  /** `cancelled` for a while after it was, for whoever still asks about it. */
  validation: validationSchema,
  /** Of the integration: what it syncs must not change under way. */
  revision: z.int(),
  /** By this computer's clock: nothing is asked later. */
  endsAt: z.number(),
  /** Why it does not go on; `null` while it does. */
  problem: z.nullable(problemSchema),
});

export type Pending = z.infer<typeof pendingSchema>;

const pendingItem = storedItem('session', {
  name: 'key-validations',
  version: 1,
  schema: z.record(z.string(), pendingSchema),
  fallback: {},
});

/** Large, and read once. */
const tablesItem = storedItem('session', {
  name: 'key-validation-tables',
  version: 1,
  schema: z.record(z.string(), permittedTableSchema),
  fallback: {},
});

export async function readPending(validationId: string): Promise<Pending | null> {
  return (await pendingItem.read())[validationId] ?? null;
}

/** In place of others of its integration, which nobody asks about any more. */
export async function writePending(pending: Pending, table: PermittedTable | null): Promise<void> {
  const { id, integrationId } = pending.validation;
  await dropPending((validation) => validation.integrationId === integrationId);
  await pendingItem.update((others) => ({ ...others, [id]: pending }));
  if (table === null) return;
  const { offered: _, ...seen } = table;
  await tablesItem.update((others) => ({ ...others, [id]: { ...seen, labels: [...seen.labels] } }));
}

export async function readPendingTable(validationId: string): Promise<PermittedTable | null> {
  return (await tablesItem.read())[validationId] ?? null;
}

export async function changePending(validationId: string, change: Partial<Pending>): Promise<void> {
  await pendingItem.update((all) => {
    const pending = all[validationId];
    return pending === undefined ? all : { ...all, [validationId]: { ...pending, ...change } };
  });
}

/** Tells whether the validation is still wanted. */
export async function keepProgress(validationId: string, progress: Progress): Promise<boolean> {
  const isWanted = (pending: Pending | undefined) => pending?.validation.state === 'running';
  const now = await pendingItem.update((all) => {
    const pending = all[validationId];
    if (pending === undefined || !isWanted(pending)) return all;
    return { ...all, [validationId]: { ...pending, validation: { ...pending.validation, progress } } };
  });
  return isWanted(now[validationId]);
}

export async function dropPending(isOld: (validation: Validation) => boolean): Promise<void> {
  const old = Object.values(await pendingItem.read()).filter(({ validation }) => isOld(validation));
  const ids = new Set(old.map(({ validation }) => validation.id));
  if (ids.size === 0) return;
  await pendingItem.update((all) => without(all, ids));
  await tablesItem.update((all) => without(all, ids));
  for (const id of ids) await forgetAnswers(id);
}

function without<Value>(all: Readonly<Record<string, Value>>, ids: ReadonlySet<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => !ids.has(id)));
}
