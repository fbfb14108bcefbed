import { describe, expect, test } from 'vitest';
import { compareWithTable, isFresh } from '../../../src/domain/permitted-table.ts';
import type { Access, ValidatedProject } from '../../../src/domain/project.ts';

function project(id: string, name: string, access: Access, number: string | null = null): ValidatedProject {
  return { id, name, number, access, reason: access === 'missing' ? 'not-permitted' : null };
}

const table = (labels: string[], isComplete = true) => ({ labels, isComplete, seenAt: '2026-01-05T10:00:00.000Z' });
const names = (projects: readonly ValidatedProject[]) => projects.map(({ name }) => name);

test.each([
  ['just now', '2026-01-05T10:00:00.000Z', true],
  ['30 minutes ago', '2026-01-05T09:30:00.000Z', true],
  ['longer ago', '2026-01-05T09:29:00.000Z', false],
  ['by a clock that is a little ahead', '2026-01-05T10:04:00.000Z', true],
  ['by a clock that is wrong', '2026-01-05T11:00:00.000Z', false],
])('a table seen %s', (_when, seenAt, expected) => {
  expect(isFresh({ seenAt }, new Date('2026-01-05T10:00:00.000Z'))).toBe(expected);
});

describe('Procore’s own table beside a verdict', () => {
  test('agrees where each says the same of every project', () => {
    const projects = [project('1', 'Bridge', 'permitted', '22-1'), project('2', 'Tower', 'missing')];
    expect(compareWithTable(projects, table(['22-1 - Bridge', 'Somebody else’s']))).toEqual({
      agreed: 2,
      onlyInVerdict: [],
      onlyInTable: [],
      notShown: [],
      undecided: [],
    });
  });

  test.each([
    ['adds a word to every name', ['Bridge - Active', 'Tower - Active']],
    ['puts numbers before the names in its own way', ['No. 22, Bridge', 'No. 7, TOWER']],
  ])('proves nothing against a project where it %s', (_how, labels) => {
    const projects = [project('1', 'Bridge', 'permitted'), project('2', 'Tower', 'permitted')];
    expect(compareWithTable(projects, table(labels))).toMatchObject({ agreed: 0, onlyInVerdict: [] });
  });

  test.each([
    ['Tower (Inactive)'],
    ['Tower [en pause]'],
    ['Tower - on hold until spring'],
    ['[Archived] Tower (2024)'],
    ['22-1 - Tower (ruht)'],
    ['Tower (22-1) [X]'],
    ['\u2605 Tower'],
  ])('proves nothing against a project where one row sets a remark apart from its name: %s', (row) => {
    const projects = [project('1', 'Bridge', 'permitted'), project('2', 'Tower', 'permitted', '22-1')];
    const compared = compareWithTable(projects, table(['Bridge', row]));
    expect(names(compared.onlyInVerdict)).toEqual([]);
    expect(names(compared.undecided)).toEqual(['Tower']);
  });

  test.each([['22-2 - Tower (ruht)'], ['Tower 2'], ['West Tower'], ['Towers (Inactive)']])(
    'still lacks a project where another row is like it in other ways: %s',
    (row) => {
      const projects = [project('1', 'Bridge', 'permitted'), project('2', 'Tower', 'permitted', '22-1')];
      expect(names(compareWithTable(projects, table(['Bridge', row])).onlyInVerdict)).toEqual(['Tower']);
    },
  );

  test('lacks a project whose name is only in the row of another one that we know', () => {
    const projects = [project('1', 'Bridge', 'permitted'), project('2', 'Bridge East', 'permitted')];
    expect(names(compareWithTable(projects, table(['Bridge East'])).onlyInVerdict)).toEqual(['Bridge']);
  });

  test('of 10,000 rows proves nothing in an unknown form either', () => {
    const projects = Array.from({ length: 10_000 }, (_, index) => project(`${index}`, `Site ${index}`, 'permitted'));
    const compared = compareWithTable(projects, table(projects.map(({ name }) => `${name} - Active`)));
    expect(compared.onlyInVerdict).toEqual([]);
  });

  test('says which permitted project it lacks, and which missing one it lists', () => {
    const projects = [project('1', 'Bridge', 'permitted'), project('2', 'Tower', 'missing')];
    const compared = compareWithTable(projects, table(['Tower']));
    expect(names(compared.onlyInVerdict)).toEqual(['Bridge']);
    expect(names(compared.onlyInTable)).toEqual(['Tower']);
    expect(compared.agreed).toBe(0);
  });

  test('says nothing by absence while it is not complete', () => {
    const compared = compareWithTable([project('1', 'Bridge', 'permitted')], table([], false));
    expect(compared.onlyInVerdict).toEqual([]);
    expect(names(compared.undecided)).toEqual(['Bridge']);
  });

  test('cannot speak of projects that share a name, and never calls one of them missing', () => {
    const projects = [project('1', 'Bridge', 'permitted'), project('2', 'Bridge', 'missing')];
    const compared = compareWithTable(projects, table(['Bridge']));
    expect(compared.undecided).toHaveLength(2);
    expect(compared.onlyInVerdict).toEqual([]);
  });

  test('does not speak of a project that the verdict does not know', () => {
    expect(names(compareWithTable([project('1', 'Bridge', 'unknown')], table(['Bridge'])).undecided)).toEqual([
      'Bridge',
    ]);
  });

  test('does not take a longer name for the project', () => {
    const compared = compareWithTable([project('1', 'Tower', 'permitted')], table(['Tower 2']));
    expect(names(compared.onlyInVerdict)).toEqual(['Tower']);
  });

  test('names the unknown ones that a complete table does not show, and does not confirm its own word', () => {
    const projects = [
      { ...project('1', 'Bridge', 'unknown', '22-1'), reason: 'unconfirmed' as const },
      { ...project('2', 'Quay', 'permitted', '22-2'), reason: 'by-page' as const },
      project('3', 'Tower', 'permitted', '22-3'),
    ];
    const comparison = compareWithTable(projects, table(['22-2 - Quay', '22-3 - Tower']));
    expect(comparison.notShown.map(({ id }) => id)).toEqual(['1']);
    expect(comparison).toMatchObject({ agreed: 1, onlyInVerdict: [], undecided: [] });
  });
});
