import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { integrations, validations } from '../../../reference-backend/database/schema.ts';
import { secretOf } from '../../../reference-backend/sealer.ts';
import { CUSTOM } from '../../support/backend-fixtures.ts';
import type { TestBackend } from './test-backend.ts';

/** What tests of saving look at, and how they come to a validation that passed. */
export function savingTools(backend: TestBackend) {
  async function passed(key = 'passed', body: unknown = CUSTOM): Promise<string> {
    const run = await backend.outcomeOf(await backend.start(key, body));
    expect(run.verdict).toBe('passed');
    return run.id;
  }

  async function savedCredential() {
    const [row] = await backend.database.select().from(integrations).where(eq(integrations.id, 'files'));
    if (row === undefined) throw new Error('no integration');
    const { credentialKind, clientKey, clientSecretSealed, revision } = row;
    const secret = clientSecretSealed && backend.sealer.open(clientSecretSealed, secretOf.integration('files'));
    return { credentialKind, clientKey, secret, revision };
  }

  const NEW_PROJECT = { integrationId: 'files', position: 5, projectId: '77', name: 'New', number: null };

  const UNTOUCHED = { credentialKind: 'custom-dmsa', clientKey: 'saved-key', secret: 'saved-secret', revision: 1 };

  async function sealedCandidate(id: string) {
    const [row] = await backend.database.select().from(validations).where(eq(validations.id, id));
    return row?.clientSecretSealed;
  }

  return { passed, savedCredential, NEW_PROJECT, UNTOUCHED, sealedCandidate };
}
