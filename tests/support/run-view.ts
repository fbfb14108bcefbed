import type { RunView } from '../../src/domain/run-view.ts';
import { validation } from './validation.ts';

/** A run that is over, as popup and panel see it, but for what the test changes. */
export function runView(change: Partial<RunView> = {}): RunView {
  return {
    phase: 'over',
    purpose: 'validate',
    validation: validation(),
    attention: [],
    table: null,
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
}
