import { expect, test } from 'vitest';
import { createClient, idsOf } from './client.ts';

const client = () => {
  const made = createClient();
  const [permitted, , , , missing] = made.connected.map(({ id }) => id) as [string, string, string, string, string];
  const users = (id: string, query = '') => made.get(`/rest/v1.0/projects/${id}/users${query}`);
  return { ...made, permitted, missing, users };
};

test("an app's own user is known in each company that has it installed", async () => {
  const { app, world, get } = client();
  const { status, body } = await get(`/rest/v1.0/companies/${world.company.id}/me`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: app.userId, name: `${app.name} App`, add_to_new_projects: false });

  const elsewhere = await get(`/rest/v1.0/companies/${world.otherCompany.id}/me`);
  expect(elsewhere.body).toMatchObject({ id: world.otherCompany.apps[0]?.userId });
});

test('an app that is not installed is not connected', async () => {
  const { app, world, permitted, get, users } = client();
  app.installed = false;
  for (const reply of [await get(`/rest/v1.0/companies/${world.company.id}/me`), await users(permitted)]) {
    expect(reply.status).toBe(403);
    expect(reply.body).toEqual({ errors: ['App is not connected to this company.'] });
  }
});

test('the users of the company are for company admins and readers of the directory', async () => {
  const { app, world, get } = client();
  const list = () => get(`/rest/v1.0/companies/${world.company.id}/users`);
  expect((await list()).status).toBe(403);
  app.canReadDirectory = true;
  expect(idsOf(await list())).toContain(app.userId);
  app.canReadDirectory = false;
  app.isCompanyAdmin = true;
  expect((await list()).status).toBe(200);
});

test("the app's user is a member of exactly the permitted projects, and never the only one", async () => {
  const { app, world, users } = client();
  app.isCompanyAdmin = true;
  for (const { id } of world.company.projects) {
    const members = idsOf(await users(id));
    expect(members.includes(app.userId), id).toBe(app.permittedProjectIds.has(id));
    expect(members.length).toBeGreaterThan(Number(app.permittedProjectIds.has(id)));
  }
});

test('filters[id] finds one user, unless this world ignores it', async () => {
  const { app, world, permitted, missing, users } = client();
  app.isCompanyAdmin = true;
  const query = `?filters[id]=${app.userId}`;
  expect(idsOf(await users(permitted, query))).toEqual([app.userId]);
  expect(idsOf(await users(missing, query))).toEqual([]);

  world.ignoresIdFilter = true;
  expect(idsOf(await users(missing, query))).not.toEqual([]);
});

test('the compact view has fewer fields, and pages are cut', async () => {
  const { app, permitted, users } = client();
  app.canReadDirectory = true;
  const { body, headers } = await users(permitted, '?view=compact&per_page=1&page=2');
  expect(body).toEqual([{ id: expect.any(String), name: expect.any(String), login: expect.any(String) }]);
  expect(headers.get('per-page')).toBe('1');
  expect((await users(permitted, '?view=extended')).status).toBe(400);
});

test('who may read the users of a project', async () => {
  const { app, world, permitted, missing, users } = client();
  expect((await users(permitted)).status).toBe(403);
  app.canReadDirectory = true;
  expect((await users(permitted)).status).toBe(200);
  expect((await users(missing)).status).toBe(403);
  app.isCompanyAdmin = true;
  expect((await users(missing)).status).toBe(200);
  expect((await users('1')).status).toBe(404);
  world.directoryDenied.add(permitted);
  expect((await users(permitted)).status).toBe(403);
});
