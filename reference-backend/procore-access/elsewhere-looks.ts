import { and, eq, lt } from 'drizzle-orm';
import { type ElsewhereMemory, LOOKED_FOR_MS } from '../../src/procore-api/client/elsewhere-memory.ts';
import type { Database } from '../database/database.ts';
import { elsewhereLooks as looks } from '../database/schema.ts';

/** What the app of one key has found in other companies, for all processes of the database and over restarts. */
export function elsewhereLooks(database: Database, keyDigest: string, now: () => Date): ElsewhereMemory {
  const ofPair = (companyId: string, otherId: string) =>
    and(eq(looks.keyDigest, keyDigest), eq(looks.companyId, companyId), eq(looks.otherId, otherId));
  return {
    async claim(companyId, otherId) {
      const look = { lookedAt: now(), asked: [], found: [] };
      const rows = await database
        .insert(looks)
        .values({ keyDigest, companyId, otherId, ...look })
        .onConflictDoUpdate({
          target: [looks.keyDigest, looks.companyId, looks.otherId],
          set: look,
          setWhere: lt(looks.lookedAt, oldestOf(now())),
        })
        .returning({ otherId: looks.otherId });
      return rows.length > 0;
    },
    async remember(companyId, otherId, { asked, found }) {
      await database
        .update(looks)
        .set({ asked: [...asked], found: [...found] })
        .where(ofPair(companyId, otherId));
    },
    async recall(companyId, otherId) {
      const [look] = await database.select().from(looks).where(ofPair(companyId, otherId));
      if (look === undefined || look.lookedAt < oldestOf(now())) return null;
      return { asked: new Set(look.asked), found: new Set(look.found) };
    },
  };
}

/** Deletes the looks that say nothing any more. */
export async function forgetOldLooks(database: Database, now: Date): Promise<void> {
  await database.delete(looks).where(lt(looks.lookedAt, oldestOf(now)));
}

function oldestOf(now: Date): Date {
  return new Date(now.getTime() - LOOKED_FOR_MS);
}
