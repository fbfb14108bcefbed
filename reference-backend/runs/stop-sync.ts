import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { connectedProjects, integrations } from '../database/schema.ts';
import { HttpProblem } from '../problems.ts';
import type { Account } from '../store/accounts.ts';
import { writeAudit } from '../store/audit.ts';
import {
  type ConnectedProject,
  findConnectedProject,
  type IntegrationRow,
  lockIntegration,
} from '../store/integrations.ts';
import { hasUnfinishedRun } from '../store/validations.ts';
import { whyNeverPermitted } from './never-permitted.ts';

export interface SyncChange {
  readonly account: Account;
  /** As the caller has seen it. */
  readonly integration: IntegrationRow;
  readonly projectId: string;
  readonly synced: boolean;
}

/**
 * Stops the sync of one project, or takes it up again, and gives back the project with the integration's revision
 * after that. Throws an `HttpProblem`: stopping is only for projects that can never be permitted.
 */
export async function changeSync(
  database: Database,
  { account, integration, projectId, synced }: SyncChange,
  now: Date,
): Promise<{ project: ConnectedProject; revision: number }> {
  const integrationId = integration.id;
  return await database.transaction(async (transaction) => {
    const { revision } = await lockIntegration(transaction, integrationId);
    if (revision !== integration.revision) {
      throw new HttpProblem('changed-meanwhile', 'The integration was changed meanwhile. Read it again.');
    }
    const project = await findConnectedProject(transaction, integrationId, projectId);
    if (project === null) throw new HttpProblem('not-found', 'The integration has no such connected project.');
    if (project.synced === synced) return { project, revision };
    if (await hasUnfinishedRun(transaction, integrationId)) {
      throw new HttpProblem(
        'already-running',
        'A validation of this integration is queued or running. Wait for it or cancel it.',
      );
    }
    const why = synced ? {} : await whyNeverPermitted(transaction, integrationId, projectId);

    await transaction
      .update(connectedProjects)
      .set({ synced })
      .where(and(eq(connectedProjects.integrationId, integrationId), eq(connectedProjects.projectId, projectId)));
    await transaction
      .update(integrations)
      .set({ revision: sql`${integrations.revision} + 1` })
      .where(eq(integrations.id, integrationId));
    await writeAudit(transaction, {
      at: now,
      accountLabel: account.label,
      action: synced ? 'sync-resumed' : 'sync-stopped',
      integrationId,
      details: { projectId, ...why },
    });
    return { project: { ...project, synced }, revision: revision + 1 };
  });
}
