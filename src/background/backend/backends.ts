/** All backends together: the vendor's, and this browser. Whoever asks about an integration need not know which it is. */

import { isKeptId } from '../../domain/kept-id.ts';
import type { Scope } from '../../integration-backend/contract.ts';
import type { BackendCapability, IntegrationBackend } from '../../integration-backend/integration-backend.ts';
import { KEPT_ACCOUNT, keptBackend } from '../../integration-backend/kept-backend.ts';
import { keyValidations } from '../client-key/key-validations.ts';
import { keptStore } from '../kept/store.ts';
import { readAnswer } from './answers.ts';
import { connectedBackend } from './connection.ts';

const here = keptBackend(keptStore, keyValidations);

/** @throws ProblemError `no-connection` | `permission-missing` where the integration is the vendor's */
export async function backendOf(integrationId: string): Promise<IntegrationBackend> {
  return isKeptId(integrationId) ? here : connectedBackend();
}

/** Whether the backend of the integration can do this, and we may. */
export async function isOffered(
  { id, companyId }: { readonly id: string; readonly companyId: string },
  capability: BackendCapability,
  scope: Scope,
): Promise<boolean> {
  const { capabilities, scopes } = isKeptId(id) ? KEPT_ACCOUNT : await readAnswer(companyId);
  return capabilities.includes(capability) && scopes.includes(scope);
}
