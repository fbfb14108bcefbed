import type { PgInsertValue, PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../database/database.ts';

/** Keeps one statement far below PostgreSQL's 65,535 parameters. */
const ROWS_PER_INSERT = 1000;

/** Inserts any number of rows. To be called in a transaction. */
export async function insertInChunks<Table extends PgTable>(
  transaction: Database,
  table: Table,
  rows: readonly PgInsertValue<Table>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await transaction.insert(table).values(rows.slice(start, start + ROWS_PER_INSERT));
  }
}
