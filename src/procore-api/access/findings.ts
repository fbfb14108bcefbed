import type { Reason, ValidatedProject } from '../../domain/project.ts';
import type { ProcoreFailure } from '../http/failures.ts';
import type { AccessEvidence } from './evidence.ts';

export type Finding = Pick<ValidatedProject, 'access' | 'reason'>;

/** What the evidence proves of one project. */
export function findingOf(projectId: string, { listing, admin }: AccessEvidence): Finding {
  if (listing.foreign.has(projectId)) return { access: 'missing', reason: 'other-company' };
  if (listing.absent.has(projectId)) return NOT_PERMITTED;
  const listed = listing.listed.get(projectId);
  if (listed === undefined) return { access: 'unknown', reason: reasonOf(listing.doubt ?? 'unconfirmed') };
  if (admin === null || admin.permitted.has(projectId)) {
    return { access: 'permitted', reason: listed.active ? null : 'inactive' };
  }
  if (admin.notPermitted.has(projectId)) return NOT_PERMITTED;
  return { access: 'unknown', reason: reasonOf(admin.failure ?? 'unconfirmed') };
}

export const NOT_PERMITTED: Finding = { access: 'missing', reason: 'not-permitted' };

/** Why something is unknown, by what kept Procore from telling. */
export function reasonOf(doubt: ProcoreFailure | 'unconfirmed'): Reason {
  if (doubt === 'unconfirmed') return 'unconfirmed';
  return doubt.kind === 'rate-limited' || doubt.kind === 'unreachable' || doubt.kind === 'refused'
    ? doubt.kind
    : 'unconfirmed';
}
