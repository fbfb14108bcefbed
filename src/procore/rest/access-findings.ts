import type { ValidatedProject } from '../../domain/project.ts';
import type { AccessEvidence } from './access-evidence.ts';
import type { ProcoreFailure } from './failures.ts';

export type Finding = Pick<ValidatedProject, 'access' | 'reason'>;

/** What the evidence proves of one project. */
export function findingOf(projectId: string, { listing, admin }: AccessEvidence): Finding {
  const listed = listing.listed.get(projectId);
  if (listed === undefined) return listing.doubt === null ? NOT_PERMITTED : unknown(listing.doubt);
  if (admin === null || admin.permitted.has(projectId)) {
    return { access: 'permitted', reason: listed.active ? null : 'inactive' };
  }
  return admin.notPermitted.has(projectId) ? NOT_PERMITTED : unknown(admin.failure ?? 'unconfirmed');
}

const NOT_PERMITTED: Finding = { access: 'missing', reason: 'not-permitted' };

function unknown(doubt: ProcoreFailure | 'unconfirmed'): Finding {
  const isLimit = doubt !== 'unconfirmed' && doubt.kind === 'rate-limited';
  const isTrouble = doubt !== 'unconfirmed' && doubt.kind === 'unreachable';
  return { access: 'unknown', reason: isLimit ? 'rate-limited' : isTrouble ? 'unreachable' : 'unconfirmed' };
}
