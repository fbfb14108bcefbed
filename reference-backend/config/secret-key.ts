import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECRET_KEY_BYTES } from '../sealer.ts';
import { type Config, ConfigError, parseSecretKey } from './config.ts';

/**
 * The key that seals secrets: BACKEND_SECRET_KEY, else the one in the data folder, which is made at the first start.
 * To be called while the data folder is locked, unless the key is set. Throws a `ConfigError`.
 */
export function loadSecretKey(config: Config): Buffer {
  if (config.secretKey !== null) return config.secretKey;
  const file = join(config.dataDir, 'secret-key');
  if (!existsSync(file)) {
    const key = randomBytes(SECRET_KEY_BYTES).toString('base64');
    writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx', flush: true });
    console.error(`BACKEND_SECRET_KEY is not set: made a key for this data folder in ${file}.`);
  }
  const key = parseSecretKey(readFileSync(file, 'utf8').trim());
  if (key === undefined) throw new ConfigError(`${file} does not hold ${SECRET_KEY_BYTES} bytes in base64.`);
  return key;
}
