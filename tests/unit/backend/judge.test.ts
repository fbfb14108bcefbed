import { describe, expect, test } from 'vitest';
import type { ValidatedProject } from '../../../src/domain/project.ts';
import { judge, judgeNothing } from '../../../src/procore-api/access/judge.ts';
import type { AccessReading } from '../../../src/procore-api/access/question.ts';
import { projects } from '../../support/backend-fixtures.ts';

type Finding = Pick<ValidatedProject, 'access' | 'reason'>;

const PERMITTED: Finding = { access: 'permitted', reason: null };
const MISSING: Finding = { access: 'missing', reason: 'not-permitted' };
const UNKNOWN: Finding = { access: 'unknown', reason: 'rate-limited' };

/** The first projects with these findings, the others permitted. */
function reading(findings: readonly Finding[], message: string | null = null): AccessReading {
  const found = projects.map((project, index) => ({ ...project, ...(findings[index] ?? PERMITTED) }));
  return { outcome: 'read', projects: found, isAnswered: true, message };
}

const nothingConnected = (isAnswered: boolean): AccessReading => ({
  outcome: 'read',
  projects: [],
  isAnswered,
  message: null,
});

describe('what was read', () => {
  test('all permitted: passed', () => {
    expect(judge(projects, reading([]))).toEqual({
      verdict: 'passed',
      counts: { connected: 5, permitted: 5, missing: 0, unknown: 0 },
      projects: projects.map((project) => ({ ...project, ...PERMITTED })),
      detail: null,
    });
  });

  test('one missing decides, and unknown ones are counted beside it', () => {
    expect(judge(projects, reading([MISSING, UNKNOWN], 'Half a list.'))).toMatchObject({
      verdict: 'missing-projects',
      counts: { connected: 5, permitted: 3, missing: 1, unknown: 1 },
      detail: 'Half a list.',
    });
  });

  test('only unknown ones: inconclusive', () => {
    expect(judge(projects, reading([UNKNOWN])).verdict).toBe('inconclusive');
  });

  test.each(['inactive', 'tool-blocked'] as const)('%s is permitted all the same', (reason) => {
    expect(judge(projects, reading([{ access: 'permitted', reason }])).verdict).toBe('passed');
  });

  test('names are those that Procore gives', () => {
    const renamed: AccessReading = {
      outcome: 'read',
      projects: projects.map((project) => ({ ...project, ...PERMITTED, name: 'New' })),
      isAnswered: true,
      message: null,
    };
    expect(judge(projects, renamed).projects[0]?.name).toBe('New');
  });

  test('nothing connected: nothing to check only if Procore has answered', () => {
    expect(judge([], nothingConnected(true)).verdict).toBe('nothing-to-check');
    expect(judge([], nothingConnected(false)).verdict).toBe('inconclusive');
  });
});

describe.each(['credentials-rejected', 'app-not-installed'] as const)('%s', (outcome) => {
  test('is the verdict, with every project unknown', () => {
    expect(judge(projects, { outcome, message: 'No.' })).toMatchObject({
      verdict: outcome,
      counts: { connected: 5, permitted: 0, missing: 0, unknown: 5 },
      detail: 'No.',
    });
  });

  test('is the verdict also when nothing is connected', () => {
    expect(judge([], { outcome, message: 'No.' })).toMatchObject({ verdict: outcome, counts: { connected: 0 } });
  });
});

test('a failure of the backend itself makes everything unknown', () => {
  expect(judgeNothing(projects, 'Broken.')).toMatchObject({
    verdict: 'inconclusive',
    counts: { connected: 5, unknown: 5 },
    detail: 'Broken.',
  });
});
