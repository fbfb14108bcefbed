import { expect, test } from 'vitest';
import { faultOfCredential } from '../../../src/domain/credential-form.ts';

const saved = { kind: 'custom-dmsa' as const, clientKey: 'saved-key', savedAt: '2026-01-01T00:00:00.000Z' };

test.each([
  ['the Marketplace app’s', { isCustom: false, clientKey: '', clientSecret: '' }, null],
  ['the saved key with its saved secret', { isCustom: true, clientKey: 'saved-key', clientSecret: '' }, null],
  ['a new key with its secret', { isCustom: true, clientKey: 'new-key', clientSecret: 'secret' }, null],
  ['a new key without a secret', { isCustom: true, clientKey: 'new-key', clientSecret: '' }, 'secret-missing'],
  ['no key', { isCustom: true, clientKey: '', clientSecret: 'secret' }, 'key-missing'],
  ['a key of two words', { isCustom: true, clientKey: 'new key', clientSecret: 'secret' }, 'key-malformed'],
  [
    'a secret with a line break in it',
    { isCustom: true, clientKey: 'k', clientSecret: 'sec\nret' },
    'secret-malformed',
  ],
  ['the same twice', { isCustom: true, clientKey: 'k', clientSecret: 'k' }, 'secret-is-key'],
  ['key and secret swapped', { isCustom: true, clientKey: 'secret', clientSecret: 'saved-key' }, 'swapped'],
])('%s', (_what, typed, fault) => {
  expect(faultOfCredential(typed, { saved, isSecretKept: false, isSecretSaved: true })).toBe(fault);
});

test('a secret that was typed before counts', () => {
  const typed = { isCustom: true, clientKey: 'new-key', clientSecret: '' };
  expect(faultOfCredential(typed, { saved, isSecretKept: true, isSecretSaved: true })).toBeNull();
});

test('a saved key needs its secret again where nobody keeps that', () => {
  const typed = { isCustom: true, clientKey: 'saved-key', clientSecret: '' };
  expect(faultOfCredential(typed, { saved, isSecretKept: false, isSecretSaved: false })).toBe('secret-not-kept');
});
