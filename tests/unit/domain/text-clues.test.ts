import { describe, expect, test } from 'vitest';
import type { ListedProject } from '../../../src/domain/listed-project.ts';
import { matchProjects } from '../../../src/domain/matching.ts';
import { projectsOf } from '../../../src/domain/project-list.ts';

type Said = Partial<ListedProject>;

/** What each entry is on the page: the label that it is found by, else in brackets those that it may be. */
function found(entries: readonly Said[], page: readonly string[]): string[] {
  const projects = projectsOf(entries.map((said) => ({ id: null, name: '', number: null, ...said })));
  const { found, likely } = matchProjects(
    projects,
    page.map((label) => ({ label, ids: {} })),
  );
  const labelOf = new Map(found.map(({ project, option }) => [project, option.label]));
  return projects.map((project) => {
    const perhaps = likely.get(project)?.map(({ label }) => label);
    return labelOf.get(project) ?? (perhaps === undefined ? 'absent' : `[${perhaps.join(' | ')}]`);
  });
}

const NUMBERED = ['19-1 - Mill Park', '19-2 - Quay Annex', '19-3 - Lock Bridge'];
const PLAIN = ['Mill Park', 'Quay Annex', 'Lock Bridge'];
const MILL = NUMBERED[0] ?? '';

describe('beside a name, an unread cell', () => {
  test.each([
    'MA',
    'Boston',
    '7 Mainstreet',
    'Mainstreet 7',
    'Old Mainstreet 7',
    '7 St Jo',
    '7 St  Jo',
    '7 of St Jo',
    '2026-11-28 08:00:00 - 2026-12-24 18:00:00 UTC',
    '19-1',
  ])('that is no other number leaves it found: %s', (cell) => {
    expect(found([{ name: 'Mill Park', others: [cell] }], NUMBERED)).toEqual([MILL]);
  });

  test.each(['20-7', '7', 'A7', 'AB7', 'ABC 7', 'A 7 B', '019-1', 'TBD', 'n/a', '2026-12-24'])(
    'that may be another number makes it undecided: %s',
    (cell) => {
      expect(found([{ name: 'Mill Park', others: [cell] }], NUMBERED)).toEqual([`[${MILL}]`]);
      expect(found([{ name: 'Mill Park', others: [cell] }], PLAIN)).toEqual(['Mill Park']);
    },
  );

  test('that is a word of the label is no proof beside one that may be another number', () => {
    expect(found([{ name: 'Mill Park', others: ['Park', '20-7'] }], NUMBERED)).toEqual([`[${MILL}]`]);
  });

  test('puts the likelier of namesakes first, and proves nothing', () => {
    const page = ['19-1 - Mill Park', '19-2 - Mill Park', '19-3 - Quay Annex'];
    expect(found([{ name: 'Mill Park', others: ['19-2'] }], page)).toEqual(['[19-2 - Mill Park | 19-1 - Mill Park]']);
    expect(found([{ name: 'Mill Park', others: ['19-2'], line: 'Mill Park - Missing' }], page)).toEqual([
      '[19-2 - Mill Park]',
    ]);
  });

  test('puts an option with that number before one without any', () => {
    const page = ['Mill Park', MILL, '19-2 - Quay Annex'];
    expect(found([{ name: 'Mill Park', others: ['19-1'] }], page)).toEqual([`[${MILL} | Mill Park]`]);
  });

  test('that is no option’s number leaves all of the name', () => {
    const page = ['Mill Park', '19-2 - Mill Park', '19-3 - Quay Annex'];
    expect(found([{ name: 'Mill Park', others: ['20-7'] }], page)).toEqual(['[Mill Park | 19-2 - Mill Park]']);
  });

  test('that says only that there is no number yet proves nothing', () => {
    const page = ['TBD - Mill Park', '19-2 - Quay Annex', '19-3 - Lock Bridge'];
    expect(found([{ name: 'Mill Park', others: ['TBD'] }], page)).toEqual(['[TBD - Mill Park]']);
  });
});

describe('the number of an entry', () => {
  test.each<[string, Said, readonly string[], string]>([
    ['is found before the name', { name: 'Mill Park', number: '19-1' }, NUMBERED, MILL],
    [
      'may be in letters',
      { name: 'Mill Park', number: 'East' },
      ['East - Mill Park', 'West - Mill Park'],
      'East - Mill Park',
    ],
    [
      'in words that no label says may be the rest of the name',
      { name: 'Mill Park', number: 'Phase East' },
      PLAIN,
      '[Mill Park]',
    ],
    ['says nothing where the page has none', { name: 'Mill Park', number: '20-9' }, PLAIN, 'Mill Park'],
    [
      'speaks against a name without one where others have theirs first',
      { name: 'Mill Park', number: '20-9' },
      ['Mill Park', '19-2 - Quay Annex', '19-3 - Lock Bridge'],
      '[Mill Park]',
    ],
    [
      'speaks against a name without one where others have theirs last',
      { name: 'Mill Park', number: '20-9' },
      ['Mill Park', 'Quay Annex - 19-2', 'Lock Bridge - 19-3'],
      '[Mill Park]',
    ],
    [
      'speaks against one of namesakes',
      { name: 'Mill Park', number: '20-9' },
      ['Mill Park', 'Mill Park (Inactive)', 'Quay Annex'],
      '[Mill Park | Mill Park (Inactive)]',
    ],
    [
      'is no proof where zeros alone tell two apart',
      { name: 'Mill Park', number: '123' },
      ['0123 - Mill Park', '123 - Mill Park'],
      '[123 - Mill Park | 0123 - Mill Park]',
    ],
    ['may be short letters that no label says', { name: 'Mill Park', number: 'HT' }, PLAIN, 'Mill Park'],
    ['with another zero is no proof', { name: 'Mill Park', number: '019-1' }, NUMBERED, `[${MILL}]`],
    [
      'is not outdone by an unread cell',
      { name: 'Mill Park', number: '20-9', others: ['19-1'] },
      [MILL, 'Quay Annex', 'Lock Bridge', 'Weir'],
      `[${MILL}]`,
    ],
    ['may be a count', { name: 'Mill Park', number: '7' }, ['7 - Mill Park', '8 - Quay Annex'], '7 - Mill Park'],
    [
      'with its zeros is found',
      { name: 'Mill Park', number: '0123' },
      ['0123 - Mill Park', '123 - Mill Park'],
      '0123 - Mill Park',
    ],
    [
      'that no spreadsheet changes is found',
      { name: 'Mill Park', number: '12-3' },
      ['012-3 - Mill Park', '12-3 - Mill Park'],
      '12-3 - Mill Park',
    ],
    ['that is missing leaves a name absent that no label has', { name: 'Weir' }, PLAIN, 'absent'],
    [
      'that is missing leaves namesakes undecided',
      { name: 'Mill Park' },
      ['Mill Park', 'Mill Park (Inactive)', 'Quay Annex'],
      '[Mill Park | Mill Park (Inactive)]',
    ],
    ['alone is found', { number: '19-1' }, NUMBERED, MILL],
    ['alone is absent where the page has others', { number: '20-9' }, NUMBERED, 'absent'],
    [
      'alone is absent where the page has others last',
      { number: '20-9' },
      ['Mill Park - 19-1', 'Quay Annex - 19-2'],
      'absent',
    ],
    ['alone is not to be known where the page has none', { number: '20-9' }, PLAIN, '[]'],
    ['alone is no empty option', { number: '20-9' }, [...NUMBERED, ''], 'absent'],
  ])('%s', (_what, said, page, expected) => {
    expect(found([said], page)).toEqual([expected]);
  });

  test.each<[string, readonly string[], string]>([
    ['the name', ['Mill Park'], MILL],
    ['the name among others', ['Boston', 'Mill Park'], MILL],
    ['another name', ['Quay Annex'], `[${MILL}]`],
    ['a count', ['7'], MILL],
    ['a letter', ['A'], MILL],
  ])('alone, beside %s in a column that is not understood', (_what, others, expected) => {
    expect(found([{ number: '19-1', others }], NUMBERED)).toEqual([expected]);
  });
});

describe('an id that a spreadsheet has rounded', () => {
  test.each<[string, Said, readonly string[], string]>([
    ['leaves a name undecided', { name: 'Mill Park' }, PLAIN, '[Mill Park]'],
    ['leaves a name undecided that the page has with a number', { name: 'Mill Park' }, NUMBERED, `[${MILL}]`],
    ['does not matter beside name and number', { name: 'Mill Park', number: '19-1' }, NUMBERED, MILL],
    ['does not matter beside the whole label', { name: MILL }, NUMBERED, MILL],
  ])('%s', (_what, said, page, expected) => {
    expect(found([{ ...said, isIdLost: true }], page)).toEqual([expected]);
  });
});

describe('the whole line of an entry', () => {
  const line = 'Mill Park - Missing';
  test.each<[string, Said, readonly string[], string]>([
    ['is its name where the page has that', { name: 'Mill Park' }, [line, 'Quay Annex'], line],
    [
      'may be its name beside the shorter one',
      { name: 'Mill Park' },
      ['Mill Park', line],
      '[Mill Park | Mill Park - Missing]',
    ],
    ['outdoes a name without its number', { name: 'Mill Park', number: '19-1' }, ['Mill Park', line], line],
    ['outdoes a name without an unread number', { name: 'Mill Park', others: ['7'] }, ['Mill Park', line], line],
    [
      'leaves a name with its number possible',
      { name: 'Mill Park', number: '19-1', others: ['7'] },
      [line, '19-1 - Mill Park'],
      `[${line} | 19-1 - Mill Park]`,
    ],
    [
      'leaves a name with an unread number possible',
      { name: 'Mill Park', others: ['19-1'] },
      [line, '19-1 - Mill Park'],
      `[19-1 - Mill Park | ${line}]`,
    ],
  ])('%s', (_what, said, page, expected) => {
    expect(found([{ ...said, line }], page)).toEqual([expected]);
  });
});

describe('a status behind every label', () => {
  const page = ['Mill Park - Active', 'Quay Annex - Active', 'Lock Bridge - Inactive', 'Elm Clinic - Active'];
  const named = (...names: readonly string[]) => names.map((name) => ({ name }));

  test('is no part of the names where three are found without it', () => {
    expect(found(named('Mill Park', 'Quay Annex', 'Lock Bridge'), page)).toEqual(page.slice(0, 3));
  });

  test.each([
    ['two', ['Mill Park', 'Quay Annex']],
    ['two, of which one is said twice', ['Mill Park', 'MILL PARK', 'Quay Annex']],
  ])('may be a part where only %s are found', (_what, names) => {
    expect(found(named(...names), page).filter((one) => !one.startsWith('['))).toEqual([]);
  });

  test('may be a part where a third is one of two', () => {
    const labels = ['Mill Park - Active', 'Mill Park - Inactive', 'Quay Annex - Active', 'Elm Clinic - Active'];
    expect(found(named('Mill Park', 'Quay Annex'), labels)[1]).toBe('[Quay Annex - Active]');
  });

  test('is a part where one is found with it', () => {
    expect(found(named('Elm Clinic - Active', 'Mill Park', 'Quay Annex', 'Lock Bridge'), page)).toEqual([
      'Elm Clinic - Active',
      '[Mill Park - Active]',
      '[Quay Annex - Active]',
      '[Lock Bridge - Inactive]',
    ]);
  });
});
