import { describe, expect, test } from 'vitest';
import { inOneGo } from '../../../src/domain/in-one-go.ts';
import type { ListedProject } from '../../../src/domain/listed-project.ts';
import { differsOnlyInSpelling, namesakesAmong, resemblanceTo } from '../../../src/domain/resemblance.ts';

const entry = (name: string, number: string | null = null, more: Partial<ListedProject> = {}): ListedProject => ({
  id: null,
  name,
  number,
  ...more,
});
const optionsOf = (labels: readonly string[]) => labels.map((label) => ({ label, ids: {} }));
const likeIt = (listed: ListedProject, labels: readonly string[]) =>
  inOneGo(resemblanceTo(optionsOf(labels)))
    .of(listed)
    .map(({ label }) => label);

const PAGE = ['19-001 - Harbour Tower', '19-002 - Harbour Tower', '19-003 - Mill Park', '7 - Quay Annex'];

describe('what resembles an entry', () => {
  test.each<[string, ListedProject, readonly string[]]>([
    ['name and number, before the name alone', entry('Harbour Tower', '19-2'), [PAGE[1] ?? '']],
    ['an unread number, as well', entry('Harbour Tower', null, { others: ['19-002'] }), [PAGE[1] ?? '']],
    ['the name alone', entry('Harbour Tower', '20-9'), PAGE.slice(0, 2)],
    ['the number alone, where it tells', entry('Muhle', '19-003'), [PAGE[2] ?? '']],
    ['no number that only counts', entry('Muhle', '7'), []],
    ['no unread number alone', entry('Muhle', null, { others: ['19-003'] }), []],
    ['a name that was cut off', entry('Harbour T...'), PAGE.slice(0, 2)],
    ['a name that was cut off by a sign', entry('Mill Pa…'), [PAGE[2] ?? '']],
    ['a name that was cut off behind its first word', entry('Harbour...'), PAGE.slice(0, 2)],
    ['a number in the name, where it tells', entry('19-003 Muhle'), [PAGE[2] ?? '']],
    ['a misspelt name with an article', entry('The Mlil Park'), [PAGE[2] ?? '']],
    ['nothing that begins like a short one', entry('Mill...'), []],
    ['a name with an article', entry('The Mill Park'), [PAGE[2] ?? '']],
    ['a name that says what it is', entry('Mill Park Project'), [PAGE[2] ?? '']],
    ['a misspelt name', entry('Mlil Park'), [PAGE[2] ?? '']],
    ['no name with dots in it', entry('Harbour T... East'), []],
    ['no name with an article in it', entry('Mill the Park'), []],
    ['no name that says in it what it is', entry('Mill Project Park'), []],
    ['a name that says first what it is', entry('Project Mill Park'), [PAGE[2] ?? '']],
    ['a misspelt name behind a count', entry('8 Mlil Park'), [PAGE[2] ?? '']],
    ['a name with its number in it, before the name alone', entry('Harbour Tower (19-002)'), [PAGE[1] ?? '']],
    ['nothing, of nothing', entry(''), []],
  ])('%s', (_what, listed, expected) => {
    expect(likeIt(listed, PAGE)).toEqual(expected);
  });

  test.each<[string, ListedProject, readonly string[], readonly number[]]>([
    ['a number of three digits', entry('Muhle', '1204'), ['1204 - Weir', '1205 - Dam'], [0]],
    ['a number that begins with a letter', entry('Muhle', 'A7'), ['A7 - Weir', 'A8 - Dam'], [0]],
    ['a number that ends in a letter', entry('Muhle', '7B'), ['7B - Weir', '7C - Dam'], [0]],
    ['a name behind a number', entry('Mill Park'), ['19-001 Mill Park', '19-002 Quay'], [0]],
    ['a name and number', entry('Mill Park', '19-2'), ['19-001 Mill Park', '19-002 Mill Park'], [1]],
    ['a name behind a count', entry('7 Quay Annex'), ['Quay Annex (8)', 'Quay Annex (7)'], [1]],
    ['a name that was cut off behind a number', entry('Mill Pa…'), ['19-001 Mill Park', '19-002 Quay'], [0]],
    ['a name before a part of one', entry('Mill Park'), ['Lock - Mill Park', '12 - Mill Park'], [1]],
    ['a part of a name', entry('Mill Park'), ['Lock - Mill Park', 'Weir'], [0]],
    ['a name of which it is a part', entry('Lock - Mill Park'), ['Mill Park', 'Weir'], [0]],
    ['a short name with an article', entry('The Quay'), ['Quay', 'Weir'], [0]],
    ['no option without a name', entry(''), ['', 'Weir'], []],
  ])('%s, on another page', (_what, listed, labels, expected) => {
    expect(likeIt(listed, labels)).toEqual(expected.map((index) => labels[index]));
  });

  test.each(['Harbour Tower', 'Harbour T...'])('only a few: %s', (name) => {
    const many = Array.from({ length: 9 }, (_, index) => `19-00${index} - Harbour Tower`);
    expect(likeIt(entry(name), many)).toEqual(many.slice(0, 5));
  });
});

test('namesakes are counted whatever stands beside their names', () => {
  const { named, countNamed, countNamedAndNumbered } = inOneGo(namesakesAmong(optionsOf(PAGE)));
  expect(named('harbour tower').map(({ label }) => label)).toEqual(PAGE.slice(0, 2));
  expect([countNamed('Harbour Tower'), countNamed('Mill Park'), countNamed('Lock')]).toEqual([2, 1, 0]);
  expect(countNamedAndNumbered('Harbour Tower', '19-2')).toBe(1);
  expect(countNamedAndNumbered('Harbour Tower', '19-3')).toBe(0);
  const loose = inOneGo(namesakesAmong(optionsOf(['19-002 Harbour Tower'])));
  expect(loose.countNamedAndNumbered('Harbour Tower', '19-2')).toBe(1);
});

test.each([
  ['Harbour Tower', '19-1', PAGE[0], true],
  ['HARBOUR TOWER', null, PAGE[0], true],
  ['Harbour Tower', '19-2', PAGE[0], false],
  ['Harbour Towers', '19-1', PAGE[0], false],
  ['19-001 Harbour Tower', null, PAGE[0], true],
  ['Harbour Tower (19-1)', null, PAGE[0], true],
  ['19-1 - Harbour Tower - 7-3', null, PAGE[0], true],
  ['19-1 Harbour Tower', null, 'Harbour Tower (19-001)', true],
  ['Harbour Tower', '19-1', '19-001 Harbour Tower', true],
  ['Harbour Tower', '19-1', 'Harbour Tower', true],
])('"%s", %s differs only in spelling from "%s": %s', (name, number, label = '', expected) => {
  expect(differsOnlyInSpelling(entry(name, number), { label, ids: {} })).toBe(expected);
});
