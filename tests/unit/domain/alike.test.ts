import { expect, test } from 'vitest';
import { matchProjects } from '../../../src/domain/matching.ts';
import { projectsOf } from '../../../src/domain/project-list.ts';

/** The options that a name in a list may be, though none bears it. */
function alike(name: string, ...page: string[]): string[] {
  const options = page.map((label) => ({ label, ids: {} }));
  const { found, likely } = matchProjects(projectsOf([{ name, number: null, id: null }]), options);
  expect(found).toEqual([]);
  return [...likely.values()].flatMap((offered) => offered.map(({ label }) => label));
}

test.each([
  ['another letter at the beginning', 'Biverside Clinic', 'Riverside Clinic'],
  ['another letter in the middle', 'Riversidi Clinic', 'Riverside Clinic'],
  ['another letter at the end', 'Riverside Clinik', 'Riverside Clinic'],
  ['two letters that have changed places', 'Riverisde Clinic', 'Riverside Clinic'],
  ['no first letter', 'iverside Clinic', 'Riverside Clinic'],
  ['a letter too many', 'Driverside Clinic', 'Riverside Clinic'],
  ['other words first', 'Tower, Harbour', 'Harbour Tower'],
  ['words without their vowels', 'Hrbr Twr', 'Harbour Tower'],
  ['words written out', 'Saint Building', 'St Bldg'],
  ['a word written out, behind another that has all of its letters', 'St Augustine', 'Augustine, Saint'],
  ['a word written out, before another that has all of its letters', 'Ct Scottsdale Office', 'Scottsdale Court Office'],
  ['short words without their accents', 'Paes', 'Pães'],
  ['Cyrillic letters that look like Latin ones', '\u0422\u043ew\u0435\u0440 \u0421\u0445', 'Towep Cx'],
  ['Greek letters that look like Latin ones', 'T\u03bfwer \u039aay', 'Tower Kay'],
  ['signs of another language, in another order', 'Tower \u6771\u4eac', '\u6771\u4eac Tower'],
])('%s may be a slip of the pen', (_what, said, offered) => {
  expect(alike(said, offered)).toEqual([offered]);
  expect(alike(offered, said)).toEqual([said]);
});

test.each(
  '\u0430a \u0435e \u0456i \u0458j \u043eo \u0440p \u0441c \u0455s \u0443y \u0445x \u0432b \u043ak \u043cm \u043dh \u0442t \u03bfo \u03b1a \u03bdv \u03c1p \u03c4t \u03c5u \u03b9i \u03bak'.split(
    ' ',
  ),
)('of %s the first looks like the second', ([letter = '', latin = '']) => {
  expect(alike(`Park ${letter}${letter}x`, `${latin}${latin}x Park`)).toEqual([`${latin}${latin}x Park`]);
});

test.each(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].map((roman, index) => [roman, index + 1]))(
  'Phase %s is Phase %i',
  (roman, count) => {
    const page = Array.from({ length: 10 }, (_, index) => `Riverside Phase ${index + 1}`);
    expect(alike(`Riverside Phase ${roman}`, ...page)).toEqual([`Riverside Phase ${count}`]);
  },
);

test.each([
  ['short names', 'Quay', 'Quad'],
  ['short names, of which one is longer', 'Flower', 'Lower'],
  ['other digits', 'Riverside Phase 2', 'Riverside Phase 3'],
  ['single letters', 'B A', 'A B'],
  ['east and west', 'Mill East', 'Mill West'],
  ['the same in German', 'Haus Ost', 'Haus West'],
  ['two words of which only one is the same', 'Park Park', 'Park Pier'],
  ['words of other signs', 'Tower \u6771\u4eac', '\u5927\u962a Tower'],
  ['words of other letters', '\u041b\u0443\u0433 \u0414\u043e\u043c', '\u041b\u0438\u0441 \u0414\u043e\u043c'],
])('%s are two projects', (_what, said, offered) => {
  expect(alike(said, offered)).toEqual([]);
  expect(alike(offered, said)).toEqual([]);
});

test('what else begins alike on the page hides none of them', () => {
  const page = ['Riverside Clinic', 'Riverside Cinema'];
  expect(alike('Riverside Clinik', ...page)).toEqual(['Riverside Clinic']);
  expect(alike('Riverside Clinik', ...page.toReversed())).toEqual(['Riverside Clinic']);
  const towers = ['Harbour Tower', 'Hall Tunnel'];
  expect(alike('Twr Hrbr', ...towers)).toEqual(['Harbour Tower']);
  expect(alike('Twr Hrbr', ...towers.toReversed())).toEqual(['Harbour Tower']);
});
