import { describe, expect, test } from 'vitest';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import { NO_CORRECTIONS } from '../../../src/lists/parsed-list.ts';

const first = (text: string) => parseProjectList(text).entries[0];
const LONG = 'Built before the war, and rebuilt after it';

describe('what a row says beside its name', () => {
  test.each<[string, string, readonly [string, string][] | undefined]>([
    ['nothing', 'Name,Number\nMill,19-1', undefined],
    ['in a column that is not understood', 'Name,Foo\nMill,7\nQuay,8', [['Foo', '7']]],
    ['in one that is not needed', 'Name,City\nMill,Boston', [['City', 'Boston']]],
    ['of its status', 'Name,Status\nMill,Missing', [['Status', 'Missing']]],
    ['not what is empty', 'Name,City,Foo\nMill,,7\nQuay,Boston,8', [['Foo', '7']]],
    ['not what is too long for a part of a name', `Name,City,Foo\nMill,"${LONG}",7\nQuay,Boston,8`, [['Foo', '7']]],
    ['nothing where it has no name', 'Name,Number,City\n,19-1,Boston', undefined],
  ])('%s', (_what, text, expected) => {
    expect(first(text)?.beside?.map(({ heading, text }) => [heading, text])).toEqual(expected);
  });
});

describe('other names of a row', () => {
  test.each<[string, string, readonly string[] | undefined]>([
    ['in another column of names', 'Project Name,Title\nMill,Mill Park', ['Mill Park']],
    ['not the same once more', 'Project Name,Title\nMill,Mill', undefined],
    ['not what is empty', 'Project Name,Title\nMill,\nQuay,Quay Annex', undefined],
    ['not a whole text', `Project Name,Title\nMill,"${`${LONG}, `.repeat(3)}"\nQuay,Quay Annex`, undefined],
  ])('%s', (_what, text, expected) => {
    expect(first(text)?.otherNames).toEqual(expected);
  });
});

describe('the whole line of a name', () => {
  test.each<[string, string, string | undefined]>([
    ['where a status was taken for no part of it', 'Mill - Missing\nQuay - Missing', 'Mill - Missing'],
    ['where a cell has its status in it', 'Name,Number\nMill - Missing,19-1\nQuay - Missing,19-2', 'Mill - Missing'],
    ['not where there is nothing else', 'Mill\nQuay', undefined],
    ['not beside an id', '562949953443325 - Missing\n562949953443326 - Missing', undefined],
    ['where one line has several', 'Mill, Quay, Lock', 'Mill, Quay, Lock'],
  ])('%s', (_what, text, expected) => {
    expect(first(text)?.line).toBe(expected);
  });
});

describe('lines that may be numbers of projects', () => {
  const partsOf = (text: string, offered: readonly string[]) =>
    parseProjectList(text, NO_CORRECTIONS, new Set(offered)).entries.map(
      ({ name, number }) => number ?? `name ${name}`,
    );

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['are, where the page offers most', '19-1\nA.B/7\nX99', ['19-1 -', 'a.b/7 -'], ['19-1', 'A.B/7', 'name X99']],
    ['are, where the page offers half', '19-1\nX99', ['19-1 -'], ['19-1', 'name X99']],
    ['are none, where the page offers fewer', '19-1\nA7x\nX99', ['19-1 -'], ['name 19-1', 'name A7x', 'name X99']],
    ['are none, where one is alone', '19-1', ['19-1 -'], ['name 19-1']],
    ...['ABC', '7Tower', '19Tower', '7', 'Mill 123', '123 Mi'].map(
      (other): [string, string, readonly string[], readonly string[]] => [
        `are none beside "${other}"`,
        `19-1\n${other}`,
        ['19-1 -'],
        ['name 19-1', `name ${other}`],
      ],
    ),
  ])('%s', (_what, text, offered, expected) => {
    expect(partsOf(text, offered)).toEqual(expected);
  });
});
