import type { Config } from '../config/config.ts';
import type { Log } from '../log.ts';
import type { OpenedDatabase } from './database.ts';
import { openOnDisk } from './in-process.ts';
import { openOnServer } from './on-server.ts';

/**
 * The configured database, brought up to date: on the PostgreSQL server of DATABASE_URL, else in the data folder.
 * Throws `DatabaseUnavailable` or `DataFolderInUse`.
 */
export function openDatabase(place: Pick<Config, 'databaseUrl' | 'dataDir'>, log: Log): Promise<OpenedDatabase> {
  return place.databaseUrl === null ? openOnDisk(place.dataDir) : openOnServer(place.databaseUrl, log);
}
