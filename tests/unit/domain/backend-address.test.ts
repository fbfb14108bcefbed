import { describe, expect, test } from 'vitest';
import { originPermission, parseBackendAddress } from '../../../src/domain/backend-address.ts';

describe('the address of an integration backend', () => {
  test.each([
    ['https://sync.example.com', 'https://sync.example.com/'],
    ['  sync.example.com/api?x=1#y ', 'https://sync.example.com/api/'],
    ['http://localhost:4000', 'http://localhost:4000/'],
    ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000/'],
  ])('%s is read as %s', (typed, address) => {
    expect(parseBackendAddress(typed).href).toBe(address);
  });

  test.each(['http://[::1]:4000', 'http://sync.example.com', 'http://localhost.example.com', 'ftp://sync.example.com'])(
    '%s is refused: the token would travel in the open',
    (typed) => {
      expect(() => parseBackendAddress(typed)).toThrow('address-not-https');
    },
  );

  test.each(['', 'https://', 'two words', 'https://user:secret@sync.example.com'])('%j is no address', (typed) => {
    expect(() => parseBackendAddress(typed)).toThrow('address-invalid');
  });

  test('asks for its own origin and no other', () => {
    expect(originPermission(new URL('https://sync.example.com:8443/api/'))).toBe('https://sync.example.com/*');
    expect(originPermission(new URL('http://127.0.0.1:4000/'))).toBe('http://127.0.0.1/*');
  });
});
