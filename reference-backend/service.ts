import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Config } from './config/config.ts';
import { loadSecretKey } from './config/secret-key.ts';
import type { OpenedDatabase } from './database/database.ts';
import { openDatabase } from './database/open.ts';
import { proveSealer } from './database/seal-proof.ts';
import { createApp } from './http/app.ts';
import { startHttpServer } from './http/server.ts';
import { createThrottles } from './http/throttles.ts';
import type { Log } from './log.ts';
import { forgetOldLooks } from './procore-access/elsewhere-looks.ts';
import { createProcoreAccess } from './procore-access/procore-access.ts';
import { repeat } from './repeat.ts';
import { recheckOlderThan } from './runs/recheck.ts';
import { createRunner } from './runs/runner.ts';
import { createSealer } from './sealer.ts';
import { forgetExpired } from './store/expiry.ts';
import { clearLeftBehind } from './store/left-behind.ts';
import { forgetOld } from './store/retention.ts';

export interface Service {
  readonly url: string;
  close(): Promise<void>;
}

const CHORES_EVERY_MS = 60_000;
/** How soon other processes' new runs and cancels are noticed. */
const SLOWEST_PULSE_MS = 1_000;
const PULSES_PER_LEASE = 4;
/** Longer than Procore usually takes for an answer. */
const SILENCE_MS = 5_000;

/** Starts everything. Throws a `DatabaseUnavailable`, a `DataFolderInUse`, a `ConfigError`, or the error of listening. */
export async function startService(config: Config, log: Log): Promise<Service> {
  return startServiceOn(await openDatabase(config, log), config, log);
}

/** As startService, on a database that is open already; the service closes it. */
export async function startServiceOn(
  opened: OpenedDatabase,
  config: Config,
  log: Log,
  now = () => new Date(),
): Promise<Service> {
  const { database, isShared, close: closeDatabase } = opened;
  try {
    const sealer = createSealer(loadSecretKey(config));
    await proveSealer(database, sealer);
    const leaseMs = config.runLeaseSeconds * 1000;
    const runner = createRunner({
      identity: { id: `${hostname()}:${process.pid}:${randomUUID()}`, leaseMs },
      runsAtATime: config.runsAtATime,
      limits: { longestMs: config.runLimitMinutes * 60_000, silenceMs: SILENCE_MS },
      database,
      sealer,
      now,
      log,
      askProcore: createProcoreAccess({ database, sealer, hosts: config.procoreHosts, now, log }),
    });
    const app = createApp({
      database,
      sealer,
      runner,
      throttles: createThrottles(now),
      trustedProxies: config.trustedProxies,
      now,
      log,
    });

    async function doChores(): Promise<void> {
      await forgetExpired(database, now());
      await forgetOldLooks(database, now());
      await forgetOld(database, config.retention, now());
      if (config.recheckEveryHours === 0) return;
      const cutoff = new Date(now().getTime() - config.recheckEveryHours * 3_600_000);
      await recheckOlderThan(database, sealer, cutoff, now(), log);
    }

    if (!isShared) await clearLeftBehind(database);
    await doChores();
    const server = await startHttpServer(app.fetch, config);
    runner.wake();
    const stopPulse = repeat(Math.min(SLOWEST_PULSE_MS, leaseMs / PULSES_PER_LEASE), 'the pulse', runner.pulse, log);
    const stopChores = repeat(CHORES_EVERY_MS, 'the chores', doChores, log);
    return {
      url: server.url,
      async close() {
        const served = server.close();
        await Promise.all([stopPulse(), stopChores(), runner.stop()]);
        await served;
        await closeDatabase();
      },
    };
  } catch (error) {
    await closeDatabase();
    throw error;
  }
}
