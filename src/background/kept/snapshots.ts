/** Snapshots of permitted projects, kept in this browser: the latest few of each app. */
import * as z from 'zod/mini';
import type { Environment } from '../../domain/environment.ts';
import { haveSameRows, type Snapshot, withRowsOf } from '../../domain/snapshot.ts';
import { environmentOf } from '../../procore/addresses/hosts.ts';
import { keptDatabase } from './database.ts';
import { withStorage } from './storage-problem.ts';

export const LONGEST_LABEL = 3_000;
export const MOST_ROWS = 20_000;

const label = z.string().check(z.maxLength(LONGEST_LABEL));
const labels = z.array(label).check(z.maxLength(MOST_ROWS));
const time = z.iso.datetime();

export const snapshotSchema = z.object({
  id: z.string(),
  companyId: z.string().check(z.regex(/^\d+$/)),
  appName: z.string().check(z.minLength(1), z.maxLength(1000)),
  page: z.string(),
  visit: z.string(),
  takenAt: time,
  seenAt: time,
  labels,
  absent: z.array(z.object({ label, seenAt: time, perhaps: labels })),
  letGo: labels,
}) satisfies z.ZodMiniType<Snapshot>;

const MOST_OF_AN_APP = 20;

/** An app in a company. Snapshots go by its name: a new installation has a new address. */
export interface AppPlace {
  readonly companyId: string;
  readonly environment: Environment;
  readonly appName: string;
}

/** Where and when a table was seen. */
export interface Sighting {
  readonly page: string;
  readonly visit: string;
  readonly seenAt: string;
  readonly labels: readonly string[];
}

export async function latestSnapshot(place: AppPlace): Promise<Snapshot | null> {
  return (await snapshotsOf(place))[0] ?? null;
}

/** Without reading them, as they may be large: it may be one of another environment. */
export async function isKept({ companyId, appName }: AppPlace): Promise<boolean> {
  const count = await withStorage(async () =>
    (await keptDatabase()).countFromIndex('snapshots', 'app', [companyId, appName]),
  );
  return count > 0;
}

export async function readSnapshots(): Promise<readonly Snapshot[]> {
  const values = await withStorage(async () => (await keptDatabase()).getAll('snapshots'));
  return latestFirst(values);
}

/** The first snapshot of an app, or one more where its rows have changed. Several looks of one visit are one. */
export async function keepSighting(place: AppPlace, sighting: Sighting): Promise<Snapshot> {
  const [latest, ...older] = await snapshotsOf(place);
  const next = nextSnapshot(place, latest, sighting);
  // Each look at an unchanged table is not worth a write.
  if (latest !== undefined && next === latest) return latest;
  const isReplaced = next.id === latest?.id;
  const tooMany = [...(latest === undefined || isReplaced ? [] : [latest]), ...older].slice(MOST_OF_AN_APP - 1);
  await withStorage(async () => {
    const { store, done } = (await keptDatabase()).transaction('snapshots', 'readwrite');
    await Promise.all([store.put(next), ...tooMany.map(({ id }) => store.delete(id)), done]);
  });
  return next;
}

function nextSnapshot({ companyId, appName }: AppPlace, latest: Snapshot | undefined, sighting: Sighting): Snapshot {
  const { page, visit, seenAt } = sighting;
  const rows = [...sighting.labels];
  if (latest === undefined) {
    const id = crypto.randomUUID();
    return { companyId, appName, id, page, visit, takenAt: seenAt, seenAt, labels: rows, absent: [], letGo: [] };
  }
  if (haveSameRows(latest.labels, rows)) {
    return latest.visit === visit && latest.page === page ? latest : { ...latest, page, visit, seenAt };
  }
  const id = latest.visit === visit ? latest.id : crypto.randomUUID();
  return withRowsOf(latest, { id, page, visit, takenAt: after(latest.takenAt, seenAt), seenAt, labels: rows });
}

/** A clock that was ahead once does not make what it dated the latest for ever. */
function after(before: string, time: string): string {
  return time > before ? time : new Date(Date.parse(before) + 1).toISOString();
}

/** Is content with the absence of these rows, or takes that back. */
export async function letRowsGo(place: AppPlace, rows: readonly string[], isLetGo: boolean): Promise<void> {
  const latest = await latestSnapshot(place);
  if (latest === null) return;
  const meant = new Set(rows);
  const others = latest.letGo.filter((one) => !meant.has(one));
  const letGo = isLetGo ? [...others, ...meant] : others;
  await withStorage(async () => (await keptDatabase()).put('snapshots', { ...latest, letGo }));
}

export async function removeSnapshot(id: string): Promise<void> {
  await withStorage(async () => (await keptDatabase()).delete('snapshots', id));
}

/** Where what its address names lives: each environment counts its companies by itself. */
export function environmentOfPage(page: string): Environment {
  return environmentOf(page.split('/', 3).join('/'));
}

async function snapshotsOf({ companyId, environment, appName }: AppPlace): Promise<Snapshot[]> {
  const values = await withStorage(async () =>
    (await keptDatabase()).getAllFromIndex('snapshots', 'app', [companyId, appName]),
  );
  return latestFirst(values).filter(({ page }) => environmentOfPage(page) === environment);
}

/** What is damaged, or of a version that we do not know, is left alone. */
function latestFirst(values: readonly unknown[]): Snapshot[] {
  const snapshots = values.flatMap((value) => {
    const parsed = snapshotSchema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  return snapshots.sort((one, other) => (one.takenAt < other.takenAt ? 1 : -1));
}
