import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import type { Corrections } from '../../../src/lists/parsed-list.ts';

const names = (text: string, corrections?: Corrections) =>
  parseProjectList(text, corrections).entries.map(({ name }) => name);
const kinds = (text: string) => parseProjectList(text).problems.map(({ row, kind }) => `${row} ${kind}`);

describe('pasted lines', () => {
  test.each([
    ['one per line, blank ones between', 'Alpha\r\n\r\n  Beta  \nGamma', ['Alpha', 'Beta', 'Gamma']],
    ['with commas and quotes in the names', 'Smith, Jones & Co\n"The" Tower', ['Smith, Jones & Co', '"The" Tower']],
    ['as Procore labels them', '19-151 - Lantern Hill', ['19-151 - Lantern Hill']],
    ['with bullets', '• Alpha\n• Beta', ['Alpha', 'Beta']],
    ['with running numbers', '1. Alpha\n2. Beta', ['Alpha', 'Beta']],
    ['one of which begins like a bullet', '- Alpha\nBeta', ['- Alpha', 'Beta']],
    ['that begin with numbers of their own', '1. Street\n5. Street', ['1. Street', '5. Street']],
    ['one alone', '1. Street', ['1. Street']],
    ['one of which is called Project', 'Project\nName', ['Project', 'Name']],
    ['with marks of direction and HTML', '\u200fبرج\n<b>Bold</b>', ['\u200fبرج', '<b>Bold</b>']],
  ])('%s', (_what, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('of several columns without a heading are told apart by what they hold', () => {
    const { entries, columns } = parseProjectList('12\tAlpha');
    expect(entries).toEqual([{ name: 'Alpha', number: '12', id: null }]);
    expect(columns.map(({ role }) => role)).toEqual(['number', 'name']);
  });

  test('of two columns of words are no entries until somebody says which is the name', () => {
    const text = 'Alpha\tHouston\nBeta\tAustin';
    expect([names(text), kinds(text)]).toEqual([[], ['1 columns-unknown', '2 columns-unknown']]);
    expect(names(text, { roles: new Map([[0, 'name']]), takenOut: new Set(), putIn: new Set() })).toEqual([
      'Alpha',
      'Beta',
    ]);
  });

  test('said twice count once', () => {
    expect([names('Alpha\nAlpha'), kinds('Alpha\nAlpha')]).toEqual([['Alpha'], ['2 duplicate']]);
  });

  test('beyond 10,000 are reported', () => {
    const text = Array.from({ length: 10_001 }, (_, index) => `Project ${index} of many`).join('\n');
    const { entries, problems } = parseProjectList(text);
    expect([entries.length, problems]).toEqual([10_000, [{ row: 10_001, kind: 'too-many' }]]);
  });
});

describe('CSV', () => {
  test.each([
    ['commas', 'Project Name,Project Number\nAlpha,12\n"Smith, Jones",13'],
    ['semicolons, BOM and CRLF', '\ufeffNumber;Name\r\n12;Alpha\r\n13;"Smith, Jones"'],
    ['tabs', 'Name\tNumber\nAlpha\t12\nSmith, Jones\t13'],
  ])('with %s', (_what, text) => {
    expect(parseProjectList(text).entries).toEqual([
      { name: 'Alpha', number: '12', id: null },
      { name: 'Smith, Jones', number: '13', id: null },
    ]);
  });

  test('takes an id only from a column that says whose it is', () => {
    expect(parseProjectList('Name,Procore ID\nAlpha,562949953443325').entries[0]?.id).toBe('562949953443325');
    expect(parseProjectList('Name,ID\nAlpha,17').entries[0]?.id).toBeNull();
  });

  test('keeps what it can of a bad row, and says so', () => {
    const text = 'Name,Procore ID\nAlpha,12e5\n,17\nBeta,18';
    expect(names(text)).toEqual(['Alpha', 'Beta']);
    expect(kinds(text)).toEqual(['1 heading', '2 bad-id', '3 no-name']);
  });

  test('of one column', () => {
    expect(names('Project Name\nAlpha\nBeta')).toEqual(['Alpha', 'Beta']);
  });

  test('in UTF-16 is told, not read as rubbish', () => {
    expect(parseProjectList('N\0a\0m\0e\0')).toMatchObject({ entries: [], problems: [{ row: 1, kind: 'not-text' }] });
  });
});

test('a log keeps every line that may name a project, where nobody knows which ones Procore offers', () => {
  const text =
    '10:22:31 ERROR 2 projects missing:\n10:22:31 INFO Harbour Tower\n10:22:32 INFO Brenner Pass\n10:22:32 WARN Mill';
  expect(names(text)).toEqual(['Harbour Tower', 'Brenner Pass', 'Mill']);
  expect(kinds(text)).toEqual(['1 remark', '2 status-unclear', '3 status-unclear', '4 status-unclear']);
});

test('whatever is pasted: nothing throws, and every line is an entry or a problem', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/[\r\n\0\ufffd"]/gu, ''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join('\n');
      const { entries, problems } = parseProjectList(text);
      const rows = text
        .replace(/^\ufeff/u, '')
        .split('\n')
        .filter((row) => row.trim() !== '').length;
      expect(entries.length + problems.filter(({ kind }) => kind !== 'bad-id').length).toBeGreaterThanOrEqual(rows);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 150) },
  );
});
