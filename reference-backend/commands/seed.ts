import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { proveSealer } from '../database/seal-proof.ts';
import '../http/error-texts.ts';
import { loadSecretKey } from '../config/secret-key.ts';
import { createSealer } from '../sealer.ts';
import { seedDatabase, UnknownCompany } from '../seeding/database.ts';
import { type SeedDocument, seedDocumentSchema } from '../seeding/document.ts';
import { type CommandContext, withDatabase } from './command.ts';
import { CommandError } from './usage.ts';

/** Fills the database from a file. Throws a `CommandError`. */
export async function seed(context: CommandContext, file: string): Promise<void> {
  const document = readDocument(file);
  await withDatabase(context, async (database) => {
    const sealer = createSealer(loadSecretKey(context.config));
    await proveSealer(database, sealer);
    try {
      await seedDatabase(database, sealer, document, context.now);
    } catch (error) {
      throw error instanceof UnknownCompany ? new CommandError(error.message) : error;
    }
  });
  const { accounts, companies, integrations } = document;
  context.print(
    `seeded ${accounts.length} accounts, ${companies.length} companies, ${integrations.length} integrations`,
  );
}

function readDocument(file: string): SeedDocument {
  const parsed = seedDocumentSchema.safeParse(parseFile(file));
  if (parsed.success) return parsed.data;
  throw new CommandError(`${file} is not a seed document:\n${z.prettifyError(parsed.error)}`);
}

function parseFile(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError((error as Error).message);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`${file} is not JSON.`);
  }
}
