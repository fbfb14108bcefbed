import { describe, expect, test } from 'vitest';
import { createWorld, type World } from '../../procore-stand-in/world.ts';
import { allPermitted, connected, first, idsWith, missingIds, permittedIds, smallWorld } from './small-world.ts';
import { createVisitor, pathsAskedOf, tableOf } from './visitor.ts';

test('case 4: an app without permitted projects has all missing, with the likely cause', async () => {
  const world = smallWorld();
  world.integration.app.permittedProjectIds.clear();
  expect(await createVisitor(world).validate()).toMatchObject({
    verdict: 'missing-projects',
    counts: { missing: 12, unknown: 0 },
    detail: expect.stringContaining('Permitted Projects are empty'),
  });
});

describe('case 5: a project that is not permitted is missing', () => {
  test.each([403, 404] as const)('whether Procore would answer %i for it', async (status) => {
    const world = smallWorld();
    world.notPermittedStatus = status;
    const judgement = await createVisitor(world).validate();
    expect(judgement).toMatchObject({ verdict: 'missing-projects', detail: null });
    expect(idsWith(judgement, 'missing', 'not-permitted')).toEqual(missingIds(world));
    expect(idsWith(judgement, 'permitted', null)).toEqual(permittedIds(world));
  });

  test('all permitted: passed, with a token and one page between two looks at the rights', async () => {
    const world = allPermitted();
    expect(await createVisitor(world).validate()).toMatchObject({ verdict: 'passed', detail: null });
    expect(pathsAskedOf(world)).toEqual([
      '/oauth/token',
      `/rest/v1.0/companies/${world.company.id}/users`,
      '/rest/v1.1/projects',
      `/rest/v1.0/companies/${world.company.id}/users`,
    ]);
  });
});

test('case 6: an inactive project is permitted all the same, and is told apart', async () => {
  const world = allPermitted();
  const inactive = first(connected(world));
  for (const project of world.company.projects) if (project.id === inactive) project.active = false;
  const judgement = await createVisitor(world).validate();
  expect(judgement.verdict).toBe('passed');
  expect(idsWith(judgement, 'permitted', 'inactive')).toEqual([inactive]);
});

describe('case 8: a list of several pages is read to its end', () => {
  function pagedWorld(): World {
    const world = createWorld({ seed: 22, projects: 900, connected: 400, permitted: 390 });
    world.integration.app.permittedProjectIds.clear();
    for (const id of connected(world).slice(0, 390)) world.integration.app.permittedProjectIds.add(id);
    return world;
  }

  test('beyond the first page, too, a project is permitted; what is on none is asked for by its id', async () => {
    const world = pagedWorld();
    const judgement = await createVisitor(world).validate();
    expect(judgement.counts).toEqual({ connected: 400, permitted: 390, missing: 10, unknown: 0 });
    const lists = world.requests.filter(({ path }) => path.startsWith('/rest/v1.1/projects'));
    // Two pages, the ten absent ones by id, twice the inactive ones, and the absent ones in the other company.
    expect(lists).toHaveLength(6);
  });

  test('a project that slips from one page to another while the list is read is found', async () => {
    const world = pagedWorld();
    const visitor = createVisitor(world);
    const { permittedProjectIds } = world.integration.app;
    const [gone] = permittedIds(world);
    let pages = 0;
    const judgement = await visitor.validate(
      {},
      {
        async fetch(url, init) {
          const answer = await visitor.fetch(url, init);
          if (url.includes('/rest/v1.1/projects') && ++pages === 1) {
            permittedProjectIds.delete(gone ?? '');
            permittedProjectIds.add(connected(world)[399] ?? '');
          }
          return answer;
        },
      },
    );
    // The one that was taken off meanwhile is no longer permitted, though a page had shown it.
    expect(judgement.counts).toMatchObject({ permitted: 390, missing: 10, unknown: 0 });
  });

  test('where Procore does not know the question for ids, two readings have to agree', async () => {
    const world = pagedWorld();
    world.ignoresIdFilter = true;
    const judgement = await createVisitor(world).validate();
    expect(judgement.counts).toMatchObject({ permitted: 390, missing: 10, unknown: 0 });
  });
});

describe('case 10: projects are the same by their id', () => {
  test('a project that was renamed is permitted, under its new name', async () => {
    const world = allPermitted();
    const visitor = createVisitor(world);
    const [project] = visitor.projects;
    const index = world.company.projects.findIndex(({ id }) => id === project?.id);
    const before = world.company.projects[index];
    if (before !== undefined) world.company.projects[index] = { ...before, name: 'Another name', number: '9-9' };
    const judgement = await visitor.validate();
    expect(judgement.verdict).toBe('passed');
    expect(judgement.projects[0]).toMatchObject({ id: project?.id, name: 'Another name', number: '9-9' });
  });

  function twins(): { world: World; permitted: string; missing: string } {
    const world = smallWorld();
    const [permitted, missing] = [first(permittedIds(world)), first(missingIds(world))];
    world.company.projects.forEach((project, index, projects) => {
      if (project.id === permitted || project.id === missing)
        projects[index] = { ...project, name: 'Twin', number: null };
    });
    return { world, permitted, missing };
  }

  test('of two with the same name one is permitted and one is missing', async () => {
    const { world, permitted, missing } = twins();
    const judgement = await createVisitor(world).validate();
    expect(idsWith(judgement, 'permitted', null)).toContain(permitted);
    expect(idsWith(judgement, 'missing', 'not-permitted')).toContain(missing);
  });

  test('a table, which has names only, settles neither of the two', async () => {
    const { world, permitted, missing } = twins();
    world.integration.app.isCompanyAdmin = true;
    for (const id of connected(world)) world.directoryDenied.add(id);
    const judgement = await createVisitor(world).validate({ permittedTable: tableOf(world) });
    expect(idsWith(judgement, 'unknown', 'unconfirmed')).toEqual(expect.arrayContaining([permitted, missing]));
    expect(judgement.counts).toMatchObject({ permitted: 8, missing: 0, unknown: 4 });
  });

  test('nor where the integration syncs only the one that is not permitted', async () => {
    const { world, missing } = twins();
    world.integration.app.isCompanyAdmin = true;
    world.directoryDenied.add(missing);
    const visitor = createVisitor(world);
    const projects = visitor.projects.filter(({ id }) => id === missing);
    expect(await visitor.validate({ projects, permittedTable: tableOf(world) })).toMatchObject({
      verdict: 'inconclusive',
    });
  });

  test('a name that only begins like that of a row is not in the table', async () => {
    const world = smallWorld();
    world.integration.app.isCompanyAdmin = true;
    const [permitted, missing] = [first(permittedIds(world)), first(missingIds(world))];
    world.company.projects.forEach((project, index, projects) => {
      if (project.id === permitted) projects[index] = { ...project, name: 'Harbor - Phase 10', number: null };
      if (project.id === missing) projects[index] = { ...project, name: 'Harbor - Phase 1', number: null };
    });
    for (const id of [permitted, missing]) world.directoryDenied.add(id);
    const judgement = await createVisitor(world).validate({ permittedTable: tableOf(world) });
    expect(idsWith(judgement, 'permitted', 'by-page')).toContain(permitted);
    expect(idsWith(judgement, 'unknown', 'unconfirmed')).toContain(missing);
  });
});

test('case 16: ids beyond 2^53 stay exact', async () => {
  const world = allPermitted();
  const [listed, neighbour] = ['9007199254740993', '9007199254740992'];
  world.company.projects.push({ id: listed, name: 'Far out', number: null, active: true });
  world.integration.app.permittedProjectIds.add(listed);
  const projects = [listed, neighbour].map((id) => ({ id, name: 'Far out', number: null }));
  const judgement = await createVisitor(world).validate({ projects });
  expect(judgement.projects.map(({ id, access }) => [id, access])).toEqual([
    [listed, 'permitted'],
    [neighbour, 'missing'],
  ]);
});
