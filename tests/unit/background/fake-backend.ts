import { vi } from 'vitest';
import type { ValidatedProject } from '../../../src/domain/project.ts';
import type { Validation } from '../../../src/domain/validation.ts';
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

const OPEN = { state: 'running', verdict: null, counts: null, finishedAt: null } as const;

/** A backend whose runs take two looks to finish. Every call is a spy, to be told otherwise by a test. */
export function fakeBackend() {
  let started = 0;
  let isSaved = false;
  /** What is said of the latest run from its beginning. */
  let begun: Pick<Validation, 'id' | 'purpose' | 'credential'> = validation();
  const running = () => validation({ ...begun, ...OPEN });
  const served = () =>
    isSaved ? { ...integration, credential: { ...begun.credential, savedAt: new Date().toISOString() } } : integration;
  return {
    account: vi.fn<IntegrationBackend['account']>(async () => ({
      label: 'Acme consultant',
      contractVersion: '1.0',
      capabilities: ['stop-sync', 'permitted-table'],
      scopes: ['read', 'validate', 'save'],
    })),
    time: vi.fn<IntegrationBackend['time']>(() => Date.now()),
    companies: vi.fn<IntegrationBackend['companies']>(async () => [{ id: '4278454', name: 'Acme Builders' }]),
    integrations: vi.fn<IntegrationBackend['integrations']>(async () => [served()]),
    connectedProjects: vi.fn<IntegrationBackend['connectedProjects']>(async () =>
      permitted(120).map(({ id, name, number }) => ({ id, name, number, synced: true })),
    ),
    startValidation: vi.fn<IntegrationBackend['startValidation']>(async (_integrationId, { credential: tried }) => {
      started += 1;
      const { kind } = tried;
      const credential = kind === 'custom-dmsa' ? { kind, clientKey: tried.clientKey } : validation().credential;
      begun = { id: `v${started}`, purpose: 'validate', credential };
      return running();
    }),
    validation: vi
      .fn<IntegrationBackend['validation']>()
      .mockImplementationOnce(async () => running())
      .mockImplementation(async () => {
        const outcome = begun.purpose === 'save' ? 'rejected' : null;
        return validation({ ...begun, outcome, finishedAt: new Date().toISOString() });
      }),
    validatedProjects: vi.fn<IntegrationBackend['validatedProjects']>(async () => [...permitted(119), tower]),
    cancelValidation: vi.fn<IntegrationBackend['cancelValidation']>(async () => ({ ...running(), state: 'cancelled' })),
    versionOf: vi.fn<IntegrationBackend['versionOf']>(async () => '"1"'),
    saveCredential: vi.fn<IntegrationBackend['saveCredential']>(async () => {
      begun = { ...begun, id: 's1', purpose: 'save' };
      isSaved = true;
      return running();
    }),
    changeProject: vi.fn<IntegrationBackend['changeProject']>(async () => '"2"'),
  };
}
