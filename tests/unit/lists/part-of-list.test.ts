import { describe, expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import { partSignOf } from '../../../src/lists/part-of-list.ts';

const names = (count: number) => Array.from({ length: count }, (_, index) => `19-${100 + index} - Tower ${index}`);
const lines = (count: number) => names(count).join('\n');
const kindOf = (text: string) => partSignOf(parseProjectList(text))?.kind ?? null;

describe('a list that is pasted is a part', () => {
  test.each([
    ['more than are read', lines(10_001), 'cut'],
    ['a line for more below', `${lines(10)}\nand 12 more`, 'more'],
    ['a line for more below, with dots', `${lines(10)}\n… and 12 more projects`, 'more'],
    ['a pager below', `${lines(10)}\nShowing 1 to 10 of 57 entries`, 'pages'],
    ['a pager above', `Showing 1 to 10 of 57 entries\n${lines(10)}`, 'pages'],
    ['a pager below a table', `Number\tProject Name\n19-1\tTower\n19-2\tBridge\nShowing 1 to 2 of 57 entries`, 'pages'],
    ['pages', `${lines(10)}\nPage 1 of 9`, 'pages'],
    ['how many there are', `312 projects are missing:\n${lines(10)}`, 'said'],
  ])('%s', (_what, text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe('and is whole', () => {
  test.each([
    ['with nothing said', lines(10)],
    ['with those counted that it is about', `12 of 120 projects need attention:\n${lines(12)}`],
    ['with a telephone number', `${lines(10)}\nTel: +49 89 1234-56/789`],
    ['with a month', `${lines(10)}\nUpdated 05-06/2026`],
    ['with names that have a side', `West Side / 25 Main St\nEast Side of 12 Acres\nNorth Pier`],
    ['with names of a year', `設計2024棟\n安全 2025`],
    ['with as many as are said', `10 projects are missing:\n${lines(10)}`],
    ['with a pager that has come to the end', `${lines(10)}\nShowing 1 to 10 of 10 entries`],
    [
      'with those that are permitted counted',
      `Showing 1 to 3 of 3 entries\nProject Name\tStatus\nTower\tMissing\nMill\tPermitted\nPier\tMissing`,
    ],
    ['with one that stands there twice', `3 projects are missing:\n- Tower\n- Mill\n- Mill`],
    ['with a greeting', `Hi Jane,\nplease add these:\n- Tower\n- Mill\nThanks,\nJoe`],
  ])('%s', (_what, text) => {
    expect(kindOf(text)).toBeNull();
  });
});
