import type { ListedProject } from './listed-project.ts';

/** A Procore project. `id` is Procore's id in decimal digits: ids outgrow 2^53, so it is never a number. */
export interface Project {
  readonly id: string;
  readonly name: string;
  /** Procore's "project number", free text; `null` where the company does not use numbers. */
  readonly number: string | null;
}

/** A project that the integration is connected with. One that is not synced any more is not validated. */
export interface ConnectedProject extends Project {
  readonly synced: boolean;
}

export const ACCESSES = ['permitted', 'missing', 'unknown'] as const;
/** What a DMSA can do with one connected project, as far as is known. */
export type Access = (typeof ACCESSES)[number];

export const REASONS = [
  'not-permitted',
  'not-found',
  'other-company',
  'inactive',
  'tool-blocked',
  'by-page',
  'contested',
  'unconfirmed',
  'rate-limited',
  'unreachable',
  'refused',
] as const;
/** Why a project has its access. */
export type Reason = (typeof REASONS)[number];

/** Reasons for not knowing. */
const DOUBTS: readonly Reason[] = ['unconfirmed', 'rate-limited', 'unreachable', 'refused'];
const ABSENCES: readonly Reason[] = ['not-permitted', 'not-found', 'other-company'];
const SIGHTS: readonly Reason[] = ['by-page', 'contested'];

/** False where the reason says that the access is not so: permitted because it was not found, missing because nobody answered. */
export function mayStandBeside(reason: Reason | null, access: Access): boolean {
  if (reason === null || access === 'unknown') return true;
  return !DOUBTS.includes(reason) && !(access === 'permitted' ? ABSENCES : SIGHTS).includes(reason);
}

/** Reasons that no Add in Procore can remedy: the integration has to stop syncing such a project. */
export function canNeverBePermitted(reason: Reason | null): boolean {
  return reason === 'not-found' || reason === 'other-company';
}

/**
 * A connected project with the access that one validation found, under the name that Procore gives it where Procore was
 * seen to list it. `reason` is `null` for a plain "permitted"; `inactive`, `tool-blocked`, `by-page` (only Procore's page
 * has shown it, the API cannot tell) and `contested` (the API proves it, the page lacks it) stand beside "permitted".
 */
export interface ValidatedProject extends Project {
  readonly access: Access;
  readonly reason: Reason | null;
  /** All that a list says of it, where only a list names it: it is then found by that, as its id may be none. */
  readonly entry?: ListedProject | undefined;
}
