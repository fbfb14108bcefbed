import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SAVE_GATE_MINUTES } from '../../src/domain/save-gate.ts';
import { PROCORE_HOSTS, type ProcoreEnvironment, type ProcoreHosts } from '../../src/procore-api/http/api-hosts.ts';
import { SECRET_KEY_BYTES } from '../sealer.ts';

export interface Config {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** The connection string of a PostgreSQL server, which may hold a password; `null` for a database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Absolute. Not used with a `databaseUrl`. */
  readonly dataDir: string;
  /** `null` when BACKEND_SECRET_KEY is not set, which it is with a `databaseUrl`. */
  readonly secretKey: Buffer | null;
  /** For the command that changes the key. */
  readonly newSecretKey: Buffer | null;
  readonly procoreHosts: Readonly<Record<ProcoreEnvironment, ProcoreHosts>>;
  /** How many proxies before this service write X-Forwarded-For. */
  readonly trustedProxies: number;
  /** How many runs this process executes at a time. */
  readonly runsAtATime: number;
  /** How long a run stays with a process that is not heard of any more. */
  readonly runLeaseSeconds: number;
  /** How long a run may take in all. */
  readonly runLimitMinutes: number;
  readonly retention: Retention;
  /** How old the newest run of an integration may grow before the backend starts one itself; 0 for never. */
  readonly recheckEveryHours: number;
}

export interface Retention {
  /** Days for which runs and their findings are kept; 0 for ever. */
  readonly runsKeptDays: number;
  /** Days for which audit entries are kept; 0 for ever. */
  readonly auditKeptDays: number;
}

/** Its message has one line per setting that is wrong, and never a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const DEFAULT_DATA_DIR = fileURLToPath(new URL('../data', import.meta.url));
const AN_ORIGIN = 'the https address of a host, without a path (http only for this machine itself)';
const ONE_YEAR_IN_HOURS = 8_760;
const TEN_YEARS_IN_DAYS = 3_650;

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
  function readCount(name: string, fallback: number, least: number, most: number): number {
    return read(name, fallback, (value) => parseCount(value, least, most), `a number from ${least} to ${most}`);
  }
  function readHosts(prefix: string, fallback: ProcoreHosts): ProcoreHosts {
    return {
      loginUrl: read(`${prefix}_LOGIN_URL`, fallback.loginUrl, parseOrigin, AN_ORIGIN),
      apiUrl: read(`${prefix}_API_URL`, fallback.apiUrl, parseOrigin, AN_ORIGIN),
    };
  }

  const config: Config = {
    host: read('HOST', '127.0.0.1', (value) => value, 'a host name or an address'),
    port: readCount('PORT', 4000, 0, 65_535),
    databaseUrl: read('DATABASE_URL', null, parseDatabaseUrl, 'an address like postgres://user:password@host/database'),
    dataDir: resolve(read('DATA_DIR', DEFAULT_DATA_DIR, (value) => value, 'a folder')),
    secretKey: read('BACKEND_SECRET_KEY', null, parseSecretKey, `${SECRET_KEY_BYTES} bytes in base64`),
    newSecretKey: read('BACKEND_NEW_SECRET_KEY', null, parseSecretKey, `${SECRET_KEY_BYTES} bytes in base64`),
    procoreHosts: {
      production: readHosts('PROCORE', PROCORE_HOSTS.production),
      sandbox: readHosts('PROCORE_SANDBOX', PROCORE_HOSTS.sandbox),
      'monthly-sandbox': readHosts('PROCORE_MONTHLY_SANDBOX', PROCORE_HOSTS['monthly-sandbox']),
    },
    trustedProxies: readCount('TRUSTED_PROXIES', 0, 0, 10),
    runsAtATime: readCount('RUNS_AT_A_TIME', 32, 1, 1_000),
    runLeaseSeconds: readCount('RUN_LEASE_SECONDS', 30, 1, 3_600),
    runLimitMinutes: readCount('RUN_LIMIT_MINUTES', 25, 1, SAVE_GATE_MINUTES - 1),
    retention: {
      runsKeptDays: readCount('RUNS_KEPT_DAYS', 180, 0, TEN_YEARS_IN_DAYS),
      auditKeptDays: readCount('AUDIT_KEPT_DAYS', 730, 0, TEN_YEARS_IN_DAYS),
    },
    recheckEveryHours: readCount('RECHECK_EVERY_HOURS', 0, 0, ONE_YEAR_IN_HOURS),
  };
  if (config.databaseUrl !== null && !env.BACKEND_SECRET_KEY?.trim()) {
    wrong.push('BACKEND_SECRET_KEY must be set with DATABASE_URL: all processes of one database share it.');
  }
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
  return config;
}

function parseCount(value: string, least: number, most: number): number | undefined {
  const count = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  return count >= least && count <= most ? count : undefined;
}

function parseDatabaseUrl(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  return ['postgres:', 'postgresql:'].includes(new URL(value).protocol) ? value : undefined;
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

/** Whether a host name or address can only mean this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
