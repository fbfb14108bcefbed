import { describe, expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';

const names = (text: string) => parseProjectList(text).entries.map(({ name }) => name);
const kinds = (text: string) => parseProjectList(text).problems.map(({ row, kind }) => `${row} ${kind}`);
const lines = (text: string) => text.replaceAll(' / ', '\n');

describe('a project in a line of its own is no heading of a column', () => {
  test.each([
    ['Project / Status / Tower A / Missing / Tower B / Missing / Tower C / Missing', 'ABC'],
    ['Project / Status / Tower A / Zorg / Tower B / Missing / Tower C / Missing', 'ABC'],
    ['Name / Number / Status / Tower A / 1 / Missing / Tower B / 2 / Missing / Tower C / 3 / Missing', 'ABC'],
    ['Project / Tower A / Tower B / Missing / Tower C / Missing', 'ABC'],
    [
      'Project / Status / Tower A / Missing / Tower B / Permitted / Tower C / Missing / Tower D / Missing / Tower E / Missing',
      'ACDE',
    ],
    ['Status / Project / Missing / Tower A / Missing / Tower B', 'AB'],
    ['Project / DMSA / Tower A / Yes / Tower B / No / Tower C / Yes', 'ABC'],
  ])('%s', (text, letters) => {
    expect(names(lines(text))).toEqual([...letters].map((letter) => `Tower ${letter}`));
    expect(kinds(lines(text))[0]).toBe('1 heading');
  });
});

test.each([
  'Tower A / OK 9 to OK 37 Widening / Tower C / Pass 3 to Pass 4 Lining',
  'OK 9 and OK 37 Resurfacing / Tower B / Tower C',
  'Tower A / Pass 3, Pass 4 / Tower C / Pass 5, Pass 6',
  'Tower A / 4 missing links, 2 found bridges / Tower B / 3 missing links, 1 found bridge',
])('words and numbers in a name are no counts: %s', (text) => {
  expect(names(lines(text))).toEqual(text.split(' / '));
  expect(kinds(lines(text))).toEqual([]);
});
