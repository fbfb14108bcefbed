import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Config } from '../config/config.ts';
import type { Log } from '../log.ts';
import { openInProcess, openOnDisk } from './in-process.ts';
import { openOnServer } from './on-server.ts';

/** Any PostgreSQL that drizzle speaks to, or a transaction on it. */
export type Database = PgDatabase<PgQueryResultHKT>;

export interface OpenedDatabase {
  readonly database: Database;
  /** Whether other processes may use it at the same time. */
  readonly isShared: boolean;
  close(): Promise<void>;
}

/**
 * The configured database, brought up to date: on the PostgreSQL server of DATABASE_URL, else in the data folder.
 * Throws `DatabaseUnavailable` or `DataFolderInUse`.
 */
export function openDatabase(place: Pick<Config, 'databaseUrl' | 'dataDir'>, log: Log): Promise<OpenedDatabase> {
  return place.databaseUrl === null ? openOnDisk(place.dataDir) : openOnServer(place.databaseUrl, log);
}

/** An empty database that is gone when it is closed. */
export function openDatabaseInMemory(): Promise<OpenedDatabase> {
  return openInProcess();
}
