import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { readConfig } from '../../reference-backend/config/config.ts';
import type { Database, OpenedDatabase } from '../../reference-backend/database/database.ts';
import { createSealer, SECRET_KEY_BYTES } from '../../reference-backend/sealer.ts';
import { seedDatabase } from '../../reference-backend/seeding/database.ts';
import type { SeedDocument } from '../../reference-backend/seeding/document.ts';
import { startServiceOn } from '../../reference-backend/service.ts';
import { openEmptyDatabase } from './empty-database.ts';

export interface BackendHere {
  readonly url: string;
  stop(): Promise<void>;
}

export interface BackendWithClock extends BackendHere {
  /** For what other people change there meanwhile. */
  readonly database: Database;
  /** From now on its clock differs from the real one by so many milliseconds. */
  turnClock(ms: number): void;
}

const SECRET_KEY = randomBytes(SECRET_KEY_BYTES);

/** A database takes a second to be made, so one serves all backends of this process, one after the other. */
let kept: Promise<OpenedDatabase> | undefined;

/**
 * The reference backend in this process, over a database in memory that holds this seed and nothing else. Only one at a
 * time. `procoreUrl` is an origin that plays Procore's login host and its API host.
 */
export async function startBackendHere(seed: SeedDocument, procoreUrl: string): Promise<BackendWithClock> {
  kept ??= openEmptyDatabase();
  const opened = await kept;
  await empty(opened);
  await seedDatabase(opened.database, createSealer(SECRET_KEY), seed, new Date());
  const config = readConfig({
    PORT: '0',
    BACKEND_SECRET_KEY: SECRET_KEY.toString('base64'),
    PROCORE_LOGIN_URL: procoreUrl,
    PROCORE_API_URL: procoreUrl,
  });
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  const service = await startServiceOn({ ...opened, close: async () => {} }, config, () => {}, now);
  return {
    url: service.url,
    database: opened.database,
    stop: () => service.close(),
    turnClock(ms) {
      aheadMs = ms;
    },
  };
}

async function empty({ database }: OpenedDatabase): Promise<void> {
  const { rows } = (await database.execute(
    sql`select string_agg(quote_ident(tablename), ', ') as names from pg_tables where schemaname = 'public'`,
  )) as { rows: { names: string }[] };
  await database.execute(sql.raw(`truncate ${rows[0]?.names} cascade`));
}
