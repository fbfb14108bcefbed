import { describe, expect, test } from 'vitest';
import { matchProjects } from '../../../src/domain/matching.ts';
import type { Project } from '../../../src/domain/project.ts';

const project = (id: string, name: string, number: string | null = null): Project => ({ id, name, number });

/** What becomes of the projects where only labels are known: the label of what was found, else the doubt. */
function outcome(projects: Project[], labels: string[]): Record<string, string> {
  const options = labels.map((label) => ({ label, ids: {} }));
  const { found, ambiguous, absent } = matchProjects(projects, options);
  return Object.fromEntries([
    ...found.map(({ project: { id }, option }) => [id, `= ${option.label}`]),
    ...ambiguous.map(({ id }) => [id, 'ambiguous']),
    ...absent.map(({ id }) => [id, 'absent']),
  ]);
}

describe('names that are hard to tell apart', () => {
  test('duplicates', () => {
    const twins = [project('1', 'Tower'), project('2', 'Tower')];
    expect(outcome(twins, ['Tower', 'Tower'])).toEqual({ 1: 'ambiguous', 2: 'ambiguous' });
    expect(outcome(twins, ['Tower'])).toEqual({ 1: 'ambiguous', 2: 'ambiguous' });
  });

  test('duplicates that their numbers tell apart', () => {
    const twins = [project('1', 'Tower', '10'), project('2', 'Tower', '11')];
    expect(outcome(twins, ['11 - Tower', '10 - Tower'])).toEqual({ 1: '= 10 - Tower', 2: '= 11 - Tower' });
    expect(outcome(twins, ['11 - Tower'])).toEqual({ 1: 'absent', 2: '= 11 - Tower' });
  });

  test('one that begins with the other', () => {
    const pair = [project('1', 'Tower'), project('2', 'Tower 2')];
    expect(outcome(pair, ['Tower 2', 'Tower 21'])).toEqual({ 1: 'absent', 2: '= Tower 2' });
  });

  test('only letter case differs', () => {
    const pair = [project('1', 'Tower'), project('2', 'TOWER')];
    expect(outcome(pair, ['TOWER', 'Tower'])).toEqual({ 1: '= Tower', 2: '= TOWER' });
    expect(outcome(pair, ['tower'])).toEqual({ 1: 'ambiguous', 2: 'ambiguous' });
    expect(outcome(pair, ['Tower'])).toEqual({ 1: 'ambiguous', 2: 'ambiguous' });
  });

  test.each([
    ['a double space', 'North  Tower'],
    ['a trailing space', 'North Tower '],
    ['a no-break space', 'North\u00a0Tower'],
    ['a line break', 'North\nTower'],
    ['a right-to-left mark', '\u200fNorth Tower\u200f'],
    ['isolates', '\u2068North Tower\u2069'],
  ])('%s in one of them', (_what, name) => {
    expect(outcome([project('1', name)], ['North Tower'])).toEqual({ 1: '= North Tower' });
    expect(outcome([project('1', 'North Tower')], [name])).toEqual({ 1: `= ${name}` });
    const pair = [project('1', 'North Tower'), project('2', name)];
    expect(outcome(pair, ['North Tower', name])).toEqual({ 1: '= North Tower', 2: `= ${name}` });
    expect(outcome(pair, ['North Tower'])).toEqual({ 1: 'ambiguous', 2: 'ambiguous' });
  });

  test('right-to-left names', () => {
    expect(outcome([project('1', 'برج الشمال', '10')], ['10 - برج الشمال', 'برج'])).toEqual({
      1: '= 10 - برج الشمال',
    });
  });

  test('HTML in names is text', () => {
    const name = '<img src=x onerror="alert(1)">Tower &amp; Co';
    expect(outcome([project('1', name), project('2', 'Tower & Co')], [name])).toEqual({ 1: `= ${name}`, 2: 'absent' });
  });

  test('300 characters, the last of which differs', () => {
    const long = 'x'.repeat(299);
    expect(outcome([project('1', `${long}a`), project('2', `${long}b`)], [`${long}b`, `${long}c`])).toEqual({
      1: 'absent',
      2: `= ${long}b`,
    });
  });

  test('the same letters composed and decomposed', () => {
    expect(outcome([project('1', 'Café')], ['Cafe\u0301'])).toEqual({ 1: '= Cafe\u0301' });
    expect(outcome([project('1', 'Cafe')], ['Café'])).toEqual({ 1: 'absent' });
  });

  test('emoji, joined and not, and what only looks alike', () => {
    const joined = '👩\u200d🚒 Station';
    expect(outcome([project('1', joined)], ['👩🚒 Station'])).toEqual({ 1: 'absent' });
    expect(outcome([project('1', joined)], [joined])).toEqual({ 1: `= ${joined}` });
    expect(outcome([project('1', 'Lot ²')], ['Lot 2'])).toEqual({ 1: 'absent' });
  });

  test.each(['', '   ', '\u200f', '\u00a0'])('an empty name (%j) is found by nothing', (name) => {
    expect(outcome([project('1', name), project('2', name, '10')], ['', ' ', '10 - ', 'Tower'])).toEqual({
      1: 'absent',
      2: 'absent',
    });
  });

  test('a number that is another project’s name', () => {
    const pair = [project('1', 'Tower', '1001'), project('2', '1001')];
    expect(outcome(pair, ['1001 - Tower', '1001'])).toEqual({ 1: '= 1001 - Tower', 2: '= 1001' });
    expect(outcome(pair, ['1001'])).toEqual({ 1: 'absent', 2: '= 1001' });
  });

  test('a name that looks like number and name of another project', () => {
    const pair = [project('1', 'Tower', '1001'), project('2', '1001 - Tower')];
    expect(outcome(pair, ['1001 - Tower'])).toEqual({ 1: 'ambiguous', 2: 'ambiguous' });
    expect(outcome([project('1', 'B', 'A'), project('2', 'A - B')], ['A - B', 'B'])).toEqual({
      1: 'ambiguous',
      2: 'ambiguous',
    });
  });

  test('names of methods that objects have', () => {
    expect(outcome([project('1', 'constructor'), project('2', '__proto__')], ['__proto__', 'toString'])).toEqual({
      1: 'absent',
      2: '= __proto__',
    });
  });
});

describe('labels to which the page adds something', () => {
  const three = [project('1', 'Bridge'), project('2', 'Quay'), project('3', 'Tower', '7')];

  test.each([
    ['the same for all', [' - Active', ' - Active', ' - Active', ' - Active']],
    ['one of a few', [' [Active]', ' [Inactive]', ' [Active]', ' [Active]']],
    ['a place', [' • Houston', ' • Houston', ' • Houston', ' • Houston']],
  ])('%s: known where several projects are found by it', (_what, endings) => {
    const names = ['Bridge', 'Quay', '7 - Tower', 'Somebody else’s'];
    expect(
      outcome(
        three,
        names.map((name, index) => name + endings[index]),
      ),
    ).toEqual({
      1: `= Bridge${endings[0]}`,
      2: `= Quay${endings[1]}`,
      3: `= 7 - Tower${endings[2]}`,
    });
  });

  test('is for the user to decide where too few projects show it', () => {
    expect(outcome([project('1', 'Tower')], ['Tower - Phase 1', 'Bridge - Phase 1'])).toEqual({ 1: 'ambiguous' });
  });

  test('is a part of the name where one project is found with it', () => {
    const projects = [...three, project('4', 'Mill - Phase 1')];
    const labels = ['Bridge - Phase 1', 'Quay - Phase 1', 'Tower - Phase 1', 'Mill - Phase 1'];
    expect(outcome(projects, labels)).toEqual({ 1: 'absent', 2: 'absent', 3: 'absent', 4: '= Mill - Phase 1' });
  });

  test('tells no namesakes apart', () => {
    const labels = ['Bridge [Active]', 'Quay [Active]', 'Tower [Active]', 'Tower [Inactive]', 'Mill [Active]'];
    expect(outcome([...three, project('4', 'Mill')], labels)).toMatchObject({ 1: '= Bridge [Active]', 3: 'ambiguous' });
  });

  test('is not guessed where every label has another one', () => {
    const labels = ['Bridge • Houston', 'Quay • Austin', 'Tower • Dallas', 'Mill • Waco'];
    expect(outcome(three, labels)).toEqual({ 1: 'absent', 2: 'absent', 3: 'absent' });
  });

  test.each([[['Mill (13)']], [['Mill (13)', 'Quay (14)']], [['Mill (13)', 'Quay (14)', 'Lock (15)']]])(
    'a number of its own is no ending, however few labels there are: %j',
    (labels) => {
      expect(outcome([project('1', 'Mill', '13')], labels)).toEqual({ 1: '= Mill (13)' });
    },
  );

  test.each([
    ['0013 - Mill', '0014 - Quay'],
    ['13 - Mill (Inactive)', '14 - Quay'],
    ['Mill (013)', 'Quay (014)'],
    ['13 – Mill [inactive]', '14 – Quay'],
  ])('zeros and a status make it undecided, not absent: %s', (...labels) => {
    expect(outcome([project('1', 'Mill', '13')], labels)).toEqual({ 1: 'ambiguous' });
  });

  test('a number that we do not know of the project is for the user to decide', () => {
    expect(outcome([project('1', 'Tower')], ['7 - Tower', '8 - Bridge'])).toEqual({ 1: 'ambiguous' });
    expect(outcome([project('1', 'Tower'), project('2', 'Tower', '7')], ['7 - Tower', '8 - Bridge'])).toEqual({
      1: 'absent',
      2: '= 7 - Tower',
    });
  });
});
