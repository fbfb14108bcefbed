import { expect, test } from 'vitest';
import { numberedOtherwise, rowsThatMayBe } from '../../../src/domain/other-numbers.ts';
import { type EntryProject, projectsOf } from '../../../src/domain/project-list.ts';

const listed = (...numbers: (string | null)[]) =>
  numbers.map((number, index) => ({ name: ['Mill', 'Mill - East', 'Tower', 'Depot'][index] ?? 'Yard', number }));
const IN_FORM = listed('25-101', '25-102', '26-103', '26-104');

test.each([
  ['a number of its own before a name that is alike', '25-199 - Mill - West', null, true],
  ['the same in a column', 'Mill - West', '25-199', true],
  ['the number of a project', '25-101 - Mill (old)', null, false],
  ['the name of a project to the letter', '25-199 - Mill', null, false],
  ['a number in another form', 'P1 - Mill - West', null, false],
  ['no number', 'Mill - West', null, false],
])('%s', (_what, name, number, isOther) => {
  const entries = projectsOf([{ name, number, id: null }]);
  expect(numberedOtherwise(entries, IN_FORM).size === 1).toBe(isOther);
});

test.each([
  ['letters', listed('A1-101', 'B1-102', 'C1-103'), 'D1-104 - Mill - West', true],
  ['long counts', listed('100231', '100232', '100233'), '100999 - Mill - West', true],
  ['spaces around them', listed(' 25-101', '25-102 ', '25-103'), ' 25-199 - Mill - West', true],
  ['none of some', listed('25-101', '25-102', '25-103', '25-104', null), '25-199 - Mill - West', true],
  ['other signs for the same', listed('A 25-101', 'A 25-102', 'A 25-103'), 'A 25-101 - Mill - West', false],
])('numbers with %s', (_what, projects, name, isOther) => {
  expect(numberedOtherwise(projectsOf([{ name, number: null, id: null }]), projects).size === 1).toBe(isOther);
});

test.each([
  ['in other signs', 'A25.101', ['A25-101', 'A25.102', 'A25.103', 'A25.104', 'A25.105']],
  ['in small letters', 'a-25101', ['A-25101', 'A-25102', 'A-25103']],
])('a number %s is the same', (_what, number, known) => {
  const entries = projectsOf([{ name: 'Quarry', number, id: null }]);
  expect(numberedOtherwise(entries, listed(...known)).size).toBe(0);
});

test('a name alone proves nothing', () => {
  expect(numberedOtherwise(projectsOf([{ name: 'Quarry', number: null, id: null }]), IN_FORM).size).toBe(0);
});

test.each([
  ['could be years', listed('1001', '1002', '1003', '1004'), '2024 - Mill - West'],
  ['are too few', listed('25-101', '25-102'), '25-199 - Mill - West'],
  ['have no form', listed('25-101', 'A', '7', '25-104', '25-105'), '25-199 - Mill - West'],
])('numbers prove nothing where they %s', (_what, projects, name) => {
  expect(numberedOtherwise(projectsOf([{ name, number: null, id: null }]), projects).size).toBe(0);
});

test('a line that the list itself is not sure of proves nothing', () => {
  const entries = projectsOf([{ name: '25-199 - Mill - West', number: null, id: null, isUnsure: true }]);
  expect(numberedOtherwise(entries, IN_FORM).size).toBe(0);
});

test('a project may be an entry by another name and number unless another entry is it by its number or id', () => {
  const rows = [...IN_FORM, { name: 'Quay', number: null }].map((row, index) => ({ ...row, id: `${index + 1}` }));
  const said = projectsOf([
    { name: '25-101 - Mill', number: null, id: null },
    { name: 'Mill - East', number: null, id: null },
    { name: 'The Tower', number: null, id: '3' },
    { name: 'Quay', number: null, id: null },
  ]);
  const listed = new Map<EntryProject, (typeof rows)[number]>();
  for (const [index, at] of [0, 1, 2, 4].entries()) {
    const [entry, row] = [said[index], rows[at]];
    if (entry && row) listed.set(entry, row);
  }
  expect(rowsThatMayBe(rows, listed).map(({ name }) => name)).toEqual(['Mill - East', 'Depot', 'Quay']);
});
