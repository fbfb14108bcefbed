import { ConfigError, readConfig } from './config.ts';
import { DataFolderInUse } from './database/lock.ts';
import { DatabaseUnavailable } from './database/on-server.ts';
import { describeError, logToConsole } from './log.ts';
import { isLoopback } from './loopback.ts';
import { startService } from './service.ts';

try {
  const config = readConfig(process.env);
  const service = await startService(config, logToConsole);
  if (!isLoopback(config.host)) {
    console.error('This service speaks plain http. Put a proxy with TLS in front of it: clients refuse it otherwise.');
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
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
