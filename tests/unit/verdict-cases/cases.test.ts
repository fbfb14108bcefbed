import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../../reference-backend/runs/judge.ts';
import { readWebHost } from '../../../src/procore/rest/company-region.ts';
import { createElsewhereMemory } from '../../../src/procore/rest/other-companies.ts';
import { createWorld, type World } from '../../procore-stand-in/world.ts';
import { deleteProject, moveProject } from '../../procore-stand-in/world-changes.ts';
import { createVisitor, pathsAskedOf, tableOf } from './visitor.ts';

/** Twelve connected projects, nine of them permitted, in a company of forty. */
function smallWorld(): World {
  return createWorld({ seed: 20, projects: 40, connected: 12, permitted: 9 });
}

function allPermitted(): World {
  return createWorld({ seed: 21, projects: 40, connected: 12, permitted: 12 });
}

const idsWith = ({ projects }: Judgement, access: string, reason: string | null) =>
  projects.filter((project) => project.access === access && project.reason === reason).map(({ id }) => id);

const missingIds = (world: World) =>
  connected(world).filter((id) => !world.integration.app.permittedProjectIds.has(id));
const permittedIds = (world: World) =>
  connected(world).filter((id) => world.integration.app.permittedProjectIds.has(id));
/** In the order of the company's list, as the visitor asks for them. */
const connected = (world: World) =>
  world.company.projects.map(({ id }) => id).filter((id) => world.integration.connectedProjectIds.includes(id));

function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('There is none.');
  return item;
}

describe('case 1: a wrong key or secret is a rejected credential, never a missing project', () => {
  test.each([
    ['key', { clientKey: 'somebody-else' }],
    ['secret', { clientSecret: 'typed wrongly' }],
  ])('a wrong %s', async (_name, wrong) => {
    const judgement = await createVisitor(smallWorld()).validate(wrong);
    expect(judgement).toMatchObject({
      verdict: 'credentials-rejected',
      counts: { connected: 12, permitted: 0, missing: 0, unknown: 12 },
    });
  });

  test('a wrong secret does not ride on the token that the right one has got', async () => {
    const visitor = createVisitor(smallWorld());
    await visitor.validate();
    expect((await visitor.validate({ clientSecret: 'typed wrongly' })).verdict).toBe('credentials-rejected');
  });
});

describe('case 2: an app that is not installed in the company says so, although it gets a token', () => {
  test.each(['uninstalled', 'in no such company'])('%s', async (name) => {
    const world = smallWorld();
    if (name === 'uninstalled') world.integration.app.installed = false;
    const judgement = await createVisitor(world).validate(name === 'uninstalled' ? {} : { companyId: '77' });
    expect(judgement).toMatchObject({ verdict: 'app-not-installed', counts: { missing: 0, unknown: 12 } });
    // One answer alone is not believed.
    expect(world.requests.filter(({ path }) => path.startsWith('/rest/'))).toHaveLength(2);
  });

  test('uninstalled after its list was read', async () => {
    const world = smallWorld();
    world.faults.push({
      pathPrefix: `/rest/v1.0/companies/${world.company.id}/users`,
      status: 403,
      body: { errors: ['App is not connected to this company.'] },
      times: 2,
    });
    expect((await createVisitor(world).validate()).verdict).toBe('app-not-installed');
  });
});

test('case 3: each request names the company, and one key serves the companies where its app is installed', async () => {
  const world = smallWorld();
  const visitor = createVisitor(world);
  const headers: (string | null)[] = [];
  const fetch: typeof visitor.fetch = (input, init) => {
    headers.push(new Headers(init?.headers).get('procore-company-id'));
    return visitor.fetch(input, init);
  };
  const { projects } = world.otherCompany;
  const [permitted, missing] = [projects[0], projects[5]].map((project) => ({
    name: '?',
    number: null,
    id: project?.id ?? '',
  }));
  const judgement = await visitor.validate(
    { companyId: world.otherCompany.id, projects: [permitted, missing].filter((each) => each !== undefined) },
    { fetch },
  );
  expect(judgement.projects.map(({ access }) => access)).toEqual(['permitted', 'missing']);
  expect(headers.slice(1)).not.toContain(null);
  expect(headers[1]).toBe(world.otherCompany.id);
});

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

describe('case 7: the list of a company admin shows everything, so that membership is read for each project', () => {
  function adminWorld(): World {
    const world = smallWorld();
    world.integration.app.isCompanyAdmin = true;
    return world;
  }

  test('what is listed and not permitted is missing all the same', async () => {
    const world = adminWorld();
    const judgement = await createVisitor(world).validate();
    expect(judgement).toMatchObject({
      verdict: 'missing-projects',
      detail: expect.stringContaining('company admin'),
    });
    expect(idsWith(judgement, 'missing', 'not-permitted')).toEqual(missingIds(world));
    expect(idsWith(judgement, 'permitted', null)).toEqual(permittedIds(world));
  });

  test('only the connected projects are asked for, twice where the app was not met', async () => {
    const world = adminWorld();
    await createVisitor(world).validate();
    const asked = pathsAskedOf(world).filter((path) => /projects\/\d+\/users/.test(path));
    expect(asked).toHaveLength(12 + 1 + 3);
    expect(new Set(asked).size).toBe(12);
  });

  test('a membership that Procore does not tell leaves the project unconfirmed', async () => {
    const world = adminWorld();
    const [denied, alsoDenied] = [first(missingIds(world)), first(permittedIds(world))];
    world.directoryDenied.add(denied).add(alsoDenied);
    const judgement = await createVisitor(world).validate();
    expect(idsWith(judgement, 'unknown', 'unconfirmed').sort()).toEqual([denied, alsoDenied].sort());
    expect(judgement.counts).toMatchObject({ missing: 2, permitted: 8 });
  });

  test('a complete table permits what Procore does not tell, under its own name, and makes nothing missing', async () => {
    const world = adminWorld();
    for (const id of connected(world)) world.directoryDenied.add(id);
    const judgement = await createVisitor(world).validate({ permittedTable: tableOf(world) });
    expect(judgement).toMatchObject({ verdict: 'inconclusive', counts: { missing: 0, permitted: 9, unknown: 3 } });
    expect(idsWith(judgement, 'permitted', 'by-page')).toEqual(permittedIds(world));
    expect(idsWith(judgement, 'unknown', 'unconfirmed')).toEqual(missingIds(world));
  });

  test('a filtered table makes nothing missing: what Procore tells stands, contested, and does not pass', async () => {
    const world = adminWorld();
    const [filteredOut, denied] = permittedIds(world);
    for (const id of missingIds(world)) world.integration.app.permittedProjectIds.add(id);
    const table = tableOf(world);
    const hidden = first(createVisitor(world).projects.filter(({ id }) => id === filteredOut));
    world.directoryDenied.add(denied ?? '');
    const labels = table.labels.filter((label) => !label.endsWith(hidden.name));
    const judgement = await createVisitor(world).validate({ permittedTable: { ...table, labels } });
    expect(judgement).toMatchObject({ verdict: 'inconclusive', counts: { missing: 0 } });
    expect(judgement.detail).toContain('page did not show');
    expect(idsWith(judgement, 'permitted', 'contested')).toEqual([filteredOut]);
    expect(idsWith(judgement, 'unknown', 'unconfirmed')).toEqual([denied]);
  });

  test('a filtered table makes nothing missing where Procore tells nothing', async () => {
    const world = adminWorld();
    for (const id of connected(world)) world.directoryDenied.add(id);
    const table = tableOf(world);
    const judgement = await createVisitor(world).validate({
      permittedTable: { ...table, labels: table.labels.slice(0, 1) },
    });
    expect(judgement.counts.missing).toBe(0);
  });

  test('a failure is not "cannot tell": the table does not stand in for an answer that may still come', async () => {
    const world = adminWorld();
    world.faults.push({ pathPrefix: '/rest/v1.0/projects/', status: 500, times: Infinity });
    const judgement = await createVisitor(world).validate({ permittedTable: tableOf(world) });
    expect(idsWith(judgement, 'permitted', 'by-page')).toEqual([]);
    expect(judgement.verdict).toBe('inconclusive');
  });

  test('so does a table of more than one page of projects', async () => {
    const world = adminWorld();
    world.projectsPerPage = { standard: 7, most: 7 };
    const [told, ...untold] = permittedIds(world);
    for (const id of [...untold, ...missingIds(world)]) world.directoryDenied.add(id);
    const judgement = await createVisitor(world).validate({ permittedTable: tableOf(world) });
    expect(idsWith(judgement, 'permitted', null)).toEqual([told]);
    expect(idsWith(judgement, 'permitted', 'by-page')).toEqual(untold);
    expect(judgement.counts).toMatchObject({ missing: 0, permitted: 9, unknown: 3 });
  });

  test('a table without projects that Procore tells are permitted proves nothing of any other', async () => {
    const world = adminWorld();
    const [told, ...untold] = permittedIds(world);
    for (const id of [...untold, ...missingIds(world)]) world.directoryDenied.add(id);
    const table = tableOf(world);
    const gone = world.company.projects.find(({ id }) => id === told)?.name ?? '';
    const labels = table.labels.filter((label) => !label.includes(gone));
    const judgement = await createVisitor(world).validate({ permittedTable: { ...table, labels } });
    expect(judgement.counts).toMatchObject({ missing: 0, permitted: 1, unknown: 11 });
  });

  test('a table that is not complete settles nothing', async () => {
    const world = adminWorld();
    for (const id of connected(world)) world.directoryDenied.add(id);
    const judgement = await createVisitor(world).validate({ permittedTable: { ...tableOf(world), isComplete: false } });
    expect(judgement).toMatchObject({ verdict: 'inconclusive', counts: { unknown: 12 } });
  });

  test('a row that no listed project is keeps the table from proving that anything is not in it', async () => {
    const world = adminWorld();
    for (const id of connected(world)) world.directoryDenied.add(id);
    const table = tableOf(world);
    const labels = [...table.labels.slice(1), 'A name of yesterday'];
    const judgement = await createVisitor(world).validate({ permittedTable: { ...table, labels } });
    expect(judgement.counts.missing).toBe(0);
    expect(judgement.counts.unknown).toBeGreaterThanOrEqual(3);
  });

  test('a table that contradicts what Procore tells is out of date and settles nothing', async () => {
    const world = adminWorld();
    const yesterday = tableOf(world);
    const [removed, denied] = permittedIds(world);
    if (removed === undefined || denied === undefined) throw new Error('Too few projects are permitted.');
    world.integration.app.permittedProjectIds.delete(removed);
    world.directoryDenied.add(denied);
    const judgement = await createVisitor(world).validate({ permittedTable: yesterday });
    expect(idsWith(judgement, 'missing', 'not-permitted')).toContain(removed);
    expect(idsWith(judgement, 'unknown', 'unconfirmed')).toEqual([denied]);
  });

  test('a list that is longer than the complete table is a sign, even if the directory is refused', async () => {
    const world = adminWorld();
    const path = `/rest/v1.0/companies/${world.company.id}/users`;
    world.faults.push({ pathPrefix: path, status: 403, body: { errors: ['Forbidden'] }, times: Infinity });
    const visitor = createVisitor(world);
    expect(idsWith(await visitor.validate({ permittedTable: tableOf(world) }), 'missing', 'not-permitted')).toEqual(
      missingIds(world),
    );
  });

  test('an app that may read the directory and is no company admin is told right', async () => {
    const world = smallWorld();
    world.integration.app.canReadDirectory = true;
    const judgement = await createVisitor(world).validate();
    expect(idsWith(judgement, 'missing', 'not-permitted')).toEqual(missingIds(world));
    expect(idsWith(judgement, 'permitted', null)).toEqual(permittedIds(world));
  });

  test('rights that Procore does not tell of count as a sign', async () => {
    const world = adminWorld();
    const path = `/rest/v1.0/companies/${world.company.id}/users`;
    world.faults.push({ pathPrefix: path, status: 500, times: Infinity });
    const judgement = await createVisitor(world).validate();
    expect(idsWith(judgement, 'missing', 'not-permitted')).toEqual(missingIds(world));
  });
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
    // Two pages, the ten absent ones by id, and the same in the other company.
    expect(lists).toHaveLength(4);
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
    expect(judgement.counts).toMatchObject({ permitted: 391, missing: 9, unknown: 0 });
  });

  test('where Procore does not know the question for ids, two readings have to agree', async () => {
    const world = pagedWorld();
    world.ignoresIdFilter = true;
    const judgement = await createVisitor(world).validate();
    expect(judgement.counts).toMatchObject({ permitted: 390, missing: 10, unknown: 0 });
  });
});

describe('case 9: a deleted project', () => {
  test('is "not found" where the list is that of the whole company', async () => {
    const world = smallWorld();
    world.integration.app.isCompanyAdmin = true;
    const visitor = createVisitor(world);
    const deleted = first(permittedIds(world));
    deleteProject(world, deleted);
    const judgement = await visitor.validate();
    expect(idsWith(judgement, 'missing', 'not-found')).toEqual([deleted]);
    expect(judgement.counts).toMatchObject({ missing: 4, permitted: 8 });
  });

  test('cannot be told from one that is not permitted by a plain app', async () => {
    const world = smallWorld();
    const visitor = createVisitor(world);
    const deleted = first(permittedIds(world));
    deleteProject(world, deleted);
    expect(idsWith(await visitor.validate(), 'missing', 'not-permitted')).toContain(deleted);
  });

  test('nor by an app that may only read the directory', async () => {
    const world = smallWorld();
    world.integration.app.canReadDirectory = true;
    const visitor = createVisitor(world);
    deleteProject(world, first(permittedIds(world)));
    expect(idsWith(await visitor.validate(), 'missing', 'not-found')).toEqual([]);
  });

  test('is told by the credential that worked until now, if that is a company admin', async () => {
    const world = smallWorld();
    const elderApp = world.company.apps[3];
    if (elderApp === undefined) throw new Error('The company has too few apps.');
    elderApp.isCompanyAdmin = true;
    const elder = { clientKey: elderApp.clientId, clientSecret: elderApp.clientSecret };
    const visitor = createVisitor(world);
    const deleted = first(permittedIds(world));
    const stillMissing = missingIds(world);
    deleteProject(world, deleted);
    const judgement = await visitor.validate({ elder });
    expect(idsWith(judgement, 'missing', 'not-found')).toEqual([deleted]);
    expect(idsWith(judgement, 'missing', 'not-permitted')).toEqual(stillMissing);

    elderApp.clientSecret = 'taken back';
    const later = await createVisitor(world).validate({ elder, projects: visitor.projects });
    expect(later.counts).toEqual(judgement.counts);
    expect(idsWith(later, 'missing', 'not-found')).toEqual([]);
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

describe('case 11: a project of another company', () => {
  test('is told apart where the app is installed there and sees it', async () => {
    const world = smallWorld();
    const visitor = createVisitor(world);
    const moved = first(permittedIds(world));
    moveProject(world, moved, world.otherCompany);
    world.otherCompany.apps[0]?.permittedProjectIds.add(moved);
    const judgement = await visitor.validate();
    expect(idsWith(judgement, 'missing', 'other-company')).toEqual([moved]);
    expect(judgement.counts).toMatchObject({ missing: 4, permitted: 8 });
  });

  test('is asked for under the header of that company', async () => {
    const world = smallWorld();
    const visitor = createVisitor(world);
    moveProject(world, first(permittedIds(world)), world.otherCompany);
    const asked: [string | null, string | null][] = [];
    const fetch: typeof visitor.fetch = (input, init) => {
      const named = new URL(String(input)).searchParams.get('company_id');
      if (named !== null) asked.push([named, new Headers(init?.headers).get('procore-company-id')]);
      return visitor.fetch(input, init);
    };
    await visitor.validate({}, { fetch });
    expect(asked.every(([named, header]) => named === header)).toBe(true);
    expect(asked.filter(([named]) => named === world.otherCompany.id)).toHaveLength(1);
  });

  test('is only not permitted where the app does not see it there', async () => {
    const world = smallWorld();
    const visitor = createVisitor(world);
    const moved = first(permittedIds(world));
    moveProject(world, moved, world.otherCompany);
    expect(idsWith(await visitor.validate(), 'missing', 'not-permitted')).toContain(moved);
  });

  test('is missing all the same when the other company cannot be asked', async () => {
    const world = smallWorld();
    const visitor = createVisitor(world);
    const moved = first(permittedIds(world));
    moveProject(world, moved, world.otherCompany);
    world.otherCompany.apps[0]?.permittedProjectIds.add(moved);
    const fetch: typeof visitor.fetch = async (input, init) =>
      String(input).includes(`company_id=${world.otherCompany.id}`)
        ? new Response('{}', { status: 503 })
        : visitor.fetch(input, init);
    const judgement = await visitor.validate({}, { fetch });
    expect(judgement).toMatchObject({ verdict: 'missing-projects', counts: { missing: 4, unknown: 0 } });
    expect(idsWith(judgement, 'missing', 'not-permitted')).toContain(moved);
  });

  test('is not "not found" either, where the other company cannot be asked', async () => {
    const world = smallWorld();
    world.integration.app.isCompanyAdmin = true;
    const visitor = createVisitor(world);
    const moved = first(permittedIds(world));
    moveProject(world, moved, world.otherCompany);
    const fetch: typeof visitor.fetch = async (input, init) =>
      String(input).includes(`company_id=${world.otherCompany.id}`)
        ? new Response('{}', { status: 503 })
        : visitor.fetch(input, init);
    const judgement = await visitor.validate({}, { fetch });
    expect(idsWith(judgement, 'missing', 'not-permitted')).toContain(moved);
  });

  test('is not looked for in a company that the account does not serve', async () => {
    const world = smallWorld();
    const visitor = createVisitor(world);
    moveProject(world, first(permittedIds(world)), world.otherCompany);
    const judgement = await visitor.validate({ otherCompanyIds: [] });
    expect(judgement.counts.missing).toBe(4);
    expect(pathsAskedOf(world)).not.toContain('/rest/v1.0/companies');
    expect(world.requests.filter(({ path }) => path.includes(world.otherCompany.id))).toEqual([]);
  });

  test('another company is looked at once a day, and what was found there is remembered', async () => {
    const world = smallWorld();
    const visitor = createVisitor(world);
    const moved = first(permittedIds(world));
    moveProject(world, moved, world.otherCompany);
    world.otherCompany.apps[0]?.permittedProjectIds.add(moved);
    const elsewhere = createElsewhereMemory(() => visitor.clock.now);
    const looks = () =>
      world.requests.filter(({ path }) => path.includes(`company_id=${world.otherCompany.id}`)).length;
    for (const [hours, expected] of [
      [0, 1],
      [23, 1],
      [2, 2],
    ] as const) {
      visitor.clock.now += hours * 3_600_000;
      const judgement = await visitor.validate({}, { elsewhere });
      expect(idsWith(judgement, 'missing', 'other-company')).toEqual([moved]);
      expect(looks()).toBe(expected);
    }
  });
});

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

test('case 15: the company header is on every request, also on those that name no company', async () => {
  const world = smallWorld();
  const answer = await readWebHost(
    {
      companyId: world.otherCompany.id,
      clientKey: world.integration.app.clientId,
      clientSecret: world.integration.app.clientSecret,
      loginUrl: 'https://login.procore.com',
      apiUrl: 'https://api.procore.com',
    },
    { fetch: createVisitor(world).fetch },
  );
  expect(answer).toBe('us02.procore.com');
  expect(world.requests.filter(({ status }) => status === 400)).toEqual([]);
});

test.each([
  ['https://evil.example', null],
  ['https://procore.com.evil.example', null],
  ['https://app.procore.com:8443', null],
  ['https://uk01.procore.com', 'uk01.procore.com'],
  ['https://app.procoregov.com', 'app.procoregov.com'],
])('a web host is Procore’s own or none: %s', async (web_base_url, host) => {
  const world = smallWorld();
  world.faults.push({
    pathPrefix: '/rest/v1.0/company_base_url',
    status: 200,
    body: { zone: 'x', web_base_url },
    times: 1,
  });
  const { app } = world.integration;
  const hosts = { loginUrl: 'https://login.procore.com', apiUrl: 'https://api.procore.com' };
  const key = { companyId: world.company.id, clientKey: app.clientId, clientSecret: app.clientSecret };
  expect(await readWebHost({ ...hosts, ...key }, { fetch: createVisitor(world).fetch })).toBe(host);
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
