import { expect, test } from 'vitest';
import { createClient, idsOf } from './client.ts';

const client = () => {
  const made = createClient();
  const list = (query = '') => made.get(`/rest/v1.1/projects?company_id=${made.world.company.id}${query}`);
  return { ...made, list };
};

test('only permitted projects are listed, and all of them to a company admin', async () => {
  const { app, world, list } = client();
  const permitted = idsOf(await list());
  expect(new Set(permitted)).toEqual(app.permittedProjectIds);

  app.isCompanyAdmin = true;
  const all = await list('&filters[by_status]=All');
  expect(idsOf(all)).toEqual(world.company.projects.map(({ id }) => id));
  expect(all.headers.get('total')).toBe('20');
});

test('filters[id] takes one id or several, unless this world ignores it', async () => {
  const { app, world, connected, list } = client();
  const [first, second, , , missing] = connected.map(({ id }) => id);
  expect(idsOf(await list(`&filters[id]=${first}`))).toEqual([first]);
  const several = await list(`&filters[id][]=${first}&filters[id][]=${second}&filters[id][]=${missing}`);
  expect(idsOf(several).sort()).toEqual([first, second].sort());
  expect((await list('&filters[id]=x')).status).toBe(400);

  world.ignoresIdFilter = true;
  expect(idsOf(await list(`&filters[id]=${first}`))).toHaveLength(app.permittedProjectIds.size);
});

test('the view ids gives bare ids, 200,000 on a page whatever is asked for', async () => {
  const { app, list } = client();
  const { body, headers } = await list('&view=ids&per_page=2');
  expect(new Set(body as string[])).toEqual(app.permittedProjectIds);
  expect(headers.get('per-page')).toBe('200000');
});

test('the view extended is served, an unknown one is not', async () => {
  const { list } = client();
  expect((await list('&view=extended')).body).toEqual((await list()).body);
  expect((await list('&view=toString')).status).toBe(400);
});

test('the size of a page belongs to the world', async () => {
  const { world, list } = client();
  world.projectsPerPage = { standard: 2, most: 3 };
  expect(idsOf(await list())).toHaveLength(2);
  const { headers, body } = await list('&per_page=300');
  expect(body).toHaveLength(3);
  expect(headers.get('per-page')).toBe('3');
  expect(headers.get('link')).toContain('rel="next"');
});

test('ids beyond 2^53 keep their digits', async () => {
  const { app, world, list, get } = client();
  const id = '9007199254740993';
  world.company.projects.push({ id, name: 'Large', number: null, active: true });
  app.permittedProjectIds.add(id);
  expect(idsOf(await list(`&filters[id][]=${id}`))).toEqual([id]);
  expect(new Set(idsOf(await list('&view=compact')))).toEqual(app.permittedProjectIds);
  expect((await get(`/rest/v1.0/projects/${id}?company_id=${world.company.id}`)).body).toMatchObject({ id });
});
