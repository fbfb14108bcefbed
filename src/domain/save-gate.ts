import type { Validation } from './validation.ts';

/** How long a passed validation opens the gate. Its candidate secret is forgotten after the same time. */
export const SAVE_GATE_MINUTES = 30;

/**
 * May the credential of this validation be offered for saving?
 * Only a passed one opens the gate, and only while it is fresh; the backend holds the same gate and checks again.
 */
export function isSaveGateOpen(validation: Validation | null, now: Date): boolean {
  if (validation?.verdict !== 'passed' || validation.purpose !== 'validate') return false;
  if (validation.state !== 'finished' || validation.finishedAt === null) return false;
  return now.getTime() - Date.parse(validation.finishedAt) < SAVE_GATE_MINUTES * 60_000;
}
