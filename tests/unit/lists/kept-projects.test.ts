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

describe('names that read like what stands around a list', () => {
  test.each([
    '24 Unit(s) Housing Estate',
    '12 Building(s) Refurb',
    '2 Item(s) Storage Hall',
    'Lake Wishes',
    'Park Regards',
    'Last Mile 2024-05-01 10:00',
    'Exporters Hall 2024-05-01',
    '[1:05] Phase 2 Depot',
    '[10:15] Harbour Depot',
    '12個住宅',
    '3件倉庫',
    'Thanks, Harbour West,',
    'Danke, Hafen West.',
    'Alte Grüße',
    'Hello Everest',
    'Ciao a Roma',
  ])('%s', (name) => {
    expect(names(`Mill\n${name}\nQuay\nLock`)).toEqual(['Mill', name, 'Quay', 'Lock']);
    expect(names(`Mill\nQuay\n${name}\nLock`)).toEqual(['Mill', 'Quay', name, 'Lock']);
  });

  test.each(['Next', 'Best', 'Search', 'Back', 'Thanks', 'Regards', 'Hello', 'Page 1 of 2', 'Please Add Tower'])(
    '%s in a row with a number',
    (name) => {
      expect(names(`name,number\nMill,1001\n${name},1002\nQuay,1003`)).toEqual(['Mill', name, 'Quay']);
      expect(names(`number,name\n1001,Mill\n1002,${name}\n1003,Quay`)).toEqual(['Mill', name, 'Quay']);
      expect(names(`id,name\n562949953421101,Mill\n562949953421102,${name}`)).toEqual(['Mill', name]);
    },
  );

  test('behind a talk in which each sender says something', () => {
    expect(names('[9:14] Ann Lee\nStill missing:\nMill\n[9:16 AM] Jon Kern\nThanks!')).toEqual(['Mill']);
    expect(names('[9:14] Ann Lee\nStill missing:\nMill\n[9:16] Quay')).toContain('[9:16] Quay');
    expect(names('[9:14] Mill\nQuay')).toEqual(['[9:14] Mill', 'Quay']);
  });

  test('but a total is none, whatever its amounts', () => {
    expect(names('name,number\nMill,1001\nTotal,1')).toEqual(['Mill']);
    expect(names('number,name,value\n1001,Mill,5\nTotal,1 project,5')).toEqual(['Mill']);
  });
});

describe('a table whose first row is a project', () => {
  test.each([
    [',Tower A,101\nMissing,Tower B,102', 'AB'],
    ['Status,Tower A,101\nMissing,Tower B,102', 'AB'],
    ['| Tower A | Missing |\n|---|---|\n| Tower B | Missing |', 'AB'],
    ['| Tower A | Missing |\n|---|---|\n| Tower B | Missing |\n|---|---|', 'AB'],
    ['| Tower A | 101 | Missing |\n|---|---|---|\n| Tower B | 102 | Missing |', 'AB'],
    ['| Tower A | Missing |\n|---|---|', 'A'],
  ])('%j', (text, letters) => {
    expect(names(text)).toEqual([...letters].map((letter) => `Tower ${letter}`));
  });

  test('but words that nobody has told us are headings above a rule', () => {
    expect(names('| Bygge | Missing |\n|---|---|\n| Tower B | x |')).toEqual(['Tower B']);
  });
});
