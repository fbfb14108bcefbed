import { describe, expect, test } from 'vitest';
import type { Findings, RunSummary } from '../../../src/domain/run-view.ts';
import { toldRun } from '../../../src/popup/edit/told-run.ts';
import { runView } from '../../support/run-view.ts';
import { passedValidation, validation } from '../../support/validation.ts';

const tower = { id: '7', name: 'Tower', number: null, access: 'missing', reason: 'not-permitted' } as const;
const findings: Findings = { attention: [tower], table: null };

const missing: RunSummary = runView({ found: { id: 'first', missing: 1 }, validation: validation({ id: 'one' }) });
const told = { foundId: 'first', validationId: 'one', findings };
const passed: RunSummary = runView({
  found: { id: 'other', missing: 0 },
  validation: passedValidation({ id: 'two' }),
  canSave: true,
});

test('a run that is told of is shown with what it found', () => {
  expect(toldRun(missing, told, false)).toMatchObject({ ...missing, ...findings });
});

test('verdict and counts are there before what was found is told', () => {
  const { attention: _attention, table: _table, ...summary } = runView({ ...missing });
  expect(toldRun(missing, null, false)).toEqual({ ...summary, attention: null, table: null });
});

describe('while something else that was found is still to be told', () => {
  test('of the same validation, its list stays, and all else is of now', () => {
    const now = { ...missing, found: { id: 'second', missing: 3 }, isContested: true };
    expect(toldRun(now, told, false)).toMatchObject({ ...now, ...findings });
  });

  test('of another validation, nothing of the earlier one is shown', () => {
    expect(toldRun(passed, told, false)).toMatchObject({ ...passed, attention: null, table: null });
  });

  test('nor while that is going on', () => {
    const goingOn = { ...missing, phase: 'active', found: null } as const;
    expect(toldRun(goingOn, told, false)).toMatchObject({ phase: 'active', attention: null });
  });
});

describe('where what was found cannot be told', () => {
  test('nothing can be saved', () => {
    expect(toldRun(passed, null, true)).toMatchObject({ attention: null, canSave: false });
  });

  test('no earlier list stands for it', () => {
    expect(toldRun({ ...missing, found: { id: 'second', missing: 3 } }, told, true)).toMatchObject({ attention: null });
  });
});
