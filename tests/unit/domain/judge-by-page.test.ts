import { describe, expect, test } from 'vitest';
import { inOneGo } from '../../../src/domain/in-one-go.ts';
import { differsFromPage, judgeByPage } from '../../../src/domain/judge-by-page.ts';
import type { ListedProject } from '../../../src/domain/listed-project.ts';
import type { PermittedTable } from '../../../src/domain/permitted-table.ts';
import type { ValidatedProject } from '../../../src/domain/project.ts';

const now = new Date('2026-01-05T10:45:00.000Z');
const place = { companyId: '4278454', appName: 'Sync', now };

function entry(name: string, said: Partial<ListedProject> = {}): ListedProject {
  return { name, number: null, id: null, ...said };
}

function table(labels: readonly string[], said: Partial<PermittedTable> = {}): PermittedTable {
  return {
    labels,
    isComplete: true,
    seenAt: '2026-01-05T10:42:00.000Z',
    companyId: '4278454',
    appName: 'Sync',
    ...said,
  };
}

function judge(entries: readonly ListedProject[], seen: PermittedTable | null, isPartial = false) {
  const { projects, ...judgement } = judgeByPage({ ...place, referenceSet: { entries, isPartial } }, seen);
  return { ...judgement, accesses: projects.map(({ access }) => access), projects };
}

const offeredNow = (...labels: string[]) => labels.map((label) => ({ label, ids: {} }));

describe('what the page decides', () => {
  test('a row is permitted, and says by what; no row of a complete table is missing', () => {
    const { verdict, accesses, projects } = judge(
      [entry('Tower'), entry('Harbor Bridge')],
      table(['1001 - Tower', '1002 - Clinic']),
    );
    expect({ verdict, accesses }).toEqual({ verdict: 'missing-projects', accesses: ['permitted', 'missing'] });
    expect(projects.map(({ reason }) => reason)).toEqual(['by-page', 'not-permitted']);
  });

  test('all of them is a pass', () => {
    expect(judge([entry('Tower')], table(['1001 - Tower', '1002 - Clinic']))).toMatchObject({
      verdict: 'passed',
      remarks: [],
    });
  });

  test('what only resembles a row is missing where the drop-down offers it', () => {
    const entries = [entry('1003 - Harbor Hall')];
    const rows = ['1001 - Harbor Hall', '1002 - Clinic'];
    expect(judge(entries, table(rows)).accesses).toEqual(['unknown']);
    const offered = offeredNow('1003 - Harbor Hall', '1004 - Depot');
    expect(judge(entries, table(rows, { offered })).accesses).toEqual(['missing']);
  });

  test('keeps all that the list says of a project', () => {
    const [project] = judge([entry('Tower', { number: '1001', others: ['A. Client'] })], table([])).projects;
    expect(project?.entry).toEqual({ name: 'Tower', number: '1001', id: null, others: ['A. Client'] });
  });
});

describe('what stays unknown', () => {
  test('without a table, and it says where to go', () => {
    const { verdict, accesses, remarks } = judge([entry('Tower')], null);
    expect({ verdict, accesses }).toEqual({ verdict: 'inconclusive', accesses: ['unknown'] });
    expect(remarks).toEqual(['open-permissions-tab']);
  });

  test('by a table of another company or app, or one that is old', () => {
    for (const other of [{ companyId: '1' }, { appName: 'Other' }, { seenAt: '2026-01-05T09:42:00.000Z' }]) {
      expect(judge([entry('Tower'), entry('Depot')], table(['1001 - Tower'], other)).accesses).toEqual([
        'unknown',
        'unknown',
      ]);
    }
  });

  test('absence from a table that is not complete', () => {
    const { accesses, remarks } = judge(
      [entry('Tower'), entry('Depot')],
      table(['1001 - Tower'], { isComplete: false }),
    );
    expect(accesses).toEqual(['permitted', 'unknown']);
    expect(remarks).toEqual(['page-shows-part']);
  });

  test('a row with a remark, several rows, two entries of one row', () => {
    expect(judge([entry('Tower')], table(['Tower (on hold)'])).accesses).toEqual(['unknown']);
    expect(judge([entry('Tower')], table(['1001 - Tower', '1002 - Tower'])).accesses).toEqual(['unknown']);
    expect(judge([entry('Tower'), entry('TOWER')], table(['1001 - Tower'])).accesses).toEqual(['unknown', 'unknown']);
  });

  test('a row whose namesake is still offered', () => {
    const rows = ['1001 - Tower', '1002 - Clinic'];
    expect(judge([entry('Tower')], table(rows, { offered: offeredNow('2002 - Tower') })).accesses).toEqual(['unknown']);
  });

  test('what is neither a row nor offered while a row is left that it may be by now', () => {
    const offered = offeredNow('1009 - Depot');
    const old = [entry('1001 - Tower'), entry('25-199 - Harbor Bridge')];
    expect(judge(old, table(['1001 - Tower', '25-301 - Quay Crossing'], { offered })).accesses).toEqual([
      'permitted',
      'unknown',
    ]);
    expect(judge(old, table(['1001 - Tower'], { offered })).accesses).toEqual(['permitted', 'missing']);
    expect(judge(old, table(['1001 - Tower', '25-301 - Quay Crossing'])).accesses).toEqual(['permitted', 'missing']);
  });

  test('what the list itself leaves open', () => {
    expect(judge([entry('Tower', { isUnsure: true })], table(['1001 - Tower'])).accesses).toEqual(['unknown']);
  });
});

test('a drop-down that keeps offering what is permitted takes no row away', () => {
  const rows = ['1001 - Tower', '1002 - Clinic'];
  const offered = offeredNow('1001 - Tower', '1002 - Clinic', '1003 - Depot');
  expect(judge([entry('Tower')], table(rows, { offered })).verdict).toBe('passed');
});

test('all of a part never pass, and it says why', () => {
  const { verdict, counts, remarks } = judge([entry('Tower')], table(['1001 - Tower', '1002 - Clinic']), true);
  expect({ verdict, permitted: counts.permitted }).toEqual({ verdict: 'inconclusive', permitted: 1 });
  expect(remarks).toEqual(['list-is-part']);
});

test('missing ones of a part are missing, and it says that it is a part', () => {
  const { verdict, remarks } = judge([entry('Depot')], table(['1001 - Tower', '1002 - Clinic']), true);
  expect(verdict).toBe('missing-projects');
  expect(remarks).toEqual(['list-is-part']);
});

const differs = (found: readonly ValidatedProject[], seen: PermittedTable, wasComplete = true) =>
  inOneGo(differsFromPage(found, seen, wasComplete));

test('the page differs once it shows another access of one of them', () => {
  const { projects } = judge([entry('Tower'), entry('Depot')], table(['1001 - Tower', '1002 - Clinic']));
  expect(differs(projects, table(['1001 - Tower', '1009 - Mill']))).toBe(false);
  expect(differs(projects, table(['1001 - Tower', '1003 - Depot']))).toBe(true);
  expect(differs(projects, table(['1009 - Mill']))).toBe(true);
  expect(differs(projects, table(['1009 - Mill'], { isComplete: false }))).toBe(false);
});

test('a look at the table alone settles nothing that what is offered has left open', () => {
  const rows = ['1001 - Tower', '25-301 - Quay Crossing'];
  const { projects } = judge([entry('Harbor Bridge')], table(rows, { offered: [] }));
  expect(projects.map(({ access }) => access)).toEqual(['unknown']);
  expect(differs(projects, table(rows))).toBe(false);
  expect(differs(projects, table(rows), false)).toBe(true);
  expect(differs(projects, table(rows, { offered: offeredNow('1009 - Harbor Bridge') }))).toBe(true);
});
