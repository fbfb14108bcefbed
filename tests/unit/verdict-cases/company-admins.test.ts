import { describe, expect, test } from 'vitest';
import type { World } from '../../procore-stand-in/world.ts';
import { connected, first, idsWith, missingIds, permittedIds, smallWorld } from './small-world.ts';
import { createVisitor, pathsAskedOf, tableOf } from './visitor.ts';

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

  test.each([
    ['by the control that stays unanswered', '999999999999999999', new Response('', { status: 500 })],
    [
      'by one that a page of somebody else answers',
      '999999999999999999',
      new Response('<h1>Not Found</h1>', { status: 404 }),
    ],
  ])('nothing is confirmed %s, where the app is found in every project', async (_how, control, answer) => {
    const world = adminWorld();
    for (const id of connected(world)) world.integration.app.permittedProjectIds.add(id);
    const visitor = createVisitor(world);
    const fetch: typeof globalThis.fetch = async (url, init) =>
      String(url).includes(`/projects/${control}/users`) ? answer.clone() : visitor.fetch(String(url), init);
    const judgement = await visitor.validate({}, { fetch });
    expect(judgement).toMatchObject({ verdict: 'inconclusive', counts: { permitted: 0, missing: 0 } });
  });

  test.each(['"false"', '0', '"0"', '"No"'])(
    'a user of whom Procore says is_active: %s is no member',
    async (isActive) => {
      const visitor = createVisitor(adminWorld());
      const fetch: typeof globalThis.fetch = async (url, init) => {
        const answer = await visitor.fetch(String(url), init);
        if (!/projects\/\d+\/users/.test(String(url))) return answer;
        const text = (await answer.text()).replaceAll('{"id":', `{"is_active":${isActive},"id":`);
        return new Response(text, { status: answer.status, headers: answer.headers });
      };
      const judgement = await visitor.validate({}, { fetch });
      expect(judgement.counts).toMatchObject({ permitted: 0 });
    },
  );

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
