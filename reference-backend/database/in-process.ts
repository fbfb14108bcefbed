import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { OpenedDatabase } from './database.ts';
import { lockDataFolder } from './folder-lock/lock.ts';
import { MIGRATIONS_FOLDER } from './migrations-folder.ts';

/** PostgreSQL in this process, with its files in the data folder. Throws `DataFolderInUse`. */
export async function openOnDisk(dataDir: string): Promise<OpenedDatabase> {
  const unlock = lockDataFolder(dataDir);
  try {
    const opened = await bringUpToDate(new PGlite(join(dataDir, 'database')));
    return {
      ...opened,
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

/** In this process and its memory: what PGlite's `dumpDataDir` kept of a database. Gone when it is closed. */
export function openDump(dump: Blob): Promise<OpenedDatabase> {
  return bringUpToDate(new PGlite({ loadDataDir: dump }));
}

/** The database of this client, with today's tables. */
export async function bringUpToDate(client: PGlite): Promise<OpenedDatabase> {
  const database = drizzle(client);
  await migrate(database, { migrationsFolder: MIGRATIONS_FOLDER });
  return { database, isShared: false, close: () => client.close() };
}
