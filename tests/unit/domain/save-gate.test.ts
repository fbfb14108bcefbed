import { describe, expect, test } from 'vitest';
import { isSaveGateOpen } from '../../../src/domain/save-gate.ts';
import type { Validation } from '../../../src/domain/validation.ts';
import { VERDICTS } from '../../../src/domain/verdict.ts';
import { validation } from '../../support/validation.ts';

const finishedAt = '2026-01-05T10:00:00.000Z';
const shortlyAfter = new Date('2026-01-05T10:29:59.000Z');

function gate(change: Partial<Validation>, now = shortlyAfter) {
  return isSaveGateOpen(validation({ verdict: 'passed', finishedAt, ...change }), now);
}

describe('the save gate', () => {
  test('is open after a validation that has just passed', () => {
    expect(gate({})).toBe(true);
  });

  test.each(VERDICTS.filter((verdict) => verdict !== 'passed'))('is closed after %s', (verdict) => {
    expect(gate({ verdict })).toBe(false);
  });

  test('closes after 30 minutes', () => {
    expect(gate({}, new Date('2026-01-05T10:30:00.000Z'))).toBe(false);
  });

  test('is closed for a run that is not finished, for a run that saved, and for none', () => {
    expect(gate({ state: 'running', finishedAt: null })).toBe(false);
    expect(gate({ purpose: 'save' })).toBe(false);
    expect(isSaveGateOpen(null, shortlyAfter)).toBe(false);
  });
});
