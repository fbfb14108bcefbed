import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PermittedTable } from '../../../src/domain/permitted-table.ts';
import { ProblemError } from '../../../src/domain/problem.ts';
import { validationSchema } from '../../../src/integration-backend/contract.ts';
import type { IntegrationBackend } from '../../../src/integration-backend/integration-backend.ts';
import { keptBackend } from '../../../src/integration-backend/kept-backend.ts';
import type { KeptIntegration, KeptStore, KeptValidation } from '../../../src/integration-backend/kept-store.ts';
import { runningValidation } from '../../../src/integration-backend/kept-validation.ts';
import type { KeyValidations } from '../../../src/integration-backend/key-validations.ts';

const ID = 'kept-1';

let kept: KeptIntegration;
let validations: Map<string, KeptValidation>;
let backend: IntegrationBackend;

const withKey = {
  begin: vi.fn(async ({ id, integrationId, clientKey }: Parameters<KeyValidations['begin']>[0]) =>
    runningValidation({
      id,
      integrationId,
      credential: { kind: 'custom-dmsa', clientKey },
      permittedTable: null,
      createdAt: '2026-01-05T10:00:00.000Z',
    }),
  ),
  find: vi.fn(async () => null),
  cancel: vi.fn(async () => null),
} satisfies KeyValidations;

function storeInMemory(): KeptStore {
  return {
    all: async () => [kept],
    find: async (id) => (id === ID ? kept : null),
    entriesOf: async () => [
      { name: 'Tower', number: null, id: null },
      { name: 'Depot', number: null, id: null },
    ],
    findValidation: async (id) => validations.get(id) ?? null,
    async keepValidation(made, integration, revision) {
      if (kept.revision !== revision) throw new ProblemError('changed-meanwhile');
      validations.set(made.validation.id, made);
      kept = integration;
    },
  };
}

function tableOf(...labels: string[]): PermittedTable {
  return { labels, isComplete: true, seenAt: new Date().toISOString(), companyId: '1', appName: 'Sync' };
}

const BOTH = ['1 - Tower', '2 - Depot', '3 - Mill'];

function validate(key: string, table = tableOf(...BOTH)) {
  return backend.startValidation(ID, { credential: { kind: 'saved' }, permittedTable: table }, key);
}

beforeEach(() => {
  validations = new Map();
  kept = {
    id: ID,
    revision: 1,
    companyId: '1',
    companyName: null,
    name: 'Mine',
    appName: 'Sync',
    credential: { kind: 'marketplace-dmsa', clientKey: null, savedAt: '2026-01-05T10:00:00.000Z' },
    portalUrl: null,
    referenceSet: { source: { kind: 'list', fileName: null }, readAt: '2026-01-05T10:00:00.000Z', isPartial: false },
    projects: 2,
    lastValidation: null,
    createdAt: '2026-01-05T10:00:00.000Z',
  };
  backend = keptBackend(storeInMemory(), withKey);
});

const refusedAs = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) });

describe('a validation', () => {
  test('is one that the contract would take, and the same key twice is one', async () => {
    const first = await validate('key');
    expect(validationSchema.safeParse(first).success).toBe(true);
    expect(await validate('key', tableOf('3 - Mill'))).toEqual(first);
    expect(validations.size).toBe(1);
  });

  const custom = (clientSecret: string | null) => ({ kind: 'custom-dmsa', clientKey: 'abc', clientSecret }) as const;

  test('with a custom key is left to whoever asks Procore with it', async () => {
    const credential = custom('secret');
    const made = await backend.startValidation(ID, { credential, permittedTable: tableOf(...BOTH) }, 'key');
    expect(made).toMatchObject({ state: 'running', credential: { clientKey: 'abc' } });
    expect(validationSchema.safeParse(made).success).toBe(true);
    expect(withKey.begin).toHaveBeenCalledWith(expect.not.objectContaining({ clientSecret: 'secret' }));
  });

  test('of a key whose secret is forgotten is by the page, and says that the key was not tried', async () => {
    const credential = custom(null);
    const made = await backend.startValidation(ID, { credential, permittedTable: tableOf(...BOTH) }, 'key');
    expect(made).toMatchObject({ verdict: 'passed', credential: { kind: 'custom-dmsa', clientKey: 'abc' } });
    expect(made.remarks).toEqual(['key-untried']);
    await expect(backend.startValidation(ID, { credential }, 'other')).rejects.toEqual(refusedAs('secret-forgotten'));
  });

  test('is found under its own integration only', async () => {
    await validate('key');
    await expect(backend.validation('kept-2', 'key')).rejects.toEqual(refusedAs('not-found'));
  });
});

describe('saving', () => {
  const save = (change: object = {}) =>
    backend.saveCredential(ID, { validationId: 'key', version: '1', byPageConfirmed: 2, ...change }, 'saving');

  test('keeps date and verdict, once', async () => {
    await validate('key');
    const saved = await save();
    expect(saved).toMatchObject({ purpose: 'save', outcome: 'saved', verdict: 'passed', byPage: 2 });
    expect(validationSchema.safeParse(saved).success).toBe(true);
    expect(kept).toMatchObject({ revision: 2, lastValidation: { outcome: 'saved' } });
    expect(await save()).toEqual(saved);
    expect(kept.revision).toBe(2);
  });

  test('needs the confirmation of exactly what rests on the page', async () => {
    await validate('key');
    for (const byPageConfirmed of [undefined, 1, 3]) {
      await expect(save({ byPageConfirmed })).rejects.toEqual(refusedAs('confirmation-needed'));
    }
  });

  test('is refused for what did not pass, is no validation of it, or was changed meanwhile', async () => {
    await validate('key', tableOf('1 - Tower'));
    await expect(save()).rejects.toEqual(refusedAs('save-gate-closed'));
    await expect(save({ validationId: 'other' })).rejects.toEqual(refusedAs('not-found'));
    await expect(save({ version: '0' })).rejects.toEqual(refusedAs('changed-meanwhile'));
    expect(kept.revision).toBe(1);
  });
});
