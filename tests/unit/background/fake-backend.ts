import { vi } from 'vitest';
import type { ValidatedProject } from '../../../src/domain/project.ts';
import type { IntegrationBackend } from '../../../src/integration-backend/integration-backend.ts';
import { integration } from '../../support/integration.ts';
import { validation } from '../../support/validation.ts';

/** Permitted projects: "Project 1", "Project 2" … */
export function permitted(count: number): ValidatedProject[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(1000 + index),
    name: `Project ${index + 1}`,
    number: null,
    access: 'permitted',
    reason: null,
  }));
}

/** The one missing project. */
export const tower: ValidatedProject = {
  id: '7',
  name: 'Tower',
  number: '22-107',
  access: 'missing',
  reason: 'not-permitted',
};

/** A backend whose runs take two looks to finish. Every call is a spy, to be told otherwise by a test. */
export function fakeBackend() {
  const running = validation({ state: 'running', verdict: null, counts: null, finishedAt: null });
  return {
    account: vi.fn<IntegrationBackend['account']>(async () => ({
      label: 'Acme consultant',
      contractVersion: '1.0',
      capabilities: ['stop-sync', 'permitted-table'],
      scopes: ['read', 'validate', 'save'],
    })),
    time: vi.fn<IntegrationBackend['time']>(() => Date.now()),
    companies: vi.fn<IntegrationBackend['companies']>(async () => [{ id: '4278454', name: 'Acme Builders' }]),
    integrations: vi.fn<IntegrationBackend['integrations']>(async () => [integration]),
    connectedProjects: vi.fn<IntegrationBackend['connectedProjects']>(async () =>
      [...permitted(119), tower].map(({ id, name, number }) => ({ id, name, number, synced: true })),
    ),
    startValidation: vi.fn<IntegrationBackend['startValidation']>(async () => running),
    validation: vi
      .fn<IntegrationBackend['validation']>()
      .mockResolvedValueOnce(running)
      .mockResolvedValue(validation({ finishedAt: new Date().toISOString() })),
    validatedProjects: vi.fn<IntegrationBackend['validatedProjects']>(async () => [...permitted(119), tower]),
    cancelValidation: vi.fn<IntegrationBackend['cancelValidation']>(async () => ({ ...running, state: 'cancelled' })),
    versionOf: vi.fn<IntegrationBackend['versionOf']>(async () => '"1"'),
    saveCredential: vi.fn<IntegrationBackend['saveCredential']>(async () => ({ ...running, purpose: 'save' })),
    changeProject: vi.fn<IntegrationBackend['changeProject']>(async () => '"2"'),
  };
}
