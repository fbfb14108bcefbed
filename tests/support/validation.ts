import type { Validation } from '../../src/domain/validation.ts';

/** A finished validation with 1 of 120 projects missing, but for what the test changes. */
export function validation(change: Partial<Validation> = {}): Validation {
  return {
    id: 'v1',
    integrationId: 'i1',
    purpose: 'validate',
    state: 'finished',
    credential: { kind: 'marketplace-dmsa', clientKey: null },
    startedBy: 'Acme consultant',
    progress: { done: 1, total: 1, waitingUntil: null },
    permittedTable: null,
    verdict: 'missing-projects',
    counts: { connected: 120, permitted: 119, missing: 1, unknown: 0 },
    outcome: null,
    detail: null,
    createdAt: '2026-01-05T09:59:00.000Z',
    finishedAt: '2026-01-05T10:00:00.000Z',
    ...change,
  };
}

/** A validation that passed, but for what the test changes. */
export function passedValidation(change: Partial<Validation> = {}): Validation {
  const counts = { connected: 120, permitted: 120, missing: 0, unknown: 0 };
  return validation({ verdict: 'passed', counts, ...change });
}
