import { ConfigError } from '../config/config.ts';
import type { Sealer } from '../sealer.ts';
import type { Database } from './database.ts';
import { sealProofs } from './schema.ts';

const ONLY_ROW = 1;
const CONTEXT = 'seal-proof';

/** Throws a `ConfigError` when the secrets in this database were sealed with another key. */
export async function proveSealer(database: Database, sealer: Sealer): Promise<void> {
  await database
    .insert(sealProofs)
    .values({ id: ONLY_ROW, sealed: sealer.seal('proof', CONTEXT) })
    .onConflictDoNothing();
  const [proof] = await database.select().from(sealProofs);
  try {
    sealer.open(proof?.sealed ?? '', CONTEXT);
  } catch {
    throw new ConfigError('BACKEND_SECRET_KEY is not the key that sealed the secrets in this database.');
  }
}

/** To be called when all secrets of this database are sealed with another key. */
export async function replaceSealProof(transaction: Database, sealer: Sealer): Promise<void> {
  await transaction.delete(sealProofs);
  await transaction.insert(sealProofs).values({ id: ONLY_ROW, sealed: sealer.seal('proof', CONTEXT) });
}
