import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq, not } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { connectedProjects, integrations } from '../database/schema.ts';
import { type Sealer, secretOf } from '../sealer.ts';
import { insertInChunks } from '../store/chunks.ts';
import type { IntegrationRow } from '../store/integrations.ts';
import type { SeededIntegration } from './document.ts';

/**
 * Writes one integration with its projects, unless it is already just so. Its ETag changes only with a change. A
 * project whose sync was stopped stays so: the document says nothing of that.
 */
export async function seedIntegration(
  transaction: Database,
  sealer: Sealer,
  seeded: SeededIntegration,
  now: Date,
): Promise<void> {
  const [before] = await transaction.select().from(integrations).where(eq(integrations.id, seeded.id));
  const documented = before === undefined ? undefined : await documentOf(transaction, sealer, before);
  const requiredTools = seeded.requiredTools ?? [];
  if (isDeepStrictEqual(documented, { ...seeded, requiredTools })) return;

  const keepsCredential = isDeepStrictEqual(documented?.credential, seeded.credential);
  const row = {
    id: seeded.id,
    companyId: seeded.companyId,
    name: seeded.name,
    appName: seeded.app.name,
    appKind: seeded.app.kind,
    appMarketplaceUrl: seeded.app.marketplaceUrl ?? null,
    ...credentialColumns(sealer, seeded),
    credentialSavedAt: keepsCredential && before !== undefined ? before.credentialSavedAt : now,
    requiredTools,
    revision: (before?.revision ?? 0) + 1,
  };
  await transaction.insert(integrations).values(row).onConflictDoUpdate({ target: integrations.id, set: row });
  const stopped = new Set(await stoppedProjects(transaction, seeded.id));
  await transaction.delete(connectedProjects).where(eq(connectedProjects.integrationId, seeded.id));
  await insertInChunks(
    transaction,
    connectedProjects,
    seeded.projects.map(({ id, name, number }, position) => ({
      integrationId: seeded.id,
      position,
      projectId: id,
      name,
      number,
      synced: !stopped.has(id),
    })),
  );
}

async function stoppedProjects(transaction: Database, integrationId: string): Promise<readonly string[]> {
  const rows = await transaction
    .select({ id: connectedProjects.projectId })
    .from(connectedProjects)
    .where(and(eq(connectedProjects.integrationId, integrationId), not(connectedProjects.synced)));
  return rows.map(({ id }) => id);
}

function credentialColumns(sealer: Sealer, { id, credential }: SeededIntegration) {
  const { clientKey = null, clientSecret } =
    credential.kind === 'marketplace-dmsa' ? { clientSecret: undefined } : credential;
  return {
    credentialKind: credential.kind,
    clientKey,
    clientSecretSealed: clientSecret === undefined ? null : sealer.seal(clientSecret, secretOf.integration(id)),
  };
}

/** The document that would seed the integration as it is in the database. */
async function documentOf(transaction: Database, sealer: Sealer, row: IntegrationRow) {
  return {
    id: row.id,
    companyId: row.companyId,
    name: row.name,
    app: {
      name: row.appName,
      kind: row.appKind,
      ...(row.appMarketplaceUrl === null ? {} : { marketplaceUrl: row.appMarketplaceUrl }),
    },
    credential: {
      kind: row.credentialKind,
      ...(row.clientKey === null ? {} : { clientKey: row.clientKey }),
      ...(row.clientSecretSealed === null
        ? {}
        : { clientSecret: sealer.open(row.clientSecretSealed, secretOf.integration(row.id)) }),
    },
    requiredTools: row.requiredTools,
    projects: await transaction
      .select({ id: connectedProjects.projectId, name: connectedProjects.name, number: connectedProjects.number })
      .from(connectedProjects)
      .where(eq(connectedProjects.integrationId, row.id))
      .orderBy(asc(connectedProjects.position)),
  };
}
