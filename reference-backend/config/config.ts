import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
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
const A_KEY = `${SECRET_KEY_BYTES} bytes in base64`;
const AN_ORIGIN = 'the https address of a host, without a path (http only for this machine itself)';
const A_DATABASE = 'an address like postgres://user:password@host/database';
const ONE_YEAR_IN_HOURS = 8_760;
const TEN_YEARS_IN_DAYS = 3_650;

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');

const secretKeySchema = z.pipe(
  z.string().check(
    z.regex(/^[A-Za-z0-9+/]+=*$/, A_KEY),
    z.refine((text) => bytesOf(text).length === SECRET_KEY_BYTES, A_KEY),
  ),
  z.transform(bytesOf),
);

const originSchema = z.pipe(
  z.string().check(z.refine(isBareOrigin, AN_ORIGIN)),
  z.transform((text: string) => new URL(text).origin),
);

/** What the variables may be. Each message ends the sentence "… must be". */
const settingsSchema = z.object({
  HOST: z._default(z.string(), '127.0.0.1'),
  PORT: count(0, 65_535, 4000),
  DATABASE_URL: z._default(z.nullable(z.url({ protocol: /^postgres(?:ql)?$/, error: A_DATABASE })), null),
  DATA_DIR: z._default(z.string(), DEFAULT_DATA_DIR),
  BACKEND_SECRET_KEY: z._default(z.nullable(secretKeySchema), null),
  BACKEND_NEW_SECRET_KEY: z._default(z.nullable(secretKeySchema), null),
  PROCORE_LOGIN_URL: z._default(originSchema, PROCORE_HOSTS.production.loginUrl),
  PROCORE_API_URL: z._default(originSchema, PROCORE_HOSTS.production.apiUrl),
  PROCORE_SANDBOX_LOGIN_URL: z._default(originSchema, PROCORE_HOSTS.sandbox.loginUrl),
  PROCORE_SANDBOX_API_URL: z._default(originSchema, PROCORE_HOSTS.sandbox.apiUrl),
  PROCORE_MONTHLY_SANDBOX_LOGIN_URL: z._default(originSchema, PROCORE_HOSTS['monthly-sandbox'].loginUrl),
  PROCORE_MONTHLY_SANDBOX_API_URL: z._default(originSchema, PROCORE_HOSTS['monthly-sandbox'].apiUrl),
  TRUSTED_PROXIES: count(0, 10, 0),
  RUNS_AT_A_TIME: count(1, 1_000, 32),
  RUN_LEASE_SECONDS: count(1, 3_600, 30),
  RUN_LIMIT_MINUTES: count(1, SAVE_GATE_MINUTES - 1, 25),
  RUNS_KEPT_DAYS: count(0, TEN_YEARS_IN_DAYS, 180),
  AUDIT_KEPT_DAYS: count(0, TEN_YEARS_IN_DAYS, 730),
  RECHECK_EVERY_HOURS: count(0, ONE_YEAR_IN_HOURS, 0),
});

/** Throws a `ConfigError`. An empty variable counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value?.trim() || undefined]));
  const parsed = settingsSchema.safeParse(given);
  const wrong = new Map(
    parsed.error?.issues.map(({ path, message }) => [path[0], `${String(path[0])} must be ${message}.`]),
  );
  const isOnServer = given.DATABASE_URL !== undefined && !wrong.has('DATABASE_URL');
  if (isOnServer && given.BACKEND_SECRET_KEY === undefined) {
    wrong.set(
      'BACKEND_SECRET_KEY',
      'BACKEND_SECRET_KEY must be set with DATABASE_URL: all processes of one database share it.',
    );
  }
  if (!parsed.success || wrong.size > 0) throw new ConfigError([...wrong.values()].join('\n'));
  return configOf(parsed.data);
}

function configOf(settings: z.infer<typeof settingsSchema>): Config {
  return {
    host: settings.HOST,
    port: settings.PORT,
    databaseUrl: settings.DATABASE_URL,
    dataDir: resolve(settings.DATA_DIR),
    secretKey: settings.BACKEND_SECRET_KEY,
    newSecretKey: settings.BACKEND_NEW_SECRET_KEY,
    procoreHosts: {
      production: { loginUrl: settings.PROCORE_LOGIN_URL, apiUrl: settings.PROCORE_API_URL },
      sandbox: { loginUrl: settings.PROCORE_SANDBOX_LOGIN_URL, apiUrl: settings.PROCORE_SANDBOX_API_URL },
      'monthly-sandbox': {
        loginUrl: settings.PROCORE_MONTHLY_SANDBOX_LOGIN_URL,
        apiUrl: settings.PROCORE_MONTHLY_SANDBOX_API_URL,
      },
    },
    trustedProxies: settings.TRUSTED_PROXIES,
    runsAtATime: settings.RUNS_AT_A_TIME,
    runLeaseSeconds: settings.RUN_LEASE_SECONDS,
    runLimitMinutes: settings.RUN_LIMIT_MINUTES,
    retention: { runsKeptDays: settings.RUNS_KEPT_DAYS, auditKeptDays: settings.AUDIT_KEPT_DAYS },
    recheckEveryHours: settings.RECHECK_EVERY_HOURS,
  };
}

function count(least: number, most: number, fallback: number) {
  const expected = `a number from ${least} to ${most}`;
  const digits = z.string().check(z.regex(/^\d{1,9}$/, expected));
  const number = z.pipe(z.transform(Number), z.number().check(z.gte(least, expected), z.lte(most, expected)));
  return z._default(z.pipe(digits, number), fallback);
}

export function parseSecretKey(text: string): Buffer | undefined {
  return secretKeySchema.safeParse(text).data;
}

function isBareOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return isSafe && url.href === `${url.origin}/`;
}

/** Whether a host name or address can only mean this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
