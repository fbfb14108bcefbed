import { ConfigError, readConfig } from '../config/config.ts';
import { DataFolderInUse } from '../database/folder-lock/lock.ts';
import { DatabaseUnavailable } from '../database/on-server.ts';
import { describeError } from '../log.ts';
import { parseCommand } from './parse.ts';
import { CommandError, USAGE, UsageError } from './usage.ts';

const WRONG_USAGE = 2;

try {
  const command = parseCommand(process.argv.slice(2));
  await command({ config: readConfig(process.env), now: new Date(), print: console.log });
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = WRONG_USAGE;
  } else {
    const isExpected = [CommandError, ConfigError, DataFolderInUse, DatabaseUnavailable].some(
      (kind) => error instanceof kind,
    );
    console.error(isExpected ? (error as Error).message : describeError(error));
    process.exitCode = 1;
  }
}
