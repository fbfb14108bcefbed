import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSealer } from '../../../reference-backend/sealer.ts';

const sealer = createSealer(randomBytes(32));

test('what is sealed opens again, and looks different each time', () => {
  const [one, two] = [sealer.seal('sécret 🔑', 'a'), sealer.seal('sécret 🔑', 'a')];
  expect(one).not.toBe(two);
  expect(Buffer.from(one, 'base64').includes('cret')).toBe(false);
  expect(sealer.open(one, 'a')).toBe('sécret 🔑');
  expect(sealer.open(two, 'a')).toBe('sécret 🔑');
});

test('it opens in no other place, with no other key, and not when altered or cut', () => {
  const sealed = sealer.seal('secret', 'a');
  const altered = Buffer.from(sealed, 'base64');
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  expect(() => sealer.open(sealed, 'b')).toThrow();
  expect(() => createSealer(randomBytes(32)).open(sealed, 'a')).toThrow();
  expect(() => sealer.open(altered.toString('base64'), 'a')).toThrow();
  expect(() => sealer.open(sealed.slice(0, 20), 'a')).toThrow();
  expect(() => sealer.open('', 'a')).toThrow();
});

test('fingerprints tell equal texts, and only to the holder of the key', () => {
  expect(sealer.fingerprint('text')).toBe(sealer.fingerprint('text'));
  expect(sealer.fingerprint('text')).not.toBe(sealer.fingerprint('text '));
  expect(createSealer(randomBytes(32)).fingerprint('text')).not.toBe(sealer.fingerprint('text'));
});
