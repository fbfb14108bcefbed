import { eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { idempotencyKeys, integrations, marketplaceApps, validations } from '../database/schema.ts';
import { replaceSealProof } from '../database/seal-proof.ts';
import { type Sealer, secretOf } from '../sealer.ts';
import { writeAudit } from './audit.ts';

/**
 * Seals every secret of the database with another key, all or none. Idempotency keys are forgotten: their digests were
 * made with the old key, so that a call which comes again would be taken for another one.
 */
export async function rotateKey(database: Database, from: Sealer, to: Sealer, now: Date): Promise<void> {
  const reseal = (sealed: string | null, place: string) => to.seal(from.open(sealed ?? '', place), place);
  await database.transaction(async (transaction) => {
    for (const { name, clientSecretSealed } of await transaction.select().from(marketplaceApps)) {
      const resealed = { clientSecretSealed: reseal(clientSecretSealed, secretOf.marketplaceApp(name)) };
      await transaction.update(marketplaceApps).set(resealed).where(eq(marketplaceApps.name, name));
    }
    for (const table of [integrations, validations]) {
      const placeOf = table === integrations ? secretOf.integration : secretOf.validation;
      const rows = await transaction
        .select({ id: table.id, sealed: table.clientSecretSealed })
        .from(table)
        .where(isNotNull(table.clientSecretSealed));
      for (const { id, sealed } of rows) {
        const resealed = { clientSecretSealed: reseal(sealed, placeOf(id)) };
        await transaction.update(table).set(resealed).where(eq(table.id, id));
      }
    }
    await transaction.delete(idempotencyKeys);
    await replaceSealProof(transaction, to);
    await writeAudit(transaction, { at: now, accountLabel: null, action: 'key-rotated', details: {} });
  });
}
