/**
 * Procore's own table of permitted projects, as the panel sees it on the Permissions tab: compared with the verdict,
 * and handed to the backend as evidence where it takes it.
 */
import * as z from 'zod/mini';
import { inSlices } from '../../domain/in-slices.ts';
import type { Integration } from '../../domain/integration.ts';
import { compareInSteps, type PermittedTable, type SeenTable } from '../../domain/permitted-table.ts';
import { MAX_TABLE_ROWS, permittedTableSchema } from '../../integration-backend/contract.ts';
import { storedItem } from '../../platform/stored-item.ts';
import { isOffered } from '../backend/backends.ts';
import { onlyKept } from '../kept/only-kept.ts';
import { keepTable } from './findings.ts';
import { foundProjects } from './found-projects.ts';
import { changeRun, type Run, readRun } from './journal.ts';

export const offeredProjectSchema = z.object({
  label: z.string().check(z.maxLength(500)),
  ids: z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(100))),
});

const evidenceSchema = z.extend(permittedTableSchema, { offered: z.optional(z.array(offeredProjectSchema)) });

/** By integration: the run that it is evidence for, which has to be asked for again with the very same table. */
const evidenceItem = storedItem('session', {
  name: 'evidence',
  version: 1,
  schema: z.record(z.string(), z.object({ idempotencyKey: z.string(), table: evidenceSchema })),
  fallback: {},
});

/** Keeps the table for the request of this run, if the backend takes such evidence. */
export async function rememberEvidence(run: Run, { labels, offered, ...table }: PermittedTable): Promise<void> {
  const { companyId, integrationId, idempotencyKey } = run;
  if (
    labels.length > MAX_TABLE_ROWS ||
    !(await isOffered({ id: integrationId, companyId }, 'permitted-table', 'validate'))
  )
    return;
  // Only here: to a vendor's backend goes what its contract names.
  const isAlone = await isOffered({ id: integrationId, companyId }, 'verdict-by-page', 'validate');
  const beside = isAlone && offered !== undefined ? { offered: [...offered] } : {};
  const evidence = { idempotencyKey, table: { ...table, ...beside, labels: [...labels] } };
  await evidenceItem.update((others) => ({ ...others, [integrationId]: evidence }));
}

export async function recallEvidence({ integrationId, idempotencyKey }: Run): Promise<PermittedTable | null> {
  const evidence = (await evidenceItem.read())[integrationId];
  return evidence?.idempotencyKey === idempotencyKey ? evidence.table : null;
}

export async function forgetEvidence(): Promise<void> {
  await evidenceItem.update(onlyKept);
}

/**
 * Compares the table with the last validation of the integration, if that is over, and keeps the result with it. One at
 * a time, so that what is kept and how much it is are of the same table.
 */
export async function compareTable(integration: Integration, table: SeenTable): Promise<void> {
  await navigator.locks.request(`compare:${integration.id}`, () => compare(integration, table));
}

async function compare({ id }: Integration, table: SeenTable): Promise<void> {
  const run = await readRun(id);
  if (run?.validation?.state !== 'finished' || run.found === null) return;
  const projects = await foundProjects(id, run.validation.id);
  const { agreed, onlyInVerdict, onlyInTable, notShown, undecided } = await inSlices(compareInSteps(projects, table));
  const { isComplete, seenAt } = table;
  const compared = { isComplete, seenAt, agreed, onlyInVerdict, onlyInTable, notShown, undecided: undecided.length };
  // First of all: whatever comes between, what the table contradicts is not saved.
  if (onlyInVerdict.length > 0) await changeRun(run, { isContested: true });
  const found = await keepTable(run, compared);
  if (found !== null) await changeRun(run, { found });
}
