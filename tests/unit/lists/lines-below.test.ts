import { expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import { NO_CORRECTIONS } from '../../../src/lists/parsed-list.ts';

/** What may be the rest of the first name, where the page has cut it into lines. */
const belowFirst = (text: string, offered: readonly string[] = []) =>
  parseProjectList(text, NO_CORRECTIONS, new Set(offered)).entries[0]?.below ?? [];

test.each([
  ['one line', 'Harbour Tower\nEast Wing', ['East Wing']],
  ['two lines, alone and together', 'Harbour Tower\nEast\nWing\nMill', ['East', 'East Wing']],
  ['nothing', 'Harbour Tower', []],
  ['no bullet', 'Harbour Tower\n• East Wing', []],
  ['no remark', 'Harbour Tower\nKind regards,\nAnn', []],
  ['a line, but no remark below it', 'Harbour Tower\nEast Wing\nThanks,\nAnn', ['East Wing']],
  ['no title', 'Missing:\nHarbour Tower\nPermitted:\nMill Park', []],
  ['no button', 'Harbour Tower\nAdd project\nMill Park\nAdd project', []],
  ['no line that is too long', `Harbour Tower\n${'East '.repeat(21)}\nWing`, []],
  ['a line that is not', `Harbour Tower\n${'East '.repeat(19)}Wing`, [`${'East '.repeat(19)}Wing`]],
])('%s', (_what, text, expected) => {
  expect(belowFirst(text)).toEqual(expected);
});

test('what the page offers is a project of its own', () => {
  expect(belowFirst('Harbour Tower\nEast Wing\nMill', ['east wing'])).toEqual([]);
});
