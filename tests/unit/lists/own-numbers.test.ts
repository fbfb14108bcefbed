import { describe, expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import { outcomeOf } from './outcome.ts';

describe('what may be the projects’ own is not taken for something else: no wrong project is found', () => {
  test.each([
    ['numbers behind a tab', '101\tMill\n102\tQuay\n103\tLock', ['201 - Mill', '202 - Quay', '203 - Lock']],
    ['numbers with a full stop', '101. Mill\n102. Quay\n103. Lock', ['201 - Mill', '202 - Quay', '203 - Lock']],
    ['numbers before a colon', '1: Mill\n2: Quay', ['7 - Mill', '8 - Quay']],
    ['one row in a column "No"', 'No,Name\n1,Mill', ['7 - Mill', '8 - Quay', '9 - Lock']],
    ['a number among the notes', 'Name,Notes\nMill,19-3', ['19-2 - Mill', '1-1 - A', '1-2 - B']],
    ['a number like a date', 'Mill;19-02-2003\nQuay;19-03-2003', ['1-1 - Mill', '1-2 - Quay', 'Lock']],
    [
      'a number inside of another object',
      '[{"name":"Mill","details":{"number":"19-3"}},{"name":"Quay","details":{"number":"19-4"}}]',
      ['19-2 - Mill', '1-1 - A', '1-2 - B'],
    ],
    ['those that are permitted', 'Permitted projects (2)\nMill\nQuay\nMissing projects (1)\nDam', ['Mill', 'Quay']],
    ['those that have access', 'Project,Access\nQuay,Yes', ['Mill', 'Quay']],
  ])('%s', (_what, text, offered) => {
    expect(outcomeOf(text, offered).found).toEqual([]);
  });

  test.each([
    ['below "Missing"', 'Permitted: 2\nMill\nQuay\nMissing: 1\nLock', ['Mill', 'Quay', 'Lock'], ['Lock']],
    ['without access', 'Project,Access\nMill,No\nQuay,Yes', ['Mill', 'Quay'], ['Mill']],
    ['counted from 1', '1. Mill\n2. Quay', ['Mill', 'Quay'], ['Mill', 'Quay']],
  ])('what is listed %s is found all the same', (_what, text, offered, found) => {
    expect(outcomeOf(text, offered).found).toEqual(found);
  });
});

describe('JSON', () => {
  test('of ids alone is a list of ids', () => {
    const offered = [
      ['Mill', '562949953400011'],
      ['Quay', '562949953400012'],
    ] as const;
    expect(outcomeOf('[562949953400011,562949953400012]', offered).found).toEqual(['Mill', 'Quay']);
  });

  test('in one line has a row for each project, so that one can be taken out', () => {
    const { rows } = parseProjectList('[{"name":"Mill"},{"name":"Quay"}]');
    expect(rows).toEqual([1, 2]);
  });

  test('in which nothing is missing holds no project', () => {
    expect(parseProjectList('{"missing":[],"permitted":["Quay","Lock"]}').entries).toEqual([]);
  });
});

test('a line that is longer than any row is said to be, and holds up nothing', () => {
  const { entries, problems } = parseProjectList(`Mill${' '.repeat(60_000)}x\nQuay`);
  expect(entries.map(({ name }) => name)).toEqual(['Quay']);
  expect(problems).toEqual([{ row: 1, kind: 'too-long' }]);
});
