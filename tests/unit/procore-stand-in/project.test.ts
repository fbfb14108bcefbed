import { expect, test } from 'vitest';
import { deleteProject, moveProject } from '../../procore-stand-in/world-changes.ts';
import { createClient } from './client.ts';

const client = () => {
  const made = createClient();
  const [permitted, , , , missing] = made.connected.map(({ id }) => id) as [string, string, string, string, string];
  const show = (id: string) => made.get(`/rest/v1.0/projects/${id}?company_id=${made.world.company.id}`);
  const tools = (id: string) => made.get(`/rest/v1.0/projects/${id}/tools`);
  return { ...made, permitted, missing, show, tools };
};

test('a permitted project is shown with its company', async () => {
  const { world, permitted, show } = client();
  const { status, body } = await show(permitted);
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: permitted, active: true, company: { id: world.company.id, name: 'Acme Builders' } });
});

test('a project that is not permitted is refused or hidden, as the world says', async () => {
  const { world, app, missing, show } = client();
  expect((await show(missing)).status).toBe(403);
  world.notPermittedStatus = 404;
  expect((await show(missing)).status).toBe(404);
  app.isCompanyAdmin = true;
  expect((await show(missing)).status).toBe(200);
});

test('a project of no company, and one that was deleted or moved away, is not found, not even by a company admin', async () => {
  const { world, app, connected, permitted, get, show } = client();
  app.isCompanyAdmin = true;
  const [, moved] = connected.map(({ id }) => id) as [string, string];
  deleteProject(world, permitted);
  moveProject(world, moved, world.otherCompany);
  for (const id of ['1', permitted, moved]) expect((await show(id)).status, id).toBe(404);
  expect(app.permittedProjectIds.has(moved)).toBe(false);

  world.otherCompany.apps[0]?.permittedProjectIds.add(moved);
  expect((await get(`/rest/v1.0/projects/${moved}?company_id=${world.otherCompany.id}`)).status).toBe(200);
  expect(() => deleteProject(world, permitted)).toThrow(RangeError);
});

test('company_id is required', async () => {
  const { permitted, get } = client();
  expect((await get(`/rest/v1.0/projects/${permitted}`)).status).toBe(400);
});

test('the tools of a project say which of them are switched off', async () => {
  const { world, permitted, missing, tools } = client();
  world.disabledTools.set(permitted, new Set(['documents']));
  const { body } = await tools(permitted);
  expect(body).toContainEqual(expect.objectContaining({ engine_name: 'documents', is_active: false, required: false }));
  expect(body).toContainEqual(expect.objectContaining({ engine_name: 'home', is_active: true, required: true }));
  expect((await tools(missing)).status).toBe(403);
  expect((await tools('1')).status).toBe(404);
});

test('what REST shows may be behind the page, in both directions', async () => {
  const { app, permitted, missing, show } = client();
  app.notYetInApi.add(permitted);
  app.stillInApi.add(missing);
  expect((await show(permitted)).status).toBe(403);
  expect((await show(missing)).status).toBe(200);
  app.notYetInApi.clear();
  app.stillInApi.clear();
  expect((await show(permitted)).status).toBe(200);
  expect((await show(missing)).status).toBe(403);
});
