import { expect, test } from 'vitest';
import type { RunView } from '../../../src/domain/run-view.ts';
import { filterOf, found, haveOneReason, listsOf, offeredOf } from '../../../src/popup/edit/project-filter.ts';
import { runView } from '../../support/run-view.ts';
import { validation } from '../../support/validation.ts';
import { permitted, tower } from '../background/fake-backend.ts';

const run = runView({
  attention: [
    tower,
    { id: '8', name: 'Bridge', number: '22-108', access: 'unknown', reason: 'unreachable' },
    { id: '9', name: 'Old mill', number: null, access: 'permitted', reason: 'inactive' },
  ],
});
const connected = [tower, ...permitted(3)].map(({ id, name, number }) => ({ id, name, number, synced: true }));
const namesIn = (run: RunView | null, of: typeof connected | null = connected) =>
  Object.fromEntries(Object.entries(listsOf(of, run)).map(([filter, list]) => [filter, list.map(({ name }) => name)]));

test('each filter leaves what it says', () => {
  expect(namesIn(run)).toEqual({
    all: ['Tower', 'Project 1', 'Project 2', 'Project 3'],
    missing: ['Tower'],
    unknown: ['Bridge'],
    inactive: ['Old mill'],
  });
});

test('what was found is listed without the list of all', () => {
  expect(namesIn(run, null)).toMatchObject({ all: [], missing: ['Tower'] });
});

test('before a validation, and after one that got no further than the key, there is nothing to filter', () => {
  const rejected = { ...run, validation: validation({ verdict: 'credentials-rejected' }) };
  for (const nothing of [null, rejected]) expect(namesIn(nothing)).toMatchObject({ unknown: [], inactive: [] });
});

test('a reason that all have in common is told from several', () => {
  const { unknown } = listsOf(connected, run);
  expect(haveOneReason(unknown)).toBe(true);
  const limited = unknown.map((project) => ({ ...project, finding: { ...tower, reason: 'rate-limited' as const } }));
  expect(haveOneReason([...unknown, ...limited])).toBe(false);
});

test('what is offered holds something, and what there is to do comes first', () => {
  const unknownOnly = runView({ attention: run.attention?.slice(1) ?? [] });
  const inList = offeredOf(null, listsOf(null, unknownOnly));
  expect(inList).toEqual(['unknown', 'inactive']);
  expect(filterOf(inList, null)).toBe('unknown');
  const inEdit = offeredOf(connected, listsOf(connected, run));
  expect(inEdit).toEqual(['all', 'missing', 'unknown', 'inactive']);
  expect(filterOf(inEdit, null)).toBe('missing');
  expect(filterOf(inEdit, 'inactive')).toBe('inactive');
  expect(filterOf(offeredOf(connected, listsOf(connected, null)), 'missing')).toBe('all');
  expect(filterOf([], 'all')).toBeNull();
});

test('a search looks at number and name, whatever the case', () => {
  const { all } = listsOf(connected, run);
  expect(found(all, ' TOWER ').map(({ id }) => id)).toEqual([tower.id]);
  expect(found(all, '22-1').map(({ id }) => id)).toEqual([tower.id]);
  expect(found(all, '')).toBe(all);
});
