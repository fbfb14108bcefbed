import type { Project } from '../../src/domain/project.ts';
import { isSaveGateOpen, SAVE_GATE_MINUTES } from '../../src/domain/save-gate.ts';
import { HttpProblem } from '../problems.ts';
import { type Sealer, secretOf } from '../sealer.ts';
import { digestOfProjects } from '../store/digest.ts';
import { type ValidationRow, validationOf } from '../store/validations.ts';
import type { Candidate } from './candidate.ts';

/** What a validation that opens the save gate offers. */
export interface Opening {
  readonly validation: ValidationRow;
  readonly candidate: Candidate;
  /** Of the projects that it found permitted: a save has to be about the same ones. */
  readonly connectedDigest: string;
}

/**
 * Asks a passed and fresh validation for what may be saved, beside the projects that are connected now. Throws a
 * `HttpProblem` when the gate is closed.
 */
export function openGate(sealer: Sealer, run: ValidationRow | null, connected: readonly Project[], now: Date): Opening {
  if (run === null) throw closed('This integration has no validation with this id.');
  if (run.purpose !== 'validate') throw closed('This run was itself a save. Name the validation that passed.');
  if (run.state !== 'finished') throw closed(`This validation is ${run.state}, so it has not passed.`);
  if (run.verdict !== 'passed') throw closed(`This validation did not pass: its verdict is "${run.verdict}".`);
  if (!isSaveGateOpen(validationOf(run), now)) {
    throw closed(`This validation passed more than ${SAVE_GATE_MINUTES} minutes ago. Validate again.`);
  }
  const { connectedDigest } = run;
  if (connectedDigest === null || connectedDigest !== digestOfProjects(connected)) {
    throw closed('The connected projects changed since this validation. Validate again.');
  }
  return { validation: run, candidate: candidateOfRun(sealer, run), connectedDigest };
}

/** Throws an `HttpProblem` unless the user has confirmed exactly as many projects as only Procore's page has shown. */
export function requireConfirmation(byPage: readonly string[], confirmed: number | undefined): void {
  if (byPage.length === (confirmed ?? 0)) return;
  throw new HttpProblem(
    'confirmation-needed',
    `Of this validation ${byPage.length} projects are permitted as Procore's page showed them; the API cannot tell. ` +
      `Ask the user to confirm them and send "byPageConfirmed": ${byPage.length}.`,
  );
}

function candidateOfRun(sealer: Sealer, run: ValidationRow): Candidate {
  if (run.credentialKind === 'marketplace-dmsa') {
    return { kind: 'marketplace-dmsa', clientKey: null, clientSecret: null };
  }
  const { clientKey, clientSecretSealed } = run;
  if (clientKey === null || clientSecretSealed === null) {
    throw closed('The credential of this validation is forgotten already. Validate again.');
  }
  return { kind: 'custom-dmsa', clientKey, clientSecret: sealer.open(clientSecretSealed, secretOf.validation(run.id)) };
}

function closed(detail: string): HttpProblem {
  return new HttpProblem('save-gate-closed', detail);
}
