import { describe, expect, test } from 'vitest';
import { judge } from '../../../reference-backend/runs/judge.ts';
import type { PermittedProjectsReading } from '../../../src/procore/rest/permitted-projects.ts';
import { complete, projects } from './fixtures.ts';

type Partial = Extract<PermittedProjectsReading, { outcome: 'partial' }>;

function partial(reason: Partial['reason'], seen = projects.slice(0, 2)): Partial {
  const listed = seen.map(({ id }) => ({ id, active: true }));
  return { outcome: 'partial', projects: listed, reason, message: 'Half a list.' };
}

describe('over a complete list', () => {
  test('all listed: passed', () => {
    expect(judge(projects, complete(projects))).toEqual({
      verdict: 'passed',
      counts: { connected: 5, permitted: 5, missing: 0, unknown: 0 },
      projects: projects.map((project) => ({ ...project, access: 'permitted', reason: null })),
      detail: null,
    });
  });

  test('one not listed: missing', () => {
    const judgement = judge(projects, complete(projects.slice(1)));
    expect(judgement).toMatchObject({
      verdict: 'missing-projects',
      counts: { permitted: 4, missing: 1, unknown: 0 },
      detail: null,
    });
    expect(judgement.projects[0]).toEqual({ ...projects[0], access: 'missing', reason: 'not-permitted' });
  });

  test('none listed: missing, with the likely cause', () => {
    expect(judge(projects, complete([]))).toMatchObject({
      verdict: 'missing-projects',
      counts: { missing: 5 },
      detail: expect.stringContaining('Permitted Projects'),
    });
  });

  test('an inactive one is permitted all the same', () => {
    const reading = { outcome: 'complete', projects: projects.map(({ id }) => ({ id, active: false })) } as const;
    const judgement = judge(projects, reading);
    expect(judgement.verdict).toBe('passed');
    expect(judgement.projects[0]).toMatchObject({ access: 'permitted', reason: 'inactive' });
  });

  test('nothing connected: nothing to check', () => {
    expect(judge([], complete(projects))).toMatchObject({ verdict: 'nothing-to-check', detail: null });
  });
});

describe('over a part of the list', () => {
  test.each(['rate-limited', 'unreachable'] as const)('%s: what was not seen is unknown', (reason) => {
    const judgement = judge(projects, partial(reason));
    expect(judgement).toMatchObject({
      verdict: 'inconclusive',
      counts: { connected: 5, permitted: 2, missing: 0, unknown: 3 },
      detail: 'Half a list.',
    });
    expect(judgement.projects[4]).toMatchObject({ access: 'unknown', reason });
  });

  test.each([[projects.slice(0, 2)], [[...projects]]])(
    'unconfirmed: everything is unknown, also what was seen',
    (seen) => {
      const judgement = judge(projects, partial('unconfirmed', seen));
      expect(judgement).toMatchObject({
        verdict: 'inconclusive',
        counts: { connected: 5, permitted: 0, missing: 0, unknown: 5 },
        detail: 'Half a list.',
      });
      expect(judgement.projects[0]).toMatchObject({ access: 'unknown', reason: 'unconfirmed' });
    },
  );

  test('all seen before it ended: passed', () => {
    expect(judge(projects, partial('rate-limited', [...projects]))).toMatchObject({ verdict: 'passed', detail: null });
  });

  test('nothing connected: nothing to check only if Procore has answered to the end', () => {
    expect(judge([], partial('unconfirmed')).verdict).toBe('nothing-to-check');
    expect(judge([], partial('unreachable')).verdict).toBe('inconclusive');
    expect(judge([], partial('rate-limited')).verdict).toBe('inconclusive');
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
