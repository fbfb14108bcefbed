import { loadSecretKey } from '../config/secret-key.ts';
import { proveSealer } from '../database/seal-proof.ts';
import { createSealer } from '../sealer.ts';
import { rotateKey } from '../store/rotate-key.ts';
import { type CommandContext, withDatabase } from './command.ts';
import { CommandError } from './usage.ts';

/** Throws a `CommandError` without a new key, and a `ConfigError` when the present one is not that of the database. */
export async function rotateSecretKey(context: CommandContext): Promise<void> {
  const { config, now } = context;
  const { newSecretKey } = config;
  if (newSecretKey === null) throw new CommandError('Set BACKEND_NEW_SECRET_KEY to the key that seals from now on.');
  await withDatabase(context, async (database) => {
    const present = createSealer(loadSecretKey(config));
    await proveSealer(database, present);
    await rotateKey(database, present, createSealer(newSecretKey), now);
  });
  context.print('all secrets are sealed with the new key: start the service with it as BACKEND_SECRET_KEY');
}
