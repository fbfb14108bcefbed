import { isKeptId } from '../domain/kept-id.ts';
import { ProblemError } from '../domain/problem.ts';
import { findIntegration } from './backend/companies.ts';
import { areHostsAllowed, keyHostsOf } from './client-key/key-hosts.ts';
import { inTurn } from './command-senders.ts';
import { keptStore } from './kept/store.ts';
import { countAnew } from './runs/automatic-validations.ts';
import { awaitHosts, editedIntegrations, validateEdit } from './runs/edits.ts';

/** The user has allowed hosts, perhaps those that a validation was pressed for: the browser's question closes popups. */
export async function validateAllowed(): Promise<void> {
  for (const integrationId of (await editedIntegrations()).filter(isKeptId)) {
    const kept = await keptStore.find(integrationId);
    if (kept === null || !(await areHostsAllowed(keyHostsOf(kept)))) continue;
    const integration = await findIntegration(integrationId);
    await inTurn(integration, async () => {
      if (!(await awaitHosts(integration, false))) return;
      await countAnew(integrationId, null);
      await validateEdit(integration).catch(unlessProblem);
    });
  }
}

/** The popup shows what the edit lacks, or that it is validated already. */
function unlessProblem(error: unknown): void {
  if (!(error instanceof ProblemError)) throw error;
}
