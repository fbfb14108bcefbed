import type { Integration } from '../../domain/integration.ts';
import { isOffered } from '../backend/backends.ts';
import { recallSecret } from '../client-key/candidate-secrets.ts';
import type { Run } from './journal.ts';
import { repeatedCredential } from './repeat.ts';

/**
 * Whether only Procore's page can tell: no backend asks Procore for it, and no client key of it is at hand.
 * @param run the integration's latest
 */
export async function isDecidedByPage(integration: Integration, run: Run | null): Promise<boolean> {
  if (!(await isOffered(integration, 'verdict-by-page', 'validate'))) return false;
  const credential = await repeatedCredential(integration, run);
  return credential.kind !== 'custom-dmsa' || (await recallSecret(integration.id, credential.clientKey)) === null;
}
