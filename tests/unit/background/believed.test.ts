import { describe, expect, test, vi } from 'vitest';
import { integration } from '../../support/integration.ts';
import { validation } from '../../support/validation.ts';
import './fake-world.ts';
import { fakeBackend, permitted } from './fake-backend.ts';

const { requireAllConnected, requireOwn, requireSaved } = await import('../../../src/background/runs/believed.ts');

const custom = (clientKey: string | null) => ({ kind: 'custom-dmsa' as const, clientKey });

const run = {
  companyId: integration.companyId,
  integrationId: integration.id,
  purpose: 'validate' as const,
  idempotencyKey: 'key-1',
  credential: { kind: 'custom-dmsa' as const, clientKey: 'new-key' },
  version: '"1"',
  saving: null,
  earlierIds: ['v1'],
  validation: null,
  found: null,
  isContested: false,
  problem: null,
  overAt: null,
  acknowledged: false,
  byPageConfirmed: null,
};
const saving = { validationId: 'v1', version: '"1"', savedAt: '2026-01-01T00:00:00.000Z' };

const answerWith = (credential: { kind: 'custom-dmsa'; clientKey: string | null; savedAt: string }) => ({
  companies: [],
  integrations: [{ ...integration, credential, lastValidation: null }],
  capabilities: [],
  scopes: [],
  askedAt: null,
  backendTime: null,
  problem: null,
});

test('a run that began elsewhere and left projects out has not passed for all', async () => {
  const backend = fakeBackend();
  const counts = { connected: 2, permitted: 2, missing: 0, unknown: 0 };
  const passed = validation({ verdict: 'passed', counts });
  await expect(requireAllConnected({ ...run, version: null }, passed, permitted(2), backend)).rejects.toMatchObject({
    problem: { code: 'changed-meanwhile' },
  });
  backend.connectedProjects = vi.fn(async () => permitted(2).map((project) => ({ ...project, synced: true })));
  await requireAllConnected({ ...run, version: null }, passed, permitted(2), backend);
});

describe('of the answer to Save', () => {
  const asked = { ...run, purpose: 'save' as const, saving };
  const answered = (id: string) => validation({ id, purpose: 'save', outcome: 'saved', credential: custom('new-key') });

  test('an old run is none', () => {
    expect(() => requireOwn(asked, answered('v1'))).toThrow(/.*/);
    expect(requireOwn(asked, answered('v2')).id).toBe('v2');
  });

  test('credentials that were saved at the same moment as before are the old ones', () => {
    const same = answerWith({ ...custom('new-key'), savedAt: saving.savedAt });
    const later = answerWith({ ...custom('new-key'), savedAt: '2026-01-05T00:00:00.000Z' });
    expect(() => requireSaved(asked, answered('v2'), same)).toThrow(/.*/);
    expect(() => requireSaved(asked, answered('v2'), later)).not.toThrow();
  });
});

describe('a client key that the backend does not show', () => {
  const told = (clientKey: string | null) => validation({ id: 'v2', credential: custom(clientKey) });

  test('speaks against nothing', () => {
    expect(requireOwn(run, told(null)).id).toBe('v2');
    expect(requireOwn({ ...run, validation: told('new-key') }, told(null)).id).toBe('v2');
    expect(requireOwn({ ...run, validation: told(null) }, told('new-key')).id).toBe('v2');
    const saved = { ...told(null), purpose: 'save' as const, outcome: 'saved' as const };
    const masked = answerWith({ ...custom(null), savedAt: '2026-01-05T00:00:00.000Z' });
    const shown = answerWith({ ...custom('new-key'), savedAt: '2026-01-05T00:00:00.000Z' });
    for (const answer of [masked, shown]) expect(() => requireSaved({ ...run, saving }, saved, answer)).not.toThrow();
  });

  test('lets no other key pass', () => {
    expect(() => requireOwn(run, told('old-key'))).toThrow(/.*/);
    expect(() => requireOwn({ ...run, validation: told(null) }, told('old-key'))).toThrow(/.*/);
    const saved = { ...told('new-key'), purpose: 'save' as const, outcome: 'saved' as const };
    const other = answerWith({ ...custom('old-key'), savedAt: '2026-01-05T00:00:00.000Z' });
    expect(() => requireSaved({ ...run, saving }, saved, other)).toThrow(/.*/);
  });
});
