import { randomBytes } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../../reference-backend/config.ts';

test('without any variable the defaults hold', () => {
  const config = readConfig({ HOST: '', PORT: ' ' });
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    secretKey: null,
    production: { loginUrl: 'https://login.procore.com', apiUrl: 'https://api.procore.com' },
  });
  expect(isAbsolute(config.dataDir)).toBe(true);
});

test('every variable is read', () => {
  const key = randomBytes(32);
  const config = readConfig({
    HOST: '0.0.0.0',
    PORT: '0',
    DATA_DIR: '/srv/backend',
    BACKEND_SECRET_KEY: key.toString('base64'),
    PROCORE_LOGIN_URL: 'https://login.procore.example/',
    PROCORE_API_URL: 'http://127.0.0.1:5000',
  });
  expect(config).toEqual({
    host: '0.0.0.0',
    port: 0,
    dataDir: '/srv/backend',
    secretKey: key,
    production: { loginUrl: 'https://login.procore.example', apiUrl: 'http://127.0.0.1:5000' },
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
});
