/** Snapshots as the settings show them. */
import { ProblemError } from '../domain/problem.ts';
import type { SnapshotSummary } from '../platform/snapshot-commands.ts';
import { readCompany } from './backend/companies.ts';
import { readSnapshots } from './kept/snapshots.ts';

export async function snapshotSummaries(): Promise<readonly SnapshotSummary[]> {
  const snapshots = await readSnapshots();
  const nameOf = new Map<string, string | null>();
  for (const companyId of new Set(snapshots.map((snapshot) => snapshot.companyId))) {
    nameOf.set(companyId, (await readCompany(companyId)).company?.name ?? null);
  }
  return snapshots.map(({ id, companyId, appName, labels, takenAt, seenAt }) => ({
    id,
    companyId,
    companyName: nameOf.get(companyId) ?? null,
    appName,
    projects: labels.length,
    takenAt,
    seenAt,
  }));
}

/** @throws ProblemError `not-found` */
export async function snapshotRows(id: string): Promise<readonly string[]> {
  const snapshot = (await readSnapshots()).find((one) => one.id === id);
  if (snapshot === undefined) throw new ProblemError('not-found');
  return snapshot.labels;
}
