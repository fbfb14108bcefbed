import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCommand } from '../../../reference-backend/commands/parse.ts';
import { CommandError, UsageError } from '../../../reference-backend/commands/usage.ts';
import { ConfigError, readConfig } from '../../../reference-backend/config/config.ts';
import { DataFolderInUse } from '../../../reference-backend/database/folder-lock/lock.ts';
import { openDatabase } from '../../../reference-backend/database/open.ts';
import { integrations, marketplaceApps } from '../../../reference-backend/database/schema.ts';
import { proveSealer } from '../../../reference-backend/database/seal-proof.ts';
import { createSealer, secretOf } from '../../../reference-backend/sealer.ts';
import { seedDatabase } from '../../../reference-backend/seeding/database.ts';
import { findAccount } from '../../../reference-backend/store/accounts.ts';
import { seedDocument } from '../../support/backend-fixtures.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const config = () => readConfig({ DATA_DIR: join(folder, 'data') });

/** What a command prints. */
async function run(...words: string[]): Promise<string[]> {
  const printed: string[] = [];
  const now = new Date('2026-11-23T12:00:00.000Z');
  await parseCommand(words)({ config: config(), now, print: (line) => printed.push(line) });
  return printed;
}

async function accountOf(token: string) {
  const { database, close } = await openDatabase(config(), () => {});
  try {
    return await findAccount(database, token);
  } finally {
    await close();
  }
}

describe('what is no command', () => {
  test.each([
    [[]],
    [['sow', 'file.json']],
    [['seed']],
    [['seed', 'one', 'two']],
    [['token']],
    [['token', 'add', 'Label', '--scope', 'read']],
    [['token', 'add', 'Label', '--company', 'x', '--scope', 'read']],
    [['token', 'add', 'Label', '--company', '100']],
    [['token', 'add', 'Label', '--company', '100', '--scope', 'admin']],
    [['token', 'add', '', '--company', '100', '--scope', 'read']],
    [['token', 'add', 'two', 'words', '--company', '100', '--scope', 'read']],
    [['token', 'revoke']],
    [['token', 'list', 'all']],
    [['audit', '--limit', '0']],
    [['audit', '--all']],
  ])('%j', (words) => {
    expect(() => parseCommand(words)).toThrow(UsageError);
  });

  test('prints the usage and ends with 2', () => {
    const entry = 'reference-backend/commands/main.ts';
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', entry, 'sow'], { encoding: 'utf8' });
    expect(stderr).toContain('npm run backend -- seed FILE');
    expect(status).toBe(2);
  });
});

test('the life of a token, and what the audit log tells of it', async () => {
  const file = join(folder, 'seed.json');
  writeFileSync(file, JSON.stringify(seedDocument));
  expect(await run('seed', file)).toEqual(['seeded 2 accounts, 3 companies, 3 integrations']);

  const add = ['token', 'add', 'Night shift', '--company', '100', '--company', '101', '--scope', 'read'];
  const [token = '', ...more] = await run(...add);
  expect(more).toEqual([]);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await accountOf(token)).toEqual({ label: 'Night shift', scopes: ['read'] });
  await expect(run(...add)).rejects.toThrow(CommandError);
  await expect(run('token', 'add', 'X', '--company', '999', '--scope', 'read')).rejects.toThrow('no company 999');

  expect(await run('token', 'revoke', 'Night shift')).toEqual(['revoked "Night shift"']);
  expect(await accountOf(token)).toBeNull();
  await expect(run('token', 'revoke', 'Night shift')).rejects.toThrow(CommandError);

  const tokens = (await run('token', 'list')).map((line) => JSON.parse(line));
  expect(tokens.map(({ label }) => label)).toEqual(['Acme', 'Night shift', 'Other']);
  expect(tokens[1]).toEqual({
    label: 'Night shift',
    scopes: ['read'],
    companyIds: ['100', '101'],
    revokedAt: '2026-11-23T12:00:00.000Z',
  });

  const audit = await run('audit', '--limit', '2');
  expect(audit.map((line) => JSON.parse(line))).toMatchObject([
    { action: 'token-revoked', details: { label: 'Night shift' } },
    { action: 'token-added', details: { label: 'Night shift', scopes: ['read'] } },
  ]);
  expect(await run('audit', '--integration', 'files')).toEqual([]);
  expect(JSON.stringify([tokens, audit])).not.toContain(token);
});

test('a database that a service uses is left alone', async () => {
  const { close } = await openDatabase(config(), () => {});
  try {
    await expect(run('token', 'list')).rejects.toThrow(DataFolderInUse);
  } finally {
    await close();
  }
});

describe('a seed document that cannot be used', () => {
  test.each([
    ['that is not there', null, /ENOENT/],
    ['that is no JSON', '{', /not JSON/],
    ['of another form', '{"accounts":[]}', /not a seed document/],
    [
      'with an unknown company',
      JSON.stringify({ ...seedDocument, accounts: [{ label: 'X', token: 'x'.repeat(16), companyIds: ['999'] }] }),
      /company 999/,
    ],
  ])('%s', async (_name, text, message) => {
    const file = join(folder, 'bad.json');
    rmSync(file, { force: true });
    if (text !== null) writeFileSync(file, text);
    const seeding = run('seed', file);
    await expect(seeding).rejects.toThrow(CommandError);
    await expect(seeding).rejects.toThrow(message);
  });
});

test('rotate-key seals every secret anew, and only whoever has the present key can do it', async () => {
  const dataDir = join(folder, 'rotated');
  const [first, second] = [randomBytes(32), randomBytes(32)];
  const settings = (present: Buffer, next?: Buffer) =>
    readConfig({
      DATA_DIR: dataDir,
      BACKEND_SECRET_KEY: present.toString('base64'),
      ...(next && { BACKEND_NEW_SECRET_KEY: next.toString('base64') }),
    });
  const rotate = (config: ReturnType<typeof readConfig>) =>
    parseCommand(['rotate-key'])({ config, now: new Date(), print: () => {} });
  const opened = await openDatabase(settings(first), () => {});
  await proveSealer(opened.database, createSealer(first));
  await seedDatabase(opened.database, createSealer(first), seedDocument, new Date());
  await opened.close();

  await expect(rotate(settings(first))).rejects.toThrow(CommandError);
  await expect(rotate(settings(second, second))).rejects.toThrow(ConfigError);
  await rotate(settings(first, second));
  const after = await openDatabase(settings(second), () => {});
  const sealer = createSealer(second);
  await proveSealer(after.database, sealer);
  const [app] = await after.database.select().from(marketplaceApps);
  expect(sealer.open(app?.clientSecretSealed ?? '', secretOf.marketplaceApp('File Sync'))).toBe('vendor-secret');
  const [files] = await after.database.select().from(integrations).where(eq(integrations.id, 'files'));
  expect(sealer.open(files?.clientSecretSealed ?? '', secretOf.integration('files'))).toBe('saved-secret');
  await after.close();
});
