import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, type Mock, test, vi } from 'vitest';
import { DatabaseUnavailable } from '../../../reference-backend/database/on-server.ts';
import { openDatabase } from '../../../reference-backend/database/open.ts';
import { eventually } from '../../support/eventually.ts';
import { type PostgresServer, runOn, startPostgres } from './postgres-server.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const BREAK = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'integration-backend' and datname = current_database()`;

const open = (databaseUrl: string, log = vi.fn()) => openDatabase({ databaseUrl, dataDir: '' }, log);

test('several processes that start at once bring the database up to date once', async () => {
  const url = await server.createDatabase();
  const opened = await Promise.all(Array.from({ length: 6 }, () => open(url)));
  const { database } = await open(url);
  const [migrations] = await database
    .select({ applied: sql<number>`count(*)::int`, different: sql<number>`count(distinct hash)::int` })
    .from(sql`drizzle.__drizzle_migrations`);
  expect(migrations?.applied).toBeGreaterThan(1);
  expect(migrations?.different).toBe(migrations?.applied);
  await Promise.all(opened.map((each) => each.close()));
});

describe('a connection that breaks is logged without a secret and replaced', () => {
  async function expectLogged(log: Mock, url: string): Promise<void> {
    await eventually(() => expect(log).toHaveBeenCalledWith('a database connection broke', expect.anything()));
    expect(JSON.stringify(log.mock.calls)).not.toContain(new URL(url).password);
  }

  test('while it is idle', async () => {
    const url = await server.createDatabase();
    const log = vi.fn();
    const { database, close } = await open(url, log);
    await database.execute(sql`select 1`);
    await runOn(url, BREAK);
    await expectLogged(log, url);
    await database.execute(sql`select 1`);
    await close();
  });

  test('between two statements of a transaction', async () => {
    const url = await server.createDatabase();
    const log = vi.fn();
    const { database, close } = await open(url, log);
    const broken = database.transaction(async (transaction) => {
      await transaction.execute(sql`select 1`);
      await runOn(url, BREAK);
      await expectLogged(log, url);
      await transaction.execute(sql`select 1`);
    });
    await expect(broken).rejects.toThrow();
    await database.execute(sql`select 1`);
    await close();
  });
});

test('connections that break before a transaction begins leave room for new ones', async () => {
  const url = await server.createDatabase();
  const { database, close } = await open(url);
  const connect: (this: pg.Pool) => Promise<pg.PoolClient> = pg.Pool.prototype.connect;
  const handOver = vi.spyOn(pg.Pool.prototype, 'connect').mockImplementation(async function (this: pg.Pool) {
    const client = await connect.call(this);
    const gone = new Promise<void>((resolve) => client.once('end', resolve));
    await runOn(url, BREAK);
    await gone;
    return client;
  });
  for (let times = 0; times < 10; times += 1) {
    await expect(database.transaction(async () => {})).rejects.toThrow();
  }
  handOver.mockRestore();
  await database.transaction((transaction) => transaction.execute(sql`select 1`));
  await close();
});

describe('a server that cannot be used is told in one sentence, without its password', () => {
  test.each([
    ['the user name or the password is wrong', (url: URL) => Object.assign(url, { password: 'another-password' })],
    ['the user name or the password is wrong', (url: URL) => Object.assign(url, { password: '' })],
    ['it has no database of this name', (url: URL) => Object.assign(url, { pathname: '/nowhere' })],
    ['nothing listens at its host and port', (url: URL) => Object.assign(url, { port: '1' })],
    ['its host name is not known', (url: URL) => Object.assign(url, { hostname: 'nowhere.invalid' })],
  ])('%s', async (reason, change) => {
    const url = change(new URL(await server.createDatabase()));
    const refusal = await open(url.href).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DatabaseUnavailable);
    const { message, stack } = refusal as DatabaseUnavailable;
    expect(message).toBe(`The PostgreSQL server of DATABASE_URL cannot be used: ${reason}.`);
    if (url.password !== '') expect(stack).not.toContain(url.password);
  });
});
