import { expect, test } from 'vitest';
import { statusOf } from '../../../src/domain/status.ts';
import { runView } from '../../support/run-view.ts';
import { passedValidation, validation } from '../../support/validation.ts';

const savedAt = '2026-01-01T00:00:00.000Z';
const marketplace = { kind: 'marketplace-dmsa' as const, clientKey: null, savedAt };
const custom = { kind: 'custom-dmsa' as const, clientKey: 'key', savedAt };
const traditional = { kind: 'traditional' as const, clientKey: 'old', savedAt };

test.each([
  ['nobody has asked', { credential: marketplace, lastValidation: null }, null, { kind: 'not-validated' }],
  [
    'its last validation passed',
    { credential: marketplace, lastValidation: passedValidation() },
    null,
    { kind: 'passed' },
  ],
  [
    'projects are missing',
    { credential: marketplace, lastValidation: validation() },
    null,
    { kind: 'missing-projects', missing: 1 },
  ],
  [
    'another credential was validated',
    { credential: custom, lastValidation: passedValidation() },
    null,
    { kind: 'not-validated' },
  ],
  [
    'it is traditional, whatever was tried',
    { credential: traditional, lastValidation: passedValidation() },
    null,
    { kind: 'traditional' },
  ],
  [
    'a run is going on',
    { credential: marketplace, lastValidation: passedValidation() },
    runView({ phase: 'active' }),
    { kind: 'running' },
  ],
  [
    'a run was stopped',
    { credential: marketplace, lastValidation: null },
    runView({ problem: { code: 'backend-unreachable' } }),
    { kind: 'stopped' },
  ],
  [
    'the run is news',
    { credential: marketplace, lastValidation: passedValidation() },
    runView({ validation: validation({ createdAt: '2026-02-01T00:00:00.000Z' }) }),
    { kind: 'missing-projects', missing: 1 },
  ],
])('%s', (_what, integration, latest, status) => {
  expect(statusOf(integration, latest)).toEqual(status);
});
