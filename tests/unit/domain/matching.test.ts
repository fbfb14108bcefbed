import { describe, expect, test } from 'vitest';
import { findIdKey, matchProjects, type OfferedProject } from '../../../src/domain/matching.ts';
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
    expect(findIdKey([project('11', 'Tower')], [option('Tower', { key: '11' }), option('Bridge')])).toBeNull();
    const shared = [option('Tower', { key: '11' }), option('Bridge', { key: '11' })];
    expect(findIdKey([project('11', 'Tower')], shared)).toBeNull();
  });

  test('keeps ids above 2^53 apart', () => {
    const big = [option('A', { id: '9007199254740993' }), option('A', { id: '9007199254740992' })];
    expect(labelsOf([project('9007199254740993', 'A')], big).found).toHaveLength(1);
  });
});

describe('matching by text', () => {
  test.each(['Tower', '1001 - Tower', 'Tower (1001)'])('knows the label "%s"', (label) => {
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
