import { inSlices } from '../../domain/in-slices.ts';
import type { Integration } from '../../domain/integration.ts';
import { differsFromPage } from '../../domain/judge-by-page.ts';
import type { SeenTable } from '../../domain/permitted-table.ts';
import { isByOwnKey, isKeyRefused, type Validation } from '../../domain/validation.ts';
import { backendOf } from '../backend/backends.ts';
import { isDecidedByPage } from './decided-by-page.ts';
import { isSettled, type Run, readRun } from './journal.ts';
import { repeatedCredential, repeatValidation } from './repeat.ts';
import { compareTable } from './second-source.ts';

/**
 * Procore's own table as the panel sees it now. Beside a verdict of the API it is the second source; where it is the
 * only one, what it shows differently is a new verdict, which costs nobody a request.
 */
export async function tableSeen(integration: Integration, table: SeenTable): Promise<void> {
  const isOnlySource = await isDecidedByPage(integration, await readRun(integration.id));
  if (!isOnlySource || !(await isNews(integration, table))) return compareTable(integration, table);
  const { companyId, app } = integration;
  await repeatValidation(integration, { ...table, companyId, appName: app.name });
}

async function isNews(integration: Integration, table: SeenTable): Promise<boolean> {
  const { id } = integration;
  const run = await readRun(id);
  if (run === null) return true;
  if (!isSettled(run) || run.validation === null) return false;
  if (isForUser(run.validation) && (await isAboutRepeated(integration, run))) return false;
  // What never came to an end has found nothing that could differ.
  if (run.validation.state !== 'finished') return true;
  // A part of a table takes nothing back of what the whole of it has told.
  const wasComplete = run.validation.permittedTable?.isComplete === true;
  if (!table.isComplete && wasComplete) return false;
  const projects = await (await backendOf(id)).validatedProjects(id, run.validation.id);
  return inSlices(differsFromPage(projects, table, wasComplete));
}

/** What Procore has said of a key, or to it, is taken back only at the user's press. */
function isForUser(validation: Validation): boolean {
  return isKeyRefused(validation) || (isByOwnKey(validation) && (validation.counts?.missing ?? 0) > 0);
}

/** Whether another validation would be about the very key of this one. */
async function isAboutRepeated(integration: Integration, run: Run): Promise<boolean> {
  const repeated = await repeatedCredential(integration, run);
  const clientKey = repeated.kind === 'custom-dmsa' ? repeated.clientKey : integration.credential.clientKey;
  return clientKey === run.validation?.credential.clientKey;
}
