import type { Findings, RunSummary, RunView } from '../../domain/run-view.ts';

/** The answer to what a run found. */
export interface Told {
  readonly foundId: string;
  readonly validationId: string | null;
  readonly findings: Findings;
}

/**
 * The run as it is now, with what was found as far as that is told. Until more of the same validation is, its list
 * stays as it was; where that cannot be told, nothing is offered for saving.
 */
export function toldRun(run: RunSummary, told: Told | null, isFailing: boolean): RunView {
  const isLatest = told !== null && told.foundId === run.found?.id;
  const isBefore = told !== null && told.validationId === run.validation?.id && run.found !== null && !isFailing;
  if (isLatest || isBefore) return { ...run, attention: told.findings.attention, table: told.findings.table };
  return { ...run, attention: null, table: null, canSave: run.canSave && !isFailing };
}
