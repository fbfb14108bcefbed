import { isSaveGateOpen } from '../../domain/save-gate.ts';
import type { Run } from './journal.ts';

/**
 * May what this run has validated be offered for saving? Its age is told by this computer's clock alone: the one of the
 * backend, which holds the same gate, may show another time.
 */
export function isSavable({ validation, found, isContested, overAt }: Run): boolean {
  if (validation === null || validation.finishedAt === null || found === null || isContested) return false;
  if (overAt === null) return false;
  const age = Math.max(0, Date.now() - overAt);
  return isSaveGateOpen(validation, new Date(Date.parse(validation.finishedAt) + age));
}
