import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { ValidatedProject } from '../../../src/domain/project.ts';
import { connectedProjectSchema } from '../../../src/integration-backend/contract.ts';
import { complete, projects } from '../../support/backend-fixtures.ts';
import { eventually } from '../../support/eventually.ts';
import { held, problemOf, type TestBackend } from './test-backend.ts';

type Finding = Pick<ValidatedProject, 'access' | 'reason'>;

/** Leaving out projects that can never be permitted, and taking them up again. */
export function stopSyncSuite(backend: TestBackend): void {
  const PROJECTS = '/v1/integrations/files/projects';
  const [gone, ...others] = projects;
  if (gone === undefined) throw new Error('no projects');

  /** A finished validation that found this of the first project, and all others permitted. */
  async function validated(finding: Finding, key = 'validated') {
    backend.procore.answer = async (question) => ({
      outcome: 'read',
      projects: question.projects.map((project) =>
        project.id === gone?.id ? { ...project, ...finding } : { ...project, access: 'permitted', reason: null },
      ),
      isAnswered: true,
      message: null,
    });
    return await backend.outcomeOf(await backend.start(key));
  }

  async function change(synced: unknown, ifMatch: string | null = '"1"', projectId = gone?.id) {
    const headers: Record<string, string> = ifMatch === null ? {} : { 'If-Match': ifMatch };
    return await backend.call('PATCH', `${PROJECTS}/${projectId}`, { headers, body: { synced } });
  }

  const listed = async () => z.parse(z.array(connectedProjectSchema), (await backend.call('GET', PROJECTS)).json());

  const later = (minutes: number) => {
    backend.clock.now = new Date(backend.clock.now.getTime() + minutes * 60_000);
  };

  /** As a deleted project has to be found: twice, and not at once. */
  async function deleted() {
    await validated({ access: 'missing', reason: 'not-found' }, 'deleted');
    later(5);
    await validated({ access: 'missing', reason: 'not-found' }, 'still-deleted');
  }

  test('a project that was found deleted once is not left out, nor one that was found so twice in a hurry', async () => {
    await validated({ access: 'missing', reason: 'not-found' });
    const problem = problemOf(await change(false));
    expect(problem).toMatchObject({ status: 409, type: 'stop-sync-refused' });
    expect(problem.detail).toContain('at least 5 minutes apart');
    later(4);
    await validated({ access: 'missing', reason: 'not-found' }, 'in-a-hurry');
    expect(problemOf(await change(false))).toMatchObject({ type: 'stop-sync-refused' });
    later(1);
    await validated({ access: 'missing', reason: 'not-found' }, 'minutes-apart');
    expect((await change(false)).status).toBe(200);
  });

  test('a run that saw it in between begins the count anew', async () => {
    await validated({ access: 'missing', reason: 'not-found' });
    later(10);
    await validated({ access: 'permitted', reason: null }, 'seen');
    later(10);
    await validated({ access: 'missing', reason: 'not-found' }, 'deleted-again');
    expect(problemOf(await change(false))).toMatchObject({ type: 'stop-sync-refused' });
  });

  test.each(['not-found', 'other-company'] as const)('a project that is missing as %s is left out', async (reason) => {
    if (reason === 'not-found') await deleted();
    else await validated({ access: 'missing', reason });
    const answer = await change(false);
    expect(answer.status).toBe(200);
    expect(answer.json()).toEqual({ ...gone, synced: false });
    expect(answer.headers.get('ETag')).toBe('"2"');
    expect(await listed()).toEqual([{ ...gone, synced: false }, ...others.map((each) => ({ ...each, synced: true }))]);

    const integration = await backend.call('GET', '/v1/integrations/files');
    expect(integration.json()).toMatchObject({ connectedProjects: 4 });
    expect(integration.headers.get('ETag')).toBe('"2"');
    const next = await validated({ access: 'missing', reason }, 'next');
    expect(next).toMatchObject({ verdict: 'passed', counts: { connected: 4, permitted: 4 } });
  });

  test.each<Finding>([
    { access: 'missing', reason: 'not-permitted' },
    { access: 'permitted', reason: 'inactive' },
    { access: 'unknown', reason: 'unreachable' },
    { access: 'permitted', reason: null },
  ])('one that is $access, $reason, is not', async (finding) => {
    await validated(finding);
    expect(problemOf(await change(false))).toMatchObject({ status: 409, type: 'stop-sync-refused' });
    expect((await listed()).every(({ synced }) => synced)).toBe(true);
  });

  test('only the newest finished validation counts', async () => {
    await validated({ access: 'missing', reason: 'not-found' });
    await validated({ access: 'permitted', reason: null }, 'later');
    expect(problemOf(await change(false))).toMatchObject({ type: 'stop-sync-refused' });
  });

  test('without any validation nothing is left out', async () => {
    expect(problemOf(await change(false))).toMatchObject({ type: 'stop-sync-refused' });
  });

  test('what was left out can always be taken up again', async () => {
    await deleted();
    await change(false);
    await validated({ access: 'permitted', reason: null }, 'later');
    const answer = await change(true, '"2"');
    expect(answer.json()).toEqual({ ...gone, synced: true });
    expect(answer.headers.get('ETag')).toBe('"3"');
    expect((await backend.call('GET', '/v1/integrations/files')).json()).toMatchObject({ connectedProjects: 5 });
  });

  test('what is so already stays as it is, with its ETag', async () => {
    const answer = await change(true);
    expect(answer.json()).toEqual({ ...gone, synced: true });
    expect(answer.headers.get('ETag')).toBe('"1"');
  });

  test('not while a validation runs', async () => {
    await deleted();
    const reading = held<ReturnType<typeof complete>>();
    backend.procore.answer = () => reading.promise;
    await backend.start('running');
    await eventually(() => expect(backend.procore.questions).toHaveLength(3));
    expect(problemOf(await change(false))).toMatchObject({ status: 409, type: 'already-running' });
    reading.release(complete(projects));
  });

  test('a passed validation does not open the save gate for another set of projects', async () => {
    await deleted();
    await change(false);
    const { id } = await validated({ access: 'permitted', reason: null }, 'passed');
    await change(true, '"2"');
    expect(problemOf(await backend.save('s', id, '"3"'))).toMatchObject({ type: 'save-gate-closed' });
  });

  describe('is refused', () => {
    test.each([
      ['without If-Match', true, null, undefined, 428, 'invalid-request'],
      ['with an old ETag', true, '"0"', undefined, 412, 'changed-meanwhile'],
      ['for a project that is not connected', true, '"1"', '77', 404, 'not-found'],
      ['for what is no project id', true, '"1"', 'x', 404, 'not-found'],
      ['with another form', 'no', '"1"', undefined, 422, 'invalid-request'],
    ])('%s', async (_name, synced, ifMatch, projectId, status, type) => {
      expect(problemOf(await change(synced, ifMatch, projectId))).toMatchObject({ status, type });
    });
  });
}
