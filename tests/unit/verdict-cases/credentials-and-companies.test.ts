import { describe, expect, test } from 'vitest';
import { readWebHost } from '../../../src/procore-api/queries/company-region.ts';
import { smallWorld } from './small-world.ts';
import { createVisitor } from './visitor.ts';

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
