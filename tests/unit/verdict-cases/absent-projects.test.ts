import { describe, expect, test } from 'vitest';
import { createElsewhereMemory } from '../../../src/procore-api/client/elsewhere-memory.ts';
import { deleteProject, moveProject } from '../../procore-stand-in/world-changes.ts';
import { first, idsWith, missingIds, permittedIds, smallWorld } from './small-world.ts';
import { createVisitor, pathsAskedOf } from './visitor.ts';

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
    const previousApp = world.company.apps[3];
    if (previousApp === undefined) throw new Error('The company has too few apps.');
    previousApp.isCompanyAdmin = true;
    const previousCredential = { clientKey: previousApp.clientId, clientSecret: previousApp.clientSecret };
    const visitor = createVisitor(world);
    const deleted = first(permittedIds(world));
    const stillMissing = missingIds(world);
    deleteProject(world, deleted);
    const judgement = await visitor.validate({ previousCredential });
    expect(idsWith(judgement, 'missing', 'not-found')).toEqual([deleted]);
    expect(idsWith(judgement, 'missing', 'not-permitted')).toEqual(stillMissing);

    previousApp.clientSecret = 'taken back';
    const later = await createVisitor(world).validate({ previousCredential, projects: visitor.projects });
    expect(later.counts).toEqual(judgement.counts);
    expect(idsWith(later, 'missing', 'not-found')).toEqual([]);
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
