import { describe, expect, test } from 'vitest';
import {
  compareWithSnapshot,
  entriesOf,
  haveSameRows,
  type Snapshot,
  withRowsOf,
} from '../../../src/domain/snapshot.ts';

const THEN = '2026-11-03T09:00:00.000Z';
const NOW = '2026-11-20T09:00:00.000Z';

function snapshotOf(labels: readonly string[], more: Partial<Snapshot> = {}): Snapshot {
  return {
    id: '1',
    companyId: '42',
    appName: 'File Sync',
    page: 'https://app.procore.com/42/company/app_management/7',
    visit: 'a',
    takenAt: THEN,
    seenAt: THEN,
    labels,
    absent: [],
    letGo: [],
    ...more,
  };
}

function compare(before: readonly string[], now: readonly string[]) {
  const { gone, undecided } = compareWithSnapshot(snapshotOf(before), now);
  return { gone: gone.map(({ label }) => label), undecided: undecided.map(({ label, perhaps }) => [label, perhaps]) };
}

const TOWERS = ['1000 - Tower A', '1001 - Tower B', '1002 - Tower C', '1003 - Mill Lane'];

describe('what is gone', () => {
  test('nothing where the rows are the same, in another order or spelling', () => {
    expect(compare(TOWERS, [...TOWERS].reverse())).toEqual({ gone: [], undecided: [] });
    expect(
      compare(
        TOWERS,
        TOWERS.map((label) => label.toUpperCase()),
      ),
    ).toEqual({ gone: [], undecided: [] });
  });

  test('everything where the table is empty', () => {
    expect(compare(TOWERS, []).gone).toEqual(TOWERS);
  });

  test('a project among others that resemble it', () => {
    expect(compare(TOWERS, TOWERS.slice(1))).toEqual({ gone: ['1000 - Tower A'], undecided: [] });
    expect(compare(['Tower 1', 'Tower 2', 'Tower 3'], ['Tower 2', 'Tower 3']).gone).toEqual(['Tower 1']);
  });

  test('also where an unlike project came', () => {
    expect(compare(TOWERS, [...TOWERS.slice(1), '2000 - Harbour Bridge']).gone).toEqual(['1000 - Tower A']);
  });

  test('one of two rows of the same text', () => {
    expect(compare(['Mill', 'Mill', 'Dam'], ['Mill', 'Dam']).gone).toEqual(['Mill']);
  });
});

describe('what may be there under another name', () => {
  test.each([
    ['a remark', '1000 - Tower A (Inactive)'],
    ['a remark before it', '[Archived] 1000 - Tower A'],
    ['another name with its number', '1000 - Fountain Place'],
    ['another number with its name', '2000 - Tower A'],
    ['a slip of the pen', '1000 - Towr A'],
  ])('%s', (_, renamed) => {
    const { gone, undecided } = compare(TOWERS, [renamed, ...TOWERS.slice(1)]);
    expect(gone).toEqual([]);
    expect(undecided).toEqual([['1000 - Tower A', [renamed]]]);
  });

  test('a short number counts as well', () => {
    const before = ['1 - Ash', '2 - Birch', '3 - Cedar'];
    expect(compare(before, ['1 - Walnut', '2 - Birch', '3 - Cedar']).undecided).toEqual([['1 - Ash', ['1 - Walnut']]]);
  });

  test('a name that is written with its number from now on is the same', () => {
    expect(compare(['Tower A', 'Dam'], ['1000 - Tower A', '1001 - Dam'])).toEqual({ gone: [], undecided: [] });
  });

  test('stays so while that row is there, and is gone without it', () => {
    const renamed = '1000 - Tower A (Inactive)';
    const rows = [renamed, ...TOWERS.slice(1)];
    const next = withRowsOf(snapshotOf(TOWERS), {
      id: '2',
      page: '',
      visit: 'b',
      takenAt: NOW,
      seenAt: NOW,
      labels: rows,
    });
    expect(compareWithSnapshot(next, rows)).toEqual({
      gone: [],
      undecided: [{ label: '1000 - Tower A', seenAt: THEN, perhaps: [renamed] }],
    });
    expect(compareWithSnapshot(next, TOWERS.slice(1)).gone).toEqual([
      { label: renamed, seenAt: NOW },
      { label: '1000 - Tower A', seenAt: THEN },
    ]);
  });
});

describe('the next snapshot', () => {
  const next = (before: Snapshot, labels: readonly string[]) =>
    withRowsOf(before, { id: '2', page: 'p', visit: 'b', takenAt: NOW, seenAt: NOW, labels });

  test('still knows what is gone, and since when', () => {
    const second = next(snapshotOf(TOWERS), TOWERS.slice(2));
    expect(compareWithSnapshot(second, TOWERS.slice(2)).gone).toEqual([
      { label: '1000 - Tower A', seenAt: THEN },
      { label: '1001 - Tower B', seenAt: THEN },
    ]);
  });

  test('forgets neither of them where another one goes, and forgets what came back', () => {
    const second = next(snapshotOf(TOWERS), TOWERS.slice(1));
    const third = next(second, [TOWERS[0] ?? '', ...TOWERS.slice(2)]);
    expect(third.absent.map(({ label }) => label)).toEqual(['1001 - Tower B']);
  });

  test('what was let go and comes back is let go no more', () => {
    const second = next(snapshotOf(TOWERS), TOWERS.slice(1));
    const letGo = { ...second, letGo: ['1000 - Tower A'] };
    expect(next(letGo, TOWERS.slice(2)).letGo).toEqual(['1000 - Tower A']);
    expect(next(letGo, TOWERS).letGo).toEqual([]);
  });
});

test('rows as entries of a list', () => {
  expect([...entriesOf(['1000 - Tower A', 'Dam', '1002 - Mill']).values()]).toEqual([
    { name: 'Tower A', number: '1000', id: null },
    { name: 'Dam', number: null, id: null },
    { name: 'Mill', number: '1002', id: null },
  ]);
});

test('the same rows in another order are the same', () => {
  expect(haveSameRows(['a', 'b'], ['b', 'a'])).toBe(true);
  expect(haveSameRows(['a', 'b', 'b'], ['b', 'a', 'a'])).toBe(false);
});
