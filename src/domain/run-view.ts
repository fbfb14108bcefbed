import type { Problem } from './problem.ts';
import type { ValidatedProject } from './project.ts';
import type { Validation } from './validation.ts';

/** A validation as people see it come and go. There is no secret in it: popup and panel get the same. */
export interface RunView {
  /** `starting` until the backend has taken the run. */
  readonly phase: 'starting' | 'active' | 'over';
  readonly purpose: Validation['purpose'];
  /** `null` while `starting`. */
  readonly validation: Validation | null;
  /** The connected projects that are not simply permitted. `null` until the run is over. */
  readonly attention: readonly ValidatedProject[] | null;
  /** Why the run does not go on, if it does not. */
  readonly problem: Problem | null;
  /** The user has pressed Ok under the success message. */
  readonly acknowledged: boolean;
  readonly canSave: boolean;
}

/** The projects that the run found missing; none while it is not over. */
export function missingIn(run: RunView | null): readonly ValidatedProject[] {
  return run?.attention?.filter(({ access }) => access === 'missing') ?? [];
}
