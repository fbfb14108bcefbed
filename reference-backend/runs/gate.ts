import { isSaveGateOpen, SAVE_GATE_MINUTES } from '../../src/domain/save-gate.ts';
import { ProblemError } from '../problems.ts';
import { type Sealer, secretOf } from '../secrets.ts';
import { type ValidationRow, validationOf } from '../store/validations.ts';
import type { Candidate } from './candidate.ts';

/** The candidate that a passed and fresh validation offers for saving. Throws a `ProblemError` when the gate is closed. */
export function candidateBehindGate(sealer: Sealer, run: ValidationRow | null, now: Date): Candidate {
  if (run === null) throw closed('This integration has no validation with this id.');
  if (run.purpose !== 'validate') throw closed('This run was itself a save. Name the validation that passed.');
  if (run.state !== 'finished') throw closed(`This validation is ${run.state}, so it has not passed.`);
  if (run.verdict !== 'passed') throw closed(`This validation did not pass: its verdict is "${run.verdict}".`);
  if (!isSaveGateOpen(validationOf(run), now)) {
    throw closed(`This validation passed more than ${SAVE_GATE_MINUTES} minutes ago. Validate again.`);
  }
  if (run.credentialKind === 'marketplace-dmsa') {
    return { kind: 'marketplace-dmsa', clientKey: null, clientSecret: null };
  }
  const { clientKey, clientSecretSealed } = run;
  if (clientKey === null || clientSecretSealed === null) {
    throw closed('The credential of this validation is forgotten already. Validate again.');
  }
  return { kind: 'custom-dmsa', clientKey, clientSecret: sealer.open(clientSecretSealed, secretOf.validation(run.id)) };
}

function closed(detail: string): ProblemError {
  return new ProblemError('save-gate-closed', detail);
}
