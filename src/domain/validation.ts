import type { CredentialKind } from './credential.ts';
import type { Remark } from './remark.ts';
import { type AccessCounts, type Verdict, verdictOf } from './verdict.ts';

export const VALIDATION_STATES = ['queued', 'running', 'finished', 'cancelled'] as const;
export type ValidationState = (typeof VALIDATION_STATES)[number];

export const VALIDATION_PURPOSES = ['validate', 'save'] as const;
/** `save`: the run that validates once more at the moment of saving, and saves only if that passes. */
export type ValidationPurpose = (typeof VALIDATION_PURPOSES)[number];

export const SAVE_OUTCOMES = ['saved', 'rejected'] as const;
export type SaveOutcome = (typeof SAVE_OUTCOMES)[number];

export interface Progress {
  /** Requests that Procore has answered. */
  readonly done: number;
  /** `null` until the first page of the project list has told how many there will be. */
  readonly total: number | null;
  /** ISO 8601: until when Procore's limit of requests makes the run wait; `null` while it does not. */
  readonly waitingUntil: string | null;
}

/** One run of a validation. */
export interface Validation {
  readonly id: string;
  readonly integrationId: string;
  readonly purpose: ValidationPurpose;
  readonly state: ValidationState;
  readonly credential: { readonly kind: CredentialKind; readonly clientKey: string | null };
  /** The label of the token that started it; `null` for the backend's own runs. */
  readonly startedBy: string | null;
  readonly progress: Progress;
  /**
   * How many of the permitted projects only Procore's page has shown, because the API cannot tell. Left out by a
   * backend that takes no such evidence.
   */
  readonly byPage?: number | null | undefined;
  /** What the run was told of Procore's own table of permitted projects; `null` for nothing. */
  readonly permittedTable: { readonly rows: number; readonly isComplete: boolean; readonly seenAt: string } | null;
  /** `null` unless `state` is `finished`. */
  readonly verdict: Verdict | null;
  /** `null` unless `state` is `finished`. */
  readonly counts: AccessCounts | null;
  /** `null` unless `purpose` is `save` and `state` is `finished`. */
  readonly outcome: SaveOutcome | null;
  /** One sentence for people on why the verdict is not simply a list of projects, else `null`. */
  readonly detail: string | null;
  /** The same of a verdict that was made in this browser. */
  readonly remarks?: readonly Remark[] | undefined;
  /** ISO 8601. */
  readonly createdAt: string;
  /** ISO 8601; `null` while it is queued or running. */
  readonly finishedAt: string | null;
}

/** True once nothing about the run will change any more. */
export function isOver(validation: Pick<Validation, 'state'>): boolean {
  return validation.state === 'finished' || validation.state === 'cancelled';
}

/** Whether Procore has refused the company's own key: what a page shows then says nothing for that key. */
export function isKeyRefused({ credential, verdict, remarks }: Validation): boolean {
  if (credential.kind !== 'custom-dmsa') return false;
  return verdict === 'credentials-rejected' || verdict === 'app-not-installed' || isSaid(remarks, 'key-refused');
}

/** Whether the company's own key has asked Procore itself, which a page does not contradict unasked. */
export function isByOwnKey({ credential, remarks }: Validation): boolean {
  return credential.kind === 'custom-dmsa' && !isSaid(remarks, 'key-untried') && !isSaid(remarks, 'key-refused');
}

function isSaid(remarks: readonly Remark[] = [], remark: Remark): boolean {
  return remarks.includes(remark);
}

/**
 * Does what is said of the run agree with itself? A backend that says "passed" beside missing projects is believed in
 * neither.
 */
export function isConsistent(
  validation: Omit<Validation, 'detail' | 'progress' | 'credential' | 'startedBy' | 'permittedTable'>,
): boolean {
  const { state, verdict, counts, outcome, purpose } = validation;
  if (state !== 'finished') return verdict === null && counts === null && outcome === null;
  if (verdict === null || counts === null || validation.finishedAt === null) return false;
  if ((validation.byPage ?? 0) > counts.permitted) return false;
  if (counts.permitted + counts.missing + counts.unknown !== counts.connected) return false;
  // "Inconclusive", "rejected" and "not installed" may be said of any counts: they promise nothing.
  const isOverProjects = verdict === 'passed' || verdict === 'missing-projects' || verdict === 'nothing-to-check';
  if (isOverProjects && verdict !== verdictOf(counts)) return false;
  if (purpose === 'validate') return outcome === null;
  return outcome !== null && (outcome === 'rejected' || verdict === 'passed');
}
