import { describe, expect, test } from 'vitest';
import { projectsOf } from '../../../src/domain/project-list.ts';
import { matchRows } from '../../../src/domain/table-rows.ts';

const entries = (...names: string[]) => projectsOf(names.map((name) => ({ name, number: null, id: null })));
const namesOf = (names: string[], rows: string[]) => {
  const { found, absent } = matchRows(entries(...names), rows);
  return { found: found.map(({ project, label }) => [project.name, label]), absent: absent.map(({ name }) => name) };
};

describe('a text with number and name is a row', () => {
  test.each([
    ['of the same text', '26-1 - Tower', '26-1 - Tower'],
    ['with the name alone', '26-1 - Tower', 'Tower'],
    ['with the number in brackets behind it', '26-1 - Tower', 'Tower (26-1)'],
    ['with a colon', '26-1 - Tower', '26-1: Tower'],
    ['the other way round', 'Tower (26-1)', '26-1 - Tower'],
    ['with its number last', 'Tower - 26-1', '26-1 - Tower'],
    ['with its number last, and the name alone', 'Tower - 26-1', 'Tower'],
  ])('%s', (_how, name, row) => {
    expect(namesOf([name], [row, 'Bridge'])).toEqual({ found: [[name, row]], absent: [] });
  });
});

describe('two projects are never one', () => {
  test.each([
    ['of another number', ['26-1 - Tower'], ['27-9 - Tower', '27-8 - Bridge']],
    ['of a longer name', ['26-1 - Tower'], ['Tower A']],
    ['that only begins with the number', ['26-1 - Tower'], ['26-1']],
    ['whose dash belongs to the name', ['Tower - West'], ['Tower', 'West']],
  ])('%s', (_how, names, rows) => {
    expect(namesOf(names, rows).found).toEqual([]);
  });

  test('where two numbers have the name of one row', () => {
    const seen = namesOf(['26-1 - Tower', '26-2 - Tower'], ['Tower']);
    expect(seen.found).toEqual([]);
  });

  test('where two rows have the name of one number', () => {
    expect(namesOf(['26-1 - Tower'], ['Tower', 'Tower'])).toEqual({ found: [], absent: [] });
  });

  test('where a row is another entry to the letter', () => {
    expect(namesOf(['26-1 - Tower', 'Tower'], ['Tower']).found).toEqual([['Tower', 'Tower']]);
  });
});
