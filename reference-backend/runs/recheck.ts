import { randomUUID } from 'node:crypto';
import { and, eq, gte, ne, notExists, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { integrations, validations } from '../database/schema.ts';
import { describeError, type Log } from '../log.ts';
import type { Sealer } from '../sealer.ts';
import type { IntegrationRow } from '../store/integrations.ts';
import { candidateOf } from './candidate.ts';
import { enqueueRun } from './enqueue-run.ts';

/** Few, because people's runs wait in the same queue. */
const MOST_AT_ONCE = 10;

/**
 * Puts a validation of the saved credential into the queue for some of the integrations whose newest run was started
 * before `cutoff`. A traditional service account has nothing that could be validated.
 */
export async function recheckOlderThan(
  database: Database,
  sealer: Sealer,
  cutoff: Date,
  now: Date,
  log: Log,
): Promise<void> {
  const newerRun = database
    .select({ id: validations.id })
    .from(validations)
    .where(and(eq(validations.integrationId, integrations.id), gte(validations.createdAt, cutoff)));
  const due = await database
    .select()
    .from(integrations)
    .where(and(ne(integrations.credentialKind, 'traditional'), notExists(newerRun)))
    // Those that cannot be rechecked, because their app's key pair is gone, must not stay in front for ever.
    .orderBy(sql`random()`)
    .limit(MOST_AT_ONCE);
  for (const integration of due) {
    await recheck(database, sealer, integration, now).catch((error) =>
      log('a recheck failed', { integration: integration.id, ...describeError(error) }),
    );
  }
}

/** Nothing happens while another run of the integration is not over. */
async function recheck(database: Database, sealer: Sealer, integration: IntegrationRow, now: Date): Promise<void> {
  const run = {
    id: randomUUID(),
    integrationId: integration.id,
    purpose: 'validate',
    candidate: await candidateOf(database, sealer, integration, { kind: 'saved' }),
    startedBy: null,
    permittedTable: null,
    expected: null,
  } as const;
  await database.transaction((transaction) => enqueueRun(transaction, sealer, run, now));
}
