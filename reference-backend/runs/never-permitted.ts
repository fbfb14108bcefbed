import type { Database } from '../database/database.ts';
import { HttpProblem } from '../problems.ts';
import { newestFindings, type PastFinding } from '../store/validations.ts';

/** How far apart two runs have to be that both find a project deleted: one answer alone may have been an accident. */
export const DELETED_TWICE_MINUTES = 5;
/** More runs than anybody starts within those minutes. */
const RUNS_LOOKED_AT = 100;

/** Why a project can never be permitted, for the audit. Throws an `HttpProblem` where that is not certain. */
export async function whyNeverPermitted(transaction: Database, integrationId: string, projectId: string) {
  const findings = await newestFindings(transaction, integrationId, projectId, RUNS_LOOKED_AT);
  const [newest] = findings;
  if (newest?.access === 'missing' && newest.reason === 'other-company') {
    return { reason: newest.reason, foundBy: newest.validationId };
  }
  if (newest === undefined || !isDeleted(newest)) {
    throw new HttpProblem(
      'stop-sync-refused',
      'Only a project that the newest finished validation found to be deleted or of another company can be left out. ' +
        'Add any other project in Procore, or validate again.',
    );
  }
  const change = findings.findIndex((finding) => !isDeleted(finding));
  const inARow = change === -1 ? findings : findings.slice(0, change);
  const first = inARow.find(({ finishedAt }) => minutesBetween(finishedAt, newest.createdAt) >= DELETED_TWICE_MINUTES);
  if (first !== undefined) {
    return { reason: newest.reason, foundBy: newest.validationId, foundBefore: first.validationId };
  }
  throw new HttpProblem(
    'stop-sync-refused',
    `Two validations have to find this project deleted, at least ${DELETED_TWICE_MINUTES} minutes apart. ` +
      'Validate again after that time.',
  );
}

function isDeleted({ access, reason }: PastFinding): boolean {
  return access === 'missing' && reason === 'not-found';
}

function minutesBetween(earlier: Date, later: Date): number {
  return (later.getTime() - earlier.getTime()) / 60_000;
}
