import { randomBytes } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../../reference-backend/config/config.ts';

test('without any variable the defaults hold', () => {
  const config = readConfig({ HOST: '', PORT: ' ' });
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    databaseUrl: null,
    secretKey: null,
    procoreHosts: {
      production: { loginUrl: 'https://login.procore.com', apiUrl: 'https://api.procore.com' },
      sandbox: { loginUrl: 'https://login-sandbox.procore.com', apiUrl: 'https://sandbox.procore.com' },
    },
    runsAtATime: 32,
    runLeaseSeconds: 30,
    recheckEveryHours: 0,
    runLimitMinutes: 25,
    trustedProxies: 0,
    retention: { runsKeptDays: 180, auditKeptDays: 730 },
  });
  expect(isAbsolute(config.dataDir)).toBe(true);
});

test('every variable is read', () => {
  const key = randomBytes(32);
  const config = readConfig({
    HOST: '0.0.0.0',
    PORT: '0',
    DATABASE_URL: 'postgres://backend:word@db.example/backend?sslmode=verify-full',
    DATA_DIR: '/srv/backend',
    BACKEND_SECRET_KEY: key.toString('base64'),
    BACKEND_NEW_SECRET_KEY: key.toString('base64'),
    PROCORE_LOGIN_URL: 'https://login.procore.example/',
    PROCORE_API_URL: 'http://127.0.0.1:5000',
    PROCORE_SANDBOX_LOGIN_URL: 'https://login-sandbox.procore.example',
    PROCORE_SANDBOX_API_URL: 'https://api-sandbox.procore.example',
    PROCORE_MONTHLY_SANDBOX_LOGIN_URL: 'https://login-monthly.procore.example',
    PROCORE_MONTHLY_SANDBOX_API_URL: 'https://api-monthly.procore.example',
    RUNS_AT_A_TIME: '4',
    RUN_LEASE_SECONDS: '2',
    RECHECK_EVERY_HOURS: '24',
    RUN_LIMIT_MINUTES: '10',
    TRUSTED_PROXIES: '1',
    RUNS_KEPT_DAYS: '30',
    AUDIT_KEPT_DAYS: '0',
  });
  expect(config).toEqual({
    host: '0.0.0.0',
    port: 0,
    databaseUrl: 'postgres://backend:word@db.example/backend?sslmode=verify-full',
    dataDir: '/srv/backend',
    secretKey: key,
    newSecretKey: key,
    procoreHosts: {
      production: { loginUrl: 'https://login.procore.example', apiUrl: 'http://127.0.0.1:5000' },
      sandbox: { loginUrl: 'https://login-sandbox.procore.example', apiUrl: 'https://api-sandbox.procore.example' },
      'monthly-sandbox': {
        loginUrl: 'https://login-monthly.procore.example',
        apiUrl: 'https://api-monthly.procore.example',
      },
    },
    runsAtATime: 4,
    runLeaseSeconds: 2,
    recheckEveryHours: 24,
    runLimitMinutes: 10,
    trustedProxies: 1,
    retention: { runsKeptDays: 30, auditKeptDays: 0 },
  });
});

describe('refused', () => {
  test.each([
    ['PORT', '65536'],
    ['PORT', '4000x'],
    ['BACKEND_SECRET_KEY', randomBytes(31).toString('base64')],
    ['BACKEND_SECRET_KEY', `${randomBytes(32).toString('base64')}!`],
    ['PROCORE_LOGIN_URL', 'http://login.procore.example'],
    ['PROCORE_API_URL', 'https://api.procore.example/rest'],
    ['PROCORE_API_URL', 'https://user:word@api.procore.example'],
    ['PROCORE_API_URL', 'api.procore.com'],
    ['PROCORE_SANDBOX_API_URL', 'http://sandbox.procore.example'],
    ['PROCORE_MONTHLY_SANDBOX_LOGIN_URL', 'login'],
    ['DATABASE_URL', 'mysql://db.example/backend'],
    ['DATABASE_URL', 'db.example'],
    ['RUNS_AT_A_TIME', '0'],
    ['RUN_LEASE_SECONDS', '1.5'],
    ['RECHECK_EVERY_HOURS', '-1'],
  ])('%s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(name);
  });

  test('with one line for each, and without the secret', () => {
    const secret = 'not-a-key';
    const read = () => readConfig({ PORT: '-1', BACKEND_SECRET_KEY: secret });
    expect(read).toThrow(/^PORT .*\nBACKEND_SECRET_KEY .*$/);
    expect(read).not.toThrow(secret);
  });

  test('a database server without the key that all its processes share', () => {
    const read = () => readConfig({ DATABASE_URL: 'postgres://backend:word@db.example/backend' });
    expect(read).toThrow(/^BACKEND_SECRET_KEY must be set with DATABASE_URL.*$/);
    expect(read).not.toThrow('word');
  });

  test('a wrong database address, without quoting its password', () => {
    const read = () => readConfig({ DATABASE_URL: 'postgres://backend:pass/word@db.example/backend' });
    expect(read).toThrow(/^DATABASE_URL must be/);
    expect(read).not.toThrow('pass/');
  });
});
