import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasStatuses, statusCell } from '../../../src/lists/status-columns.ts';
import { mayBeStatuses } from '../../../src/lists/unknown-statuses.ts';

/** What a column says of its projects, by its heading and by what stands below. */
test.each(readFileSync('tests/unit/lists/columns.txt', 'utf8').trim().split('\n'))('%s', (line) => {
  const [meaning = '', rest = ''] = line.split(/: (.*)/su);
  const [heading = '', cells = ''] = rest.split(' | ');
  const values = cells.split(',').map((value) => value.trim());
  if (/guess$/u.test(meaning)) expect(mayBeStatuses({ heading, values }) ? 'guess' : 'no guess').toBe(meaning);
  else if (meaning === 'own each')
    expect(values.filter((value) => hasStatuses({ heading, values: [value] }))).toEqual([]);
  else if (meaning === 'own') expect(hasStatuses({ heading, values })).toBe(false);
  else if (meaning === 'status') expect(hasStatuses({ heading, values })).toBe(true);
  else expect(values.filter((value) => statusCell(heading, value) !== meaning)).toEqual([]);
});
