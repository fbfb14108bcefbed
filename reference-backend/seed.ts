import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { ConfigError, readConfig } from './config.ts';
import { DataFolderInUse } from './database/lock.ts';
import { openDatabase } from './database/open.ts';
import { proveSealer } from './database/seal-proof.ts';
import './error-texts.ts';
import { describeError } from './log.ts';
import { loadSecretKey } from './secret-key.ts';
import { createSealer } from './secrets.ts';
import { seedDatabase, UnknownCompany } from './seed-database.ts';
import { type SeedDocument, seedDocumentSchema } from './seed-document.ts';

/** A file that cannot be seeded from. */
class SeedFileError extends Error {
  override readonly name = 'SeedFileError';
}

try {
  const document = readDocument(process.argv[2]);
  const config = readConfig(process.env);
  const { database, close } = await openDatabase(config.dataDir);
  try {
    const sealer = createSealer(loadSecretKey(config));
    await proveSealer(database, sealer);
    await seedDatabase(database, sealer, document, new Date());
  } finally {
    await close();
  }
  const { accounts, companies, integrations } = document;
  console.log(
    `seeded ${accounts.length} accounts, ${companies.length} companies, ${integrations.length} integrations ` +
      `into ${config.dataDir}`,
  );
} catch (error) {
  const isExpected = [SeedFileError, ConfigError, DataFolderInUse, UnknownCompany].some(
    (kind) => error instanceof kind,
  );
  console.error(isExpected ? (error as Error).message : describeError(error));
  process.exitCode = 1;
}

function readDocument(file: string | undefined): SeedDocument {
  if (file === undefined) throw new SeedFileError('Name the file: npx tsx reference-backend/seed.ts FILE.json');
  const parsed = seedDocumentSchema.safeParse(parseFile(file));
  if (parsed.success) return parsed.data;
  throw new SeedFileError(`${file} is not a seed document:\n${z.prettifyError(parsed.error)}`);
}

function parseFile(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new SeedFileError((error as Error).message);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new SeedFileError(`${file} is not JSON.`);
  }
}
