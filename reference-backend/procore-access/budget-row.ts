import { and, eq, sql } from 'drizzle-orm';
import { UNKNOWN_LIMITS } from '../../src/procore-api/http/key-limits.ts';
import type { Database } from '../database/database.ts';
import { requestBudgets } from '../database/schema.ts';
import type { SharedState } from '../database/shared-state.ts';

/** The state as it was at one moment. */
export interface BudgetRow {
  readonly state: SharedState;
  readonly version: number;
  /** The database's clock, which all processes share, in milliseconds since 1970. */
  now(): number;
}

const DATABASE_NOW = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8`;

export async function readBudgetRow(database: Database, keyDigest: string): Promise<BudgetRow> {
  for (;;) {
    const [row] = await database
      .select({ state: requestBudgets.state, version: requestBudgets.version, now: DATABASE_NOW })
      .from(requestBudgets)
      .where(eq(requestBudgets.keyDigest, keyDigest));
    if (row !== undefined) {
      const { limits = UNKNOWN_LIMITS, holders = {} } = row.state;
      return { state: { limits, holders }, version: row.version, now: clockFrom(row.now) };
    }
    await database.insert(requestBudgets).values({ keyDigest }).onConflictDoNothing();
  }
}

/** Writes the state, unless another process has written since `before` was read: then `null`, and nothing is changed. */
export async function writeBudgetRow(
  database: Database,
  keyDigest: string,
  before: BudgetRow,
  state: SharedState,
): Promise<BudgetRow | null> {
  const version = before.version + 1;
  const [row] = await database
    .update(requestBudgets)
    .set({ state, version })
    .where(and(eq(requestBudgets.keyDigest, keyDigest), eq(requestBudgets.version, before.version)))
    .returning({ now: DATABASE_NOW });
  return row === undefined ? null : { state, version, now: clockFrom(row.now) };
}

function clockFrom(databaseNow: number): () => number {
  const readAt = performance.now();
  return () => databaseNow + (performance.now() - readAt);
}
