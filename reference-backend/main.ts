import { ConfigError, isLoopback, readConfig } from './config/config.ts';
import { DataFolderInUse } from './database/folder-lock/lock.ts';
import { DatabaseUnavailable } from './database/on-server.ts';
import { describeError, logToConsole } from './log.ts';
import { startService } from './service.ts';

const STOP_WITHIN_MS = 4_500;

try {
  const config = readConfig(process.env);
  const service = await startService(config, logToConsole);
  if (!isLoopback(config.host)) {
    console.error('This service speaks plain http. Put a proxy with TLS in front of it: clients refuse it otherwise.');
  }
  // Whatever does not come to its end then, a database that hangs or a request: nothing that was answered is lost by it.
  const giveUp = () => {
    console.error(`The service did not stop within ${STOP_WITHIN_MS / 1000} seconds and was ended.`);
    process.exit(1);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(giveUp, STOP_WITHIN_MS).unref();
      service.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  console.log(`integration backend listening on ${service.url}`);
} catch (error) {
  const isExpected =
    [ConfigError, DatabaseUnavailable, DataFolderInUse].some((kind) => error instanceof kind) || isListenError(error);
  console.error(isExpected ? (error as Error).message : describeError(error));
  process.exit(1);
}

function isListenError(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall === 'listen';
}
