/** A list that the user has taken from another tab or a file, on its way to the app's Permissions tab. */
import * as z from 'zod/mini';
import type { ReferenceSet } from '../../domain/reference-set.ts';
import type { TakenList } from '../../platform/protocol.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { announceViewChange } from '../../platform/view-changes.ts';
import { referenceSetSchema } from '../kept/schemas.ts';

const takenListItem = storedItem('session', {
  name: 'taken-list',
  version: 1,
  schema: z.nullable(z.object({ set: referenceSetSchema, keptAt: z.number() })),
  fallback: null,
});

/** Whoever takes a list goes to Procore with it now, not tomorrow. */
const KEPT_MS = 30 * 60_000;

export async function keepTakenList(set: ReferenceSet): Promise<void> {
  await takenListItem.update(() => ({ set, keptAt: Date.now() }));
  await announceViewChange();
}

export async function readTakenList(): Promise<ReferenceSet | null> {
  const kept = await takenListItem.read();
  if (kept === null) return null;
  const age = Date.now() - kept.keptAt;
  return age < 0 || age > KEPT_MS ? null : kept.set;
}

export async function forgetTakenList(): Promise<void> {
  await takenListItem.update(() => null);
  await announceViewChange();
}

/** What is said of it on Procore's page: not its projects. */
export async function takenListView(): Promise<TakenList | null> {
  const set = await readTakenList();
  if (set === null) return null;
  const { entries, source, readAt, isPartial } = set;
  return { count: entries.length, source, readAt, isPartial };
}
