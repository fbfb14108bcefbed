import { describe, expect, test } from 'vitest';
import { createWorld } from '../../procore-stand-in/world.ts';
import { allPermitted, connected, first, idsWith, missingIds, permittedIds, smallWorld } from './small-world.ts';
import { createVisitor, pathsAskedOf } from './visitor.ts';

describe('case 12: a tool that is switched off', () => {
  test('leaves its project permitted, and is told', async () => {
    const world = allPermitted();
    const blocked = first(connected(world));
    world.disabledTools.set(blocked, new Set(['documents']));
    const judgement = await createVisitor(world).validate({ requiredTools: ['documents', 'photos'] });
    expect(judgement.verdict).toBe('passed');
    expect(idsWith(judgement, 'permitted', 'tool-blocked')).toEqual([blocked]);
  });

  test.each([
    ['a tool that is not there', 'wormhole', null],
    ['a tool that is refused', 'documents', 403],
  ])('%s', async (_name, tool, status) => {
    const world = allPermitted();
    if (status !== null) {
      world.faults.push({
        pathPrefix: '/rest/v1.0/projects/',
        status,
        body: { errors: ['Forbidden'] },
        times: Infinity,
      });
    }
    const judgement = await createVisitor(world).validate({ requiredTools: [tool] });
    expect(judgement.verdict).toBe('passed');
    expect(idsWith(judgement, 'permitted', 'tool-blocked')).toHaveLength(12);
  });

  test.each([
    ['no answer', 500, undefined],
    ['a 403 that is not Procore’s', 403, '<h1>Forbidden</h1>'],
  ])('%s about tools: permitted, and said', async (_name, status, body) => {
    const world = allPermitted();
    world.faults.push({ pathPrefix: '/rest/v1.0/projects/', status, body, times: Infinity });
    expect(await createVisitor(world).validate({ requiredTools: ['documents'] })).toMatchObject({
      verdict: 'passed',
      detail: expect.stringContaining('tools'),
    });
  });

  test('an inactive project is called inactive', async () => {
    const world = allPermitted();
    const both = first(connected(world));
    for (const project of world.company.projects) if (project.id === both) project.active = false;
    world.disabledTools.set(both, new Set(['documents']));
    const judgement = await createVisitor(world).validate({ requiredTools: ['documents'] });
    expect(idsWith(judgement, 'permitted', 'inactive')).toEqual([both]);
  });
});

describe('case 13: the limits of requests', () => {
  test.each([true, false])('a used-up spike window is waited for (Retry-After: %s)', async (retryAfterOn429) => {
    const world = createWorld({ seed: 23, projects: 200, connected: 60, permitted: 50 });
    world.projectsPerPage = { standard: 10, most: 10 };
    world.spike = { requests: 3, windowMs: 10_000 };
    world.retryAfterOn429 = retryAfterOn429;
    const visitor = createVisitor(world, { patienceMs: 200_000 });
    expect((await visitor.validate()).counts).toMatchObject({ permitted: 50, missing: 10, unknown: 0 });
    expect(visitor.waits.length).toBeGreaterThan(0);
    expect(world.overLimitRequests).toBe(0);
  });

  test('a used-up hour leaves what was not seen unknown, and is told while it is waited for', async () => {
    const world = createWorld({ seed: 24, projects: 200, connected: 60, permitted: 50 });
    world.projectsPerPage = { standard: 10, most: 10 };
    world.requestsPerHour = 2;
    const judgement = await createVisitor(world).validate();
    expect(judgement).toMatchObject({ verdict: 'inconclusive', counts: { permitted: 0, missing: 0, unknown: 60 } });
    expect(new Set(judgement.projects.map(({ reason }) => reason))).toEqual(new Set(['rate-limited']));
  });

  test('a 429 is never an absence', async () => {
    const world = smallWorld();
    world.faults.push({ pathPrefix: '/rest/v1.1/projects', status: 429, times: Infinity });
    expect((await createVisitor(world).validate()).counts).toMatchObject({ missing: 0, unknown: 12 });
  });

  test('a wait is told with the time at which it ends', async () => {
    const world = smallWorld();
    const headers = { 'retry-after': '7' };
    world.faults.push({ pathPrefix: '/rest/v1.1/projects', status: 429, headers, times: 1 });
    const told: (string | null)[] = [];
    await createVisitor(world).validate({}, { onProgress: ({ waitingUntil }) => void told.push(waitingUntil) });
    expect(told).toContain('2026-11-23T12:00:07.000Z');
    expect(told.at(-1)).toBeNull();
  });
});

describe('case 14: servers that fail and tokens that run out', () => {
  test('a token that runs out in the middle is replaced, as often as it takes', async () => {
    const world = createWorld({ seed: 25, projects: 200, connected: 60, permitted: 50 });
    world.projectsPerPage = { standard: 10, most: 10 };
    const visitor = createVisitor(world);
    let requests = 0;
    const judgement = await visitor.validate(
      {},
      {
        fetch(url, init) {
          requests += 1;
          if (requests % 3 === 0) world.tokenGeneration += 1;
          return visitor.fetch(url, init);
        },
      },
    );
    expect(judgement.counts).toMatchObject({ permitted: 50, missing: 10, unknown: 0 });
    expect(pathsAskedOf(world).filter((path) => path === '/oauth/token').length).toBeGreaterThan(2);
  });

  test('a token that is refused right after it was given makes nothing but unknown', async () => {
    const world = smallWorld();
    world.tokenLifeSeconds = 0;
    const judgement = await createVisitor(world).validate();
    expect(judgement).toMatchObject({ verdict: 'inconclusive', counts: { missing: 0, unknown: 12 } });
    expect(pathsAskedOf(world).filter((path) => path === '/oauth/token').length).toBeLessThan(10);
  });

  test.each([500, 502, 503])('%i for good: unknown', async (status) => {
    const world = smallWorld();
    world.faults.push({ pathPrefix: '/rest/', status, times: Infinity });
    const judgement = await createVisitor(world).validate();
    expect(judgement).toMatchObject({ verdict: 'inconclusive', counts: { missing: 0, unknown: 12 } });
    expect(judgement.projects[0]?.reason).toBe('unreachable');
  });

  test('a list that fails for good: the projects are read one by one', async () => {
    const world = smallWorld();
    world.faults.push({ pathPrefix: '/rest/v1.1/projects', status: 500, times: Infinity });
    const judgement = await createVisitor(world).validate();
    expect(judgement.counts).toMatchObject({ permitted: 9, missing: 3, unknown: 0 });
  });

  test.each(['lost', 'hangs'] as const)('a connection that is %s and comes back', async (connection) => {
    const world = smallWorld();
    world.faults.push({ pathPrefix: '/rest/v1.1/projects', connection, times: 1 });
    const judgement = await createVisitor(world).validate({}, { timeoutMs: 100 });
    expect(judgement.counts).toMatchObject({ permitted: 9, missing: 3, unknown: 0 });
  });

  test('a list that breaks off: permitted is what was seen, some are read by themselves, the rest is unknown', async () => {
    const world = createWorld({ seed: 26, projects: 300, connected: 160, permitted: 120 });
    world.projectsPerPage = { standard: 20, most: 20 };
    world.faults.push({ pathPrefix: '/rest/v1.1/projects', after: 2, status: 500, times: Infinity });
    const judgement = await createVisitor(world).validate();
    expect(judgement.counts.permitted).toBeGreaterThan(40);
    expect(judgement.counts.unknown).toBeGreaterThan(40);
    expect(idsWith(judgement, 'missing', 'not-permitted').every((id) => missingIds(world).includes(id))).toBe(true);
  });

  test('a list that breaks off before a company admin: what was not seen anywhere is unknown', async () => {
    const world = createWorld({ seed: 26, projects: 200, connected: 60, permitted: 50 });
    world.integration.app.isCompanyAdmin = true;
    world.projectsPerPage = { standard: 20, most: 20 };
    world.faults.push({ pathPrefix: '/rest/v1.1/projects', after: 2, status: 500, times: Infinity });
    const judgement = await createVisitor(world).validate();
    expect(idsWith(judgement, 'missing', 'not-permitted').every((id) => missingIds(world).includes(id))).toBe(true);
    expect(idsWith(judgement, 'permitted', null).every((id) => permittedIds(world).includes(id))).toBe(true);
    expect(judgement.counts.permitted).toBeGreaterThan(0);
  });
});

describe('what changes after a validation is seen by the next, which the save gate starts', () => {
  test('case 17: a project that is connected later and is not permitted', async () => {
    const world = allPermitted();
    const visitor = createVisitor(world);
    expect((await visitor.validate()).verdict).toBe('passed');
    const id = '562949953999999';
    world.company.projects.push({ id, name: 'New', number: null, active: true });
    const projects = [...visitor.projects, { id, name: 'New', number: null }];
    expect((await visitor.validate({ projects })).verdict).toBe('missing-projects');
  });

  test('case 18: an app that was installed again, with an empty list', async () => {
    const world = allPermitted();
    const visitor = createVisitor(world);
    expect((await visitor.validate()).verdict).toBe('passed');
    world.integration.app.permittedProjectIds.clear();
    expect(await visitor.validate()).toMatchObject({ verdict: 'missing-projects', counts: { missing: 12 } });
  });

  test('case 19: a project that is taken from the list between validating and saving', async () => {
    const world = allPermitted();
    const visitor = createVisitor(world);
    expect((await visitor.validate()).verdict).toBe('passed');
    const removed = first(connected(world));
    world.integration.app.permittedProjectIds.delete(removed);
    expect(idsWith(await visitor.validate(), 'missing', 'not-permitted')).toEqual([removed]);
  });

  test('case 19: company-admin rights that are given between validating and saving', async () => {
    const world = allPermitted();
    const visitor = createVisitor(world);
    expect((await visitor.validate()).verdict).toBe('passed');
    world.integration.app.isCompanyAdmin = true;
    world.integration.app.permittedProjectIds.delete(first(connected(world)));
    expect((await visitor.validate()).verdict).toBe('missing-projects');
  });
});

describe('case 20: an integration without connected projects', () => {
  test('has nothing to check, after key and installation were tested', async () => {
    const world = smallWorld();
    expect(await createVisitor(world).validate({ projects: [] })).toMatchObject({
      verdict: 'nothing-to-check',
      counts: { connected: 0 },
      detail: null,
    });
    expect(pathsAskedOf(world)).toEqual(['/oauth/token', '/rest/v1.1/projects']);
  });

  test('a wrong secret is told', async () => {
    const judgement = await createVisitor(smallWorld()).validate({ projects: [], clientSecret: 'typed wrongly' });
    expect(judgement.verdict).toBe('credentials-rejected');
  });

  test('an app that is not installed is told', async () => {
    const world = smallWorld();
    world.integration.app.installed = false;
    expect((await createVisitor(world).validate({ projects: [] })).verdict).toBe('app-not-installed');
  });

  test('no answer is no test', async () => {
    const world = smallWorld();
    world.faults.push({ pathPrefix: '/rest/', status: 500, times: Infinity });
    expect((await createVisitor(world).validate({ projects: [] })).verdict).toBe('inconclusive');
  });
});
