import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/lists/decode-text.ts';

describe('files', () => {
  const text = 'Name;Number\r\nCafé Tower;19-002';
  const utf16 = (bytes: (code: number) => [number, number], mark: number[]) =>
    new Uint8Array([...mark, ...[...text].flatMap((letter) => bytes(letter.charCodeAt(0)))]);
  const little = (code: number): [number, number] => [code & 255, code >> 8];
  const big = (code: number): [number, number] => [code >> 8, code & 255];

  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])],
    ['UTF-16 little endian', utf16(little, [0xff, 0xfe])],
    ['UTF-16 big endian', utf16(big, [0xfe, 0xff])],
    ['UTF-16 without a mark', utf16(little, [])],
    ['UTF-16 big endian without a mark', utf16(big, [])],
    ['Windows-1252', new Uint8Array([...text].map((letter) => letter.charCodeAt(0)))],
  ])('in %s', (_what, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });
});
