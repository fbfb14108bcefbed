import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open.ts';
import { logToConsole } from '../log.ts';

/** What a command works with beside its own words. */
export interface CommandContext {
  readonly config: Config;
  readonly now: Date;
  readonly print: (line: string) => void;
}

/** Runs `work` on the configured database. In a data folder that a service uses this throws `DataFolderInUse`. */
export async function withDatabase<Result>(
  { config }: CommandContext,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const { database, close } = await openDatabase(config, logToConsole);
  try {
    return await work(database);
  } finally {
    await close();
  }
}
