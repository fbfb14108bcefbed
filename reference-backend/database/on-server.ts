import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { describeError, type Log } from '../log.ts';
import type { OpenedDatabase } from './database.ts';
import { MIGRATIONS_FOLDER } from './migrations-folder.ts';

/** The PostgreSQL server of DATABASE_URL cannot be used. Its message says why, and nothing of the address. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

const CONNECT_WITHIN_MS = 10_000;
const MOST_CONNECTIONS = 10;
/** By then whoever worked on a connection that has ended must have noticed. */
const LOST_AFTER_MS = 1_000;

/** Any number that no other program takes a lock by in the same database. */
const MIGRATION_LOCK = 7_302_946_118;

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at its host and port',
  ENOTFOUND: 'its host name is not known',
  EAI_AGAIN: 'its host name cannot be looked up now',
  '28P01': 'the user name or the password is wrong',
  '28000': 'it does not let this user in',
  '3D000': 'it has no database of this name',
  '53300': 'it has no connection left',
  '57P03': 'it is starting or stopping',
  '42501': 'the user has no right to make or change tables',
};

/** Throws `DatabaseUnavailable`. A connection that breaks later is logged and replaced. */
export async function openOnServer(databaseUrl: string, log: Log): Promise<OpenedDatabase> {
  await migrateOnServer(databaseUrl);
  const pool = new pg.Pool({ ...connection(databaseUrl), max: MOST_CONNECTIONS });
  // The pool itself listens only to idle connections: one that broke between two statements would end the process.
  pool.on('connect', (client) => {
    client.on('error', (error) => log('a database connection broke', describeError(error)));
    client.once('end', () => giveBackLater(client));
  });
  pool.on('error', () => {});
  return { database: drizzle(pool), isShared: true, close: () => pool.end() };
}

/** drizzle never gives back a connection on which "begin" fails: its place in the pool would be lost for ever. */
function giveBackLater(client: pg.PoolClient): void {
  setTimeout(() => {
    try {
      client.release(true);
    } catch {
      // It was given back, as almost always.
    }
  }, LOST_AFTER_MS).unref();
}

/** One process at a time: others that start meanwhile wait, and then find nothing left to do. */
async function migrateOnServer(databaseUrl: string): Promise<void> {
  const client = await connect(databaseUrl);
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER });
  } catch (error) {
    throw codeOf(error) === '42501' ? unavailable(error) : error;
  } finally {
    // The end of the connection gives the lock back, whatever has happened.
    await client.end();
  }
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  try {
    const client = new pg.Client(connection(databaseUrl));
    // Without a listener a connection that breaks would end the process; the query under way fails anyway.
    client.on('error', () => {});
    await client.connect();
    return client;
  } catch (error) {
    throw unavailable(error);
  }
}

function connection(databaseUrl: string): pg.ClientConfig {
  return {
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    keepAlive: true,
    application_name: 'integration-backend',
  };
}

/** The driver's own message is left out: it may quote a part of a mistyped address that is the password. */
function unavailable(error: unknown): DatabaseUnavailable {
  const code = codeOf(error);
  const reason = REASONS[code ?? ''] ?? `the connection failed${code === undefined ? '' : ` (${code})`}`;
  return new DatabaseUnavailable(`The PostgreSQL server of DATABASE_URL cannot be used: ${reason}.`);
}

function codeOf(error: unknown): string | undefined {
  return describeError(error).code;
}
