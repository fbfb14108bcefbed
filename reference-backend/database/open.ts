import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { lockDataFolder } from './lock.ts';

/** Any PostgreSQL that drizzle speaks to, or a transaction on it. */
export type Database = PgDatabase<PgQueryResultHKT>;

export interface OpenedDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));

/** The database in the data folder, brought up to date. Throws `DataFolderInUse`. */
export async function openDatabase(dataDir: string): Promise<OpenedDatabase> {
  const unlock = lockDataFolder(dataDir);
  try {
    const opened = await open(new PGlite(join(dataDir, 'database')));
    return {
      database: opened.database,
      async close() {
        await opened.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** An empty database that is gone when it is closed. */
export function openDatabaseInMemory(): Promise<OpenedDatabase> {
  return open(new PGlite());
}

async function open(client: PGlite): Promise<OpenedDatabase> {
  const database = drizzle(client);
  await migrate(database, { migrationsFolder: MIGRATIONS });
  return { database, close: () => client.close() };
}
