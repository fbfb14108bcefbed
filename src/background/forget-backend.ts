import { forgetCompanies } from './backend/companies.ts';
import { forgetTables } from './pages/newest-table.ts';
import { forgetAllSecrets } from './runs/candidate-secrets.ts';
import { forgetEdits } from './runs/edits.ts';
import { forgetRuns } from './runs/journal.ts';
import { forgetEvidence } from './runs/second-source.ts';
import { forgetStopped } from './runs/stop-sync.ts';

/** Another backend has other companies, integrations and runs. What is kept in this browser stays. */
export async function forgetWhatBackendSaid(): Promise<void> {
  await forgetAllSecrets();
  await forgetEdits();
  await forgetRuns();
  await forgetEvidence();
  await forgetTables();
  await forgetStopped();
  await forgetCompanies();
}
