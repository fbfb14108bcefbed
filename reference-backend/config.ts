import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROCORE_HOSTS, type ProcoreHosts } from '../src/procore/rest/hosts.ts';
import { isLoopback } from './loopback.ts';
import { SECRET_KEY_BYTES } from './secrets.ts';

export interface Config {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** `null` when BACKEND_SECRET_KEY is not set. */
  readonly secretKey: Buffer | null;
  /** The hosts for companies of the environment `production`. */
  readonly production: ProcoreHosts;
}

/** Its message has one line per setting that is wrong, and never a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const DEFAULT_DATA_DIR = fileURLToPath(new URL('./data', import.meta.url));

/** Throws a `ConfigError`. An empty variable counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = [];
  function read<T>(name: string, fallback: T, parse: (value: string) => T | undefined, expected: string): T {
    const value = env[name]?.trim();
    if (!value) return fallback;
    const parsed = parse(value);
    if (parsed !== undefined) return parsed;
    wrong.push(`${name} must be ${expected}.`);
    return fallback;
  }

  const anOrigin = 'the https address of a host, without a path (http only for this machine itself)';
  const config: Config = {
    host: read('HOST', '127.0.0.1', (value) => value, 'a host name or an address'),
    port: read('PORT', 4000, parsePort, 'a number from 0 to 65535'),
    dataDir: resolve(read('DATA_DIR', DEFAULT_DATA_DIR, (value) => value, 'a folder')),
    secretKey: read('BACKEND_SECRET_KEY', null, parseSecretKey, `${SECRET_KEY_BYTES} bytes in base64`),
    production: {
      loginUrl: read('PROCORE_LOGIN_URL', PROCORE_HOSTS.production.loginUrl, parseOrigin, anOrigin),
      apiUrl: read('PROCORE_API_URL', PROCORE_HOSTS.production.apiUrl, parseOrigin, anOrigin),
    },
  };
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
  return config;
}

function parsePort(value: string): number | undefined {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined;
}

export function parseSecretKey(value: string): Buffer | undefined {
  const key = Buffer.from(value, 'base64');
  const isExact = /^[A-Za-z0-9+/]+=*$/.test(value);
  return isExact && key.length === SECRET_KEY_BYTES ? key : undefined;
}

function parseOrigin(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  const isBare = url.href === `${url.origin}/`;
  return isSafe && isBare ? url.origin : undefined;
}
