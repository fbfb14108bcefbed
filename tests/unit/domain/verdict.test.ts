import { describe, expect, test } from 'vitest';
import type { Access } from '../../../src/domain/project.ts';
import { countAccess, verdictOf } from '../../../src/domain/verdict.ts';

function verdictFor(...accesses: Access[]) {
  return verdictOf(countAccess(accesses.map((access) => ({ access }))));
}

describe('the verdict over all connected projects', () => {
  test('passes only when every one is permitted', () => {
    expect(verdictFor('permitted', 'permitted')).toBe('passed');
  });

  test('is decided by one missing project, whatever else is unknown', () => {
    expect(verdictFor('permitted', 'unknown', 'missing')).toBe('missing-projects');
  });

  test('never passes while one is unknown', () => {
    expect(verdictFor('permitted', 'unknown')).toBe('inconclusive');
  });

  test('has nothing to say about no projects', () => {
    expect(verdictFor()).toBe('nothing-to-check');
  });

  test('counts add up to the connected projects', () => {
    const counts = countAccess([{ access: 'permitted' }, { access: 'missing' }, { access: 'unknown' }]);
    expect(counts).toEqual({ connected: 3, permitted: 1, missing: 1, unknown: 1 });
  });
});
