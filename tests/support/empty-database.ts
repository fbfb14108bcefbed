/**
 * Empty databases, as copies of one that is kept: to make one costs five seconds of work, to copy it less than one.
 */
import { createHash } from 'node:crypto';
import { existsSync, openAsBlob, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import type { OpenedDatabase } from '../../reference-backend/database/database.ts';
import { bringUpToDate, openDump } from '../../reference-backend/database/in-process.ts';
import { MIGRATIONS_FOLDER } from '../../reference-backend/database/migrations-folder.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const KEPT_IN = join(PROJECT, '.set-up');
const FILES = 'database';
const DUMP = 'dump.tar';

/** In memory, and gone when it is closed. */
export async function openEmptyDatabase(): Promise<OpenedDatabase> {
  return openDump(await openAsBlob(join(await original(), DUMP)));
}

/** Gives a data folder that has no database yet an empty one, for a backend that is not running yet. */
export async function putEmptyDatabase(dataDir: string): Promise<void> {
  await cp(join(await original(), FILES), join(dataDir, FILES), { recursive: true });
}

/** The folder of the one that is copied; it is made if there is none of these migrations and packages. */
async function original(): Promise<string> {
  const folder = join(KEPT_IN, `empty-database-${version()}`);
  if (existsSync(folder)) return folder;
  await mkdir(KEPT_IN, { recursive: true });
  const made = await mkdtemp(`${folder}-`);
  const client = new PGlite(join(made, FILES));
  const opened = await bringUpToDate(client);
  await writeFile(join(made, DUMP), (await client.dumpDataDir('none')).stream());
  await opened.close();
  try {
    await rename(made, folder);
  } catch (error) {
    await rm(made, { recursive: true });
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function version(): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(PROJECT, 'package-lock.json')));
  for (const file of readdirSync(MIGRATIONS_FOLDER, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.sql')) hash.update(readFileSync(join(MIGRATIONS_FOLDER, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await original();
