import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { PROCORE_HOSTS } from '../src/procore/rest/hosts.ts';
import { readPermittedProjects } from '../src/procore/rest/permitted-projects.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database/open.ts';
import { proveSealer } from './database/seal-proof.ts';
import { createApp } from './http/app.ts';
import { describeError, type Log } from './log.ts';
import { createRunner, type Runner } from './runs/runner.ts';
import { loadSecretKey } from './secret-key.ts';
import { createSealer } from './secrets.ts';
import { forgetExpired } from './store/expiry.ts';
import { requeueRunning } from './store/queue.ts';

export interface Service {
  readonly url: string;
  close(): Promise<void>;
}

const CHORES_EVERY_MS = 60_000;
/** How long a call that is being answered may hold up a stop. */
const CLOSE_WITHIN_MS = 5_000;

/** Starts everything. Throws a `DataFolderInUse`, a `ConfigError`, or the error of listening. */
export async function startService(config: Config, log: Log): Promise<Service> {
  const { database, close: closeDatabase } = await openDatabase(config.dataDir);
  try {
    const sealer = createSealer(loadSecretKey(config));
    await proveSealer(database, sealer);
    const hosts = { ...PROCORE_HOSTS, production: config.production };
    const now = () => new Date();
    const runner = createRunner({
      database,
      sealer,
      now,
      log,
      askProcore: ({ environment, ...question }, options) =>
        readPermittedProjects({ ...question, ...hosts[environment] }, options),
    });
    const app = createApp({ database, sealer, runner, now, log });
    const server = createAdaptorServer({ fetch: app.fetch });
    await requeueRunning(database);
    await forgetExpired(database, now());
    await listen(server, config);
    runner.wake();

    const doChores = async () => {
      await forgetExpired(database, now());
      await runner.requeueUnfinished();
      runner.wake();
    };
    const chores = setInterval(() => {
      doChores().catch((error) => log('the chores failed', describeError(error)));
    }, CHORES_EVERY_MS).unref();
    return {
      url: urlOf(server),
      async close() {
        clearInterval(chores);
        await closeAll(server, runner);
        await closeDatabase();
      },
    };
  } catch (error) {
    await closeDatabase();
    throw error;
  }
}

function listen(server: ServerType, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

function urlOf(server: ServerType): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

async function closeAll(server: ServerType, runner: Runner): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  if ('closeAllConnections' in server) {
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS).unref();
  }
  await runner.stop();
  await closed;
}
