import { describe, expect, test } from 'vitest';
import { fileKindOf } from '../../../src/lists/file-kind.ts';
import { numberText } from '../../../src/lists/workbook/number-text.ts';
import { textOfSheet } from '../../../src/lists/workbook/read-workbook.ts';

describe('numbers of a sheet', () => {
  test.each([
    ['562949953421312', '', '562949953421312'],
    ['5.62949953421312E14', '', '562949953421312'],
    ['5.62949953421312E+14', '0', '562949953421312'],
    ['45', '0000', '0045'],
    ['45', '', '45'],
    ['0.10000000000000001', '', '0.1'],
    ['1234.5', '#,##0.00', '1234.5'],
    ['45000', 'm/d/yyyy', '2023-03-15'],
    ['45000', 'yyyy\\-mm\\-dd', '2023-03-15'],
    ['45000', '#,##0" days"', '45000'],
    ['-3', '', '-3'],
  ])('%s as "%s"', (raw, format, shown) => {
    expect(numberText(raw, format)).toBe(shown);
  });

  test('with more digits than a sheet keeps are said to be rounded, not made up', () => {
    expect(numberText('1.23456789012346E+18', '')).toMatch(/E\+18$/);
    expect(numberText('1234567890123450', '')).toMatch(/E\+15$/);
  });
});

test('a sheet as the text that comes of copying it', () => {
  const rows = [['Number', 'Name'], ['1', 'The "Tower"\nNorth'], ['2']];
  expect(textOfSheet({ name: 'A', rows })).toBe('Number\tName\n1\t"The ""Tower"" North"\n2\t');
});

test('a file is what its first bytes say', () => {
  expect(fileKindOf(new TextEncoder().encode('Number;Name\n1;Tower'))).toBe('text');
  expect(fileKindOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('workbook');
  expect(() => fileKindOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toThrow('old-format');
  expect(() => fileKindOf(new TextEncoder().encode('%PDF-1.7'))).toThrow('other-document');
});
