/** Snapshots as the settings show them. */
import { ProblemError } from '../domain/problem.ts';
import type { SnapshotSummary } from '../platform/snapshot-commands.ts';
import { readCompany } from './backend/companies.ts';
import { environmentOfPage, readSnapshots } from './kept/snapshots.ts';

export async function snapshotSummaries(): Promise<readonly SnapshotSummary[]> {
  const snapshots = await readSnapshots();
  const names = new Map<string, string | null>();
  for (const { companyId, page } of snapshots) {
    const environment = environmentOfPage(page);
    const key = `${environment} ${companyId}`;
    if (!names.has(key)) names.set(key, (await readCompany({ companyId, environment })).company?.name ?? null);
  }
  return snapshots.map(({ id, companyId, page, appName, labels, takenAt, seenAt }) => ({
    id,
    companyId,
    companyName: names.get(`${environmentOfPage(page)} ${companyId}`) ?? null,
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
