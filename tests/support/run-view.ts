import { missingIn, type RunView } from '../../src/domain/run-view.ts';
import { validation } from './validation.ts';

/** A run that is over, as popup and panel see it, but for what the test changes. */
export function runView(change: Partial<RunView> = {}): RunView {
  const { attention = [], table = null } = change;
  const run: RunView = {
    phase: 'over',
    purpose: 'validate',
    validation: validation(),
    attention,
    table,
    found: null,
    isContested: false,
    problem: null,
    acknowledged: false,
    byPageConfirmed: null,
    canSave: false,
    isAgeKnown: true,
    savesElsewhere: false,
    canStopSync: false,
    stopped: [],
    ...change,
  };
  return attention === null ? run : { ...run, found: { id: 'found', missing: missingIn(run).length }, ...change };
}
