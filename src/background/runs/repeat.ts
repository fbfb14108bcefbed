import type { Integration } from '../../domain/integration.ts';
import type { PermittedTable } from '../../domain/permitted-table.ts';
import { ProblemError } from '../../domain/problem.ts';
import { isOfEdit, readEdit } from './edits.ts';
import { type Run, readRun } from './journal.ts';
import { beginValidation } from './runs.ts';

const SAVED = { kind: 'saved' } as const;

/**
 * Validates once more what the last run has tried, while that is being edited, else the saved credential. `table` is
 * what Procore's page shows at this moment, where it does.
 * @throws ProblemError `choose-credential` where the saved one is traditional, which no validation can try
 */
export async function repeatValidation(integration: Integration, table: PermittedTable | null = null): Promise<void> {
  const credential = await repeatedCredential(integration, await readRun(integration.id));
  if (credential.kind === 'saved' && integration.credential.kind === 'traditional') {
    throw new ProblemError('choose-credential');
  }
  await beginValidation(integration, credential, table);
}

/** @param last the integration's latest run */
export async function repeatedCredential(integration: Integration, last: Run | null): Promise<Run['credential']> {
  if (last === null) return SAVED;
  const edit = await readEdit(integration.id);
  if (edit !== null && isOfEdit(last.credential, integration, edit)) return last.credential;
  // A traditional one cannot be tried, and a Marketplace app's own keys were not entered here to be given up again.
  const isOnItsWay = integration.credential.kind === 'traditional' && last.credential.kind === 'marketplace-dmsa';
  return isOnItsWay ? last.credential : SAVED;
}
