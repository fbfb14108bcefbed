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
    const opened = await openInProcess(join(dataDir, 'database'));
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

/** PostgreSQL in this process; without a folder it is in memory only. */
export async function openInProcess(folder?: string): Promise<OpenedDatabase> {
  const client = new PGlite(folder);
  const database = drizzle(client);
  await migrate(database, { migrationsFolder: MIGRATIONS_FOLDER });
  return { database, isShared: false, close: () => client.close() };
}
