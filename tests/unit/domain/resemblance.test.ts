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
    ['nothing that begins like a short one', entry('Mill...'), []],
    ['a name with an article', entry('The Mill Park'), [PAGE[2] ?? '']],
    ['a name that says what it is', entry('Mill Park Project'), [PAGE[2] ?? '']],
    ['a misspelt name', entry('Mlil Park'), [PAGE[2] ?? '']],
    ['nothing, of nothing', entry(''), []],
  ])('%s', (_what, listed, expected) => {
    expect(likeIt(listed, PAGE)).toEqual(expected);
  });

  test('only a few', () => {
    const many = Array.from({ length: 9 }, (_, index) => `19-00${index} - Harbour Tower`);
    expect(likeIt(entry('Harbour Tower'), many)).toEqual(many.slice(0, 5));
  });
});

test('namesakes are counted whatever stands beside their names', () => {
  const { named, countNamed, countNamedAndNumbered } = inOneGo(namesakesAmong(optionsOf(PAGE)));
  expect(named('harbour tower').map(({ label }) => label)).toEqual(PAGE.slice(0, 2));
  expect([countNamed('Harbour Tower'), countNamed('Mill Park'), countNamed('Lock')]).toEqual([2, 1, 0]);
  expect(countNamedAndNumbered('Harbour Tower', '19-2')).toBe(1);
  expect(countNamedAndNumbered('Harbour Tower', '19-3')).toBe(0);
});

test.each([
  ['Harbour Tower', '19-1', true],
  ['HARBOUR TOWER', null, true],
  ['Harbour Tower', '19-2', false],
  ['Harbour Towers', '19-1', false],
  ['19-001 Harbour Tower', null, true],
])('"%s", %s differs only in spelling: %s', (name, number, expected) => {
  expect(differsOnlyInSpelling(entry(name, number), { label: '19-001 - Harbour Tower', ids: {} })).toBe(expected);
});
