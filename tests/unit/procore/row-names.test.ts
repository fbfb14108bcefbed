import { describe, expect, test } from 'vitest';
import { chooseNames } from '../../../src/procore/app-management/outline/row-names.ts';

const ROWS = [
  ['Tower', '26-1006'],
  ['Bridge', '25-1012'],
  ['Library', '24-1018'],
];
const swapped = ROWS.map(([name = '', number = '']) => [number, name]);
const NUMBERED = ['26-1006 - Tower', '25-1012 - Bridge', '24-1018 - Library'];

describe('a row is called by number and name', () => {
  test('wherever the numbers stand', () => {
    expect(chooseNames(ROWS, [])).toEqual(NUMBERED);
    expect(chooseNames(swapped, [])).toEqual(NUMBERED);
  });

  test.each(['Number', 'No.', 'Project Number', '#', 'Numéro', 'Número', 'Nummer', '番号', '编号', 'الرقم'])(
    'where a column of plain digits is called %s',
    (head) => {
      const rows = [
        ['Tower', '1006'],
        ['Bridge', 'TBD'],
        ['Library', ''],
      ];
      expect(chooseNames(rows, ['Name', head])).toEqual(['1006 - Tower', 'TBD - Bridge', 'Library']);
    },
  );

  test('once, where the name has it already', () => {
    const rows = ROWS.map(([name, number = '']) => [`${number} - ${name}`, number]);
    expect(chooseNames(rows, ['Name', 'Number'])).toEqual(NUMBERED);
  });
});

describe('a row is called by its name alone', () => {
  test.each([
    ['digits that may be anything', ['1006', '1012', '1018']],
    ['dates', ['12/01/2026', '12/02/2026', '12/03/2026']],
    ['versions', ['1.0.1', '1.0.2', '1.2']],
    ['ids of Procore', ['562949953400011', '562949953400048', '562949953400085']],
    ['what repeats itself', ['A-1', 'A-1', 'A-1']],
    ['words', ['Active', 'Inactive', 'Active']],
  ])('beside %s', (_what, texts) => {
    const rows = ROWS.map(([name = ''], index) => [name, texts[index] ?? '']);
    expect(chooseNames(rows, [])).toEqual(['Tower', 'Bridge', 'Library']);
  });

  test('beside ids, whatever they are called', () => {
    const rows = ROWS.map(([name = ''], index) => [name, `56294995340001${index}`]);
    expect(chooseNames(rows, ['Name', 'Number'])).toEqual(['Tower', 'Bridge', 'Library']);
  });
});
