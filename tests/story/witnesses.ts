/** Asks those who have to know, behind the extension's back. */
import { count, eq } from 'drizzle-orm';
import { openDatabase } from '../../reference-backend/database/open.ts';
import { connectedProjects } from '../../reference-backend/database/schema.ts';
import { integrationSchema } from '../../src/integration-backend/contract.ts';
import type { RunningBackend } from '../support/processes.ts';
import { INTEGRATION_ID, TOKEN } from './stage.ts';

/** How many projects the last verdict calls missing, as the backend serves it. */
export async function readMissing(backendUrl: string): Promise<number> {
  const { lastValidation } = await readIntegration(backendUrl);
  return lastValidation?.counts?.missing ?? Number.NaN;
}

/** What the backend says of the run that saved, and of the credential it holds now. */
export async function readSaved(backendUrl: string): Promise<{ verdict: string | null; isSaved: boolean }> {
  const { lastValidation, credential } = await readIntegration(backendUrl);
  return {
    verdict: lastValidation?.verdict ?? null,
    isSaved: lastValidation?.outcome === 'saved' && credential.kind === 'marketplace-dmsa',
  };
}

/** Counted in the backend's own database, which only one process may open: the backend is stopped for it. */
export async function countConnected(backend: RunningBackend): Promise<number> {
  await backend.stop();
  const { database, close } = await openDatabase({ databaseUrl: null, dataDir: backend.dataDir }, () => {});
  const [row] = await database
    .select({ total: count() })
    .from(connectedProjects)
    .where(eq(connectedProjects.integrationId, INTEGRATION_ID));
  await close();
  return row?.total ?? Number.NaN;
}

async function readIntegration(backendUrl: string) {
  const response = await fetch(`${backendUrl}/v1/integrations/${INTEGRATION_ID}`, {
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  return integrationSchema.parse(await response.json());
}
