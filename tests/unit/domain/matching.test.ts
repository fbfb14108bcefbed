import { describe, expect, test } from 'vitest';
import { findIdKey } from '../../../src/domain/id-key.ts';
import { matchProjects } from '../../../src/domain/matching.ts';
import type { OfferedProject } from '../../../src/domain/offered-project.ts';
import type { Project } from '../../../src/domain/project.ts';

function project(id: string, name: string, number: string | null = null): Project {
  return { id, name, number };
}

function option(label: string, ids: Record<string, string> = {}): OfferedProject {
  return { label, ids };
}

function labelsOf(projects: Project[], options: OfferedProject[]) {
  const { found, ambiguous, absent } = matchProjects(projects, options);
  return {
    found: found.map(({ project: { id }, option: { label } }) => [id, label]),
    ambiguous: ambiguous.map(({ id }) => id),
    absent: absent.map(({ id }) => id),
  };
}

describe('matching by id', () => {
  const options = [option('Tower', { key: '11', rank: '1' }), option('Tower', { key: '12', rank: '2' })];

  test('tells projects of the same name apart', () => {
    expect(labelsOf([project('12', 'Tower')], options)).toEqual({
      found: [['12', 'Tower']],
      ambiguous: [],
      absent: [],
    });
  });

  test('trusts no key whose label disagrees with the project it would name', () => {
    const misleading = [option('Bridge', { key: '11' }), option('Tower', { key: '99' })];
    expect(findIdKey([project('11', 'Tower')], misleading)).toBeNull();
  });

  test('a project that was renamed is for the user to decide, and so is whatever has its old name now', () => {
    const options = [option('Skyline', { id: '11' }), option('Bridge', { id: '12' }), option('Tower', { id: '99' })];
    const { found, ambiguous } = labelsOf([project('11', 'Tower'), project('12', 'Bridge')], options);
    expect(found).toEqual([['12', 'Bridge']]);
    expect(ambiguous).toEqual(['11']);
    expect(labelsOf([project('11', 'Quay'), project('12', 'Bridge')], options).ambiguous).toEqual(['11']);
  });

  test('trusts no key that an option lacks or that two options share', () => {
    const lacking = [option('Tower', { key: '11' }), option('Bridge', { other: '12' })];
    expect(findIdKey([project('11', 'Tower')], lacking)).toBeNull();
    const shared = [option('Tower', { key: '11' }), option('Bridge', { key: '11' })];
    expect(findIdKey([project('11', 'Tower')], shared)).toBeNull();
  });

  test('is not disturbed by an entry without ids that is no project', () => {
    const options = [option('All projects'), option('Tower', { key: '11' }), option('Tower', { key: '12' })];
    expect(labelsOf([project('12', 'Tower')], options).found).toEqual([['12', 'Tower']]);
    expect(findIdKey([project('11', 'Tower'), project('12', 'All Projects')], options)).toBeNull();
  });

  test('knows ids inside of an option, and a first option without any', () => {
    const options = [option('Everything'), option('1001 - Tower', { 'project.id': '11', rank: '1' })];
    expect(findIdKey([project('11', 'Tower')], options)).toBe('project.id');
  });

  test('takes no id of a parent project for the project', () => {
    const options = [
      option('Tower - East Wing', { id: '5002', parent_id: '5001' }),
      option('Bridge', { id: '5003' }),
      option('Quay', { id: '5004' }),
    ];
    expect(findIdKey([project('5001', 'Tower')], options)).toBeNull();
    expect(labelsOf([project('5001', 'Tower')], options).found).toEqual([]);
  });

  test('takes no running number for ids, and goes by the names', () => {
    const options = ['Bridge', 'Quay', 'Tower'].map((name, index) => option(name, { id: `${index + 1}` }));
    const projects = [project('562949953400001', 'Tower'), project('562949953400002', 'Quay')];
    expect(findIdKey(projects, options)).toBeNull();
    expect(labelsOf(projects, options).found).toHaveLength(2);
    const inSight = ['Bridge', 'Quay', 'Tower'].map((name, index) => option(name, { value: `${index + 1000}` }));
    expect(labelsOf(projects, inSight).found).toHaveLength(2);
  });

  test('takes no project number for the id of the project that has such an id', () => {
    const options = [option('1001 - Bridge', { number: '1001' }), option('1002 - Tower', { number: '1002' })];
    expect(findIdKey([project('1001', 'Tower', '1002')], options)).toBeNull();
    expect(labelsOf([project('1001', 'Tower', '1002')], options).found).toEqual([]);
    expect(labelsOf([project('5001', 'Tower', '1002')], options).found).toEqual([['5001', '1002 - Tower']]);
  });

  test('trusts neither of two keys that both look right and disagree', () => {
    const options = [option('Tower', { one: '5001', other: '5002' }), option('Tower', { one: '5002', other: '5001' })];
    expect(findIdKey([project('5001', 'Tower')], options)).toBeNull();
    expect(labelsOf([project('5001', 'Tower')], options).ambiguous).toEqual(['5001']);
  });

  test('of two keys that agree takes the one that says more', () => {
    const options = [option('Tower', { ref: '5001', id: '5001' }), option('Quay', { ref: '77', id: '5002' })];
    expect(findIdKey([project('5001', 'Tower'), project('5002', 'Quay')], options)).toBe('id');
  });

  test('does not take a name inside of a word for agreement', () => {
    expect(
      findIdKey([project('5001', 'A')], [option('Bay', { id: '5001' }), option('Quay', { id: '5002' })]),
    ).toBeNull();
    expect(
      findIdKey([project('5001', '')], [option('Bay', { id: '5001' }), option('Quay', { id: '5002' })]),
    ).toBeNull();
  });

  test('leaves a namesake under another id to the user while nothing shows what the ids are', () => {
    const options = [option('Tower', { id: '5002' }), option('Quay', { id: '5003' })];
    expect(labelsOf([project('5001', 'Tower')], options).ambiguous).toEqual(['5001']);
    expect(labelsOf([project('5001', 'Tower'), project('5003', 'Quay')], options)).toEqual({
      found: [['5003', 'Quay']],
      ambiguous: [],
      absent: ['5001'],
    });
  });

  test('goes by the names where several are offered, all under other ids', () => {
    const names = ['Bridge', 'Quay', 'Tower'];
    const options = names.map((name, index) => option(name, { id: `${9000 + index * 7}` }));
    const projects = names.map((name, index) => project(`${5000 + index}`, name));
    expect(labelsOf(projects, options).found).toHaveLength(3);
  });

  test('finds no project under the name that another one has taken', () => {
    const options = [option('Tower', { id: '5002' }), option('Quay', { id: '5003' })];
    const { found, ambiguous } = labelsOf([project('5001', 'Tower'), project('5002', 'Bridge')], options);
    expect([found, ambiguous]).toEqual([[], ['5001', '5002']]);
  });

  test('keeps ids above 2^53 apart', () => {
    const big = [option('A', { id: '9007199254740993' }), option('A', { id: '9007199254740992' })];
    expect(labelsOf([project('9007199254740993', 'A')], big).found).toHaveLength(1);
  });
});

describe('matching by text', () => {
  test.each(['Tower', '1001 - Tower', 'Tower (1001)', '1001 Tower'])('knows the label "%s"', (label) => {
    expect(labelsOf([project('1', 'Tower', '1001')], [option(label), option('Bridge')]).found).toEqual([['1', label]]);
  });

  test('takes no part of a label for the whole', () => {
    const options = [option('Tower North'), option('The Tower'), option('2001 - Tower')];
    expect(labelsOf([project('1', 'Tower', '1001')], options).absent).toEqual(['1']);
  });

  test('prefers the exact text to one that differs in letter case', () => {
    expect(labelsOf([project('1', 'tower')], [option('Tower'), option('tower')]).found).toEqual([['1', 'tower']]);
  });

  test('looks past spaces, letter case and marks of direction where that is unique', () => {
    expect(labelsOf([project('1', 'North\u00a0 Tower ')], [option('\u200enorth tower')]).found).toHaveLength(1);
  });

  test('leaves a name that fits two options to the user', () => {
    expect(labelsOf([project('1', 'Tower')], [option('Tower'), option('Tower')]).ambiguous).toEqual(['1']);
  });

  test('leaves two projects that fit one option to the user', () => {
    const { ambiguous, found } = labelsOf([project('1', 'Tower'), project('2', 'Tower')], [option('Tower')]);
    expect(ambiguous).toEqual(['1', '2']);
    expect(found).toEqual([]);
  });

  test('names what is not offered', () => {
    expect(labelsOf([project('1', 'Tower')], []).absent).toEqual(['1']);
  });
});
