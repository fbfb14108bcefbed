import type { Integration } from './integration.ts';
import type { RunSummary } from './run-view.ts';
import type { Validation } from './validation.ts';
import type { Verdict } from './verdict.ts';

/** An integration at a glance. */
export type Status =
  | { readonly kind: 'not-validated' | 'running' | 'stopped' | 'traditional' }
  | { readonly kind: Exclude<Verdict, 'missing-projects'> }
  | { readonly kind: 'missing-projects'; readonly missing: number };

/**
 * What is known of the saved credential. A validation of another credential says nothing about it, and a traditional
 * one cannot be validated.
 * @param run the latest run of the integration that is known here, which may be news to its `lastValidation`
 */
export function statusOf(
  { credential, lastValidation }: Pick<Integration, 'credential' | 'lastValidation'>,
  run: RunSummary | null,
): Status {
  if (run?.problem) return { kind: 'stopped' };
  if (run !== null && run.phase !== 'over') return { kind: 'running' };
  if (credential.kind === 'traditional') return { kind: 'traditional' };
  const validation = later(run?.validation ?? null, lastValidation);
  if (validation === null || !isOf(validation, credential) || validation.verdict === null) {
    return { kind: 'not-validated' };
  }
  if (run?.isContested && validation === run.validation) {
    return { kind: 'missing-projects', missing: run.found?.missing ?? 0 };
  }
  const { verdict, counts } = validation;
  return verdict === 'missing-projects' ? { kind: verdict, missing: counts?.missing ?? 0 } : { kind: verdict };
}

function later(one: Validation | null, other: Validation | null): Validation | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(other.createdAt) > Date.parse(one.createdAt) ? other : one;
}

function isOf({ credential }: Validation, { kind, clientKey }: Integration['credential']): boolean {
  return credential.kind === kind && credential.clientKey === clientKey;
}
