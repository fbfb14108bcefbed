import type { SeenTable, TableComparison } from './permitted-table.ts';
import type { Problem } from './problem.ts';
import { canNeverBePermitted, type Project, type ValidatedProject } from './project.ts';
import type { Validation } from './validation.ts';

/** What Procore's own table said beside a verdict. */
export interface TableView extends Omit<TableComparison, 'undecided'>, Pick<SeenTable, 'isComplete' | 'seenAt'> {
  readonly undecided: number;
}

/** What a run found, project by project. */
export interface Findings {
  /** The connected projects that are not simply permitted. */
  readonly attention: readonly ValidatedProject[];
  /** `null` until somebody has looked at the app's Permissions tab since the run is over. */
  readonly table: TableView | null;
}

/** A validation as people see it come and go. There is no secret in it: popup and panel get the same. */
export interface RunSummary {
  /** `starting` until the backend has taken the run. */
  readonly phase: 'starting' | 'active' | 'over';
  readonly purpose: Validation['purpose'];
  /** `null` while `starting`. */
  readonly validation: Validation | null;
  /** How much it found; `null` until the run is over. With another `id`, it is something else. */
  readonly found: { readonly id: string; readonly missing: number } | null;
  /** The table lacked a project that the verdict calls permitted. Only a fresh run can settle that. */
  readonly isContested: boolean;
  /** Why the run does not go on, if it does not. */
  readonly problem: Problem | null;
  /** The user has pressed Ok under the success message. */
  readonly acknowledged: boolean;
  /** How many projects by Procore's page alone the user has confirmed for saving; `null` for not asked or not answered. */
  readonly byPageConfirmed: number | null;
  readonly canSave: boolean;
  /** False where no clock tells how long ago the run was over. */
  readonly isAgeKnown: boolean;
  /** The backend can stop the sync of projects that can never be permitted. */
  readonly canStopSync: boolean;
  /** Its credential is saved in the vendor's portal: here it is only written down that it was. */
  readonly savesElsewhere: boolean;
  /** Projects whose sync the user has stopped here, to be taken up again if that was wrong. */
  readonly stopped: readonly Project[];
}

/** The same with each project that it found. Of thousands that is much to tell: only who lists them asks for it. */
export interface RunView extends RunSummary {
  /** `null` until the run is over. */
  readonly attention: Findings['attention'] | null;
  readonly table: Findings['table'];
}

/** True while the run goes on by itself. */
export function isUnderWay({ phase, problem }: RunSummary): boolean {
  return phase !== 'over' && problem === null;
}

/** The projects that are not simply permitted; none where the run got no further than key and app. */
export function findingsIn(run: Pick<RunView, 'attention' | 'validation'> | null): readonly ValidatedProject[] {
  const verdict = run?.validation?.verdict;
  const isOverProjects = verdict !== 'credentials-rejected' && verdict !== 'app-not-installed';
  return isOverProjects ? (run?.attention ?? []) : [];
}

/** The permitted projects that only Procore's page has shown; saving them asks for one more confirmation. */
export function byPageIn(run: Pick<RunView, 'attention'> | null): readonly ValidatedProject[] {
  return run?.attention?.filter(({ reason }) => reason === 'by-page') ?? [];
}

/** The projects that are missing to either of the two sources; none while the run is not over. */
export function missingIn(run: Pick<RunView, 'attention' | 'table'> | null): readonly ValidatedProject[] {
  const inVerdict = run?.attention?.filter(({ access }) => access === 'missing') ?? [];
  const inTable = [...(run?.table?.onlyInVerdict ?? []), ...(run?.table?.notShown ?? [])];
  if (inTable.length === 0) return inVerdict;
  return [
    ...inVerdict,
    ...inTable.map((project) => ({ ...project, access: 'missing', reason: 'not-permitted' }) as const),
  ];
}

/** Those of the missing ones that Procore's Add can remedy. */
export function addableIn(run: RunView | null): readonly ValidatedProject[] {
  return missingIn(run).filter(({ reason }) => !canNeverBePermitted(reason));
}

/** Those of the missing ones that can never be permitted. */
export function impossibleIn(run: RunView | null): readonly ValidatedProject[] {
  return missingIn(run).filter(({ reason }) => canNeverBePermitted(reason));
}
