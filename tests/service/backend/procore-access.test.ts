import { randomBytes } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { openDatabaseInMemory } from '../../../reference-backend/database/open.ts';
import { createProcoreAccess } from '../../../reference-backend/procore-access/procore-access.ts';
import { createSealer } from '../../../reference-backend/secrets.ts';
import { PROCORE_HOSTS } from '../../../src/procore/rest/hosts.ts';
import { createStandInFetch } from '../../procore-stand-in/in-process.ts';
import { createWorld } from '../../procore-stand-in/world.ts';

afterEach(() => vi.unstubAllGlobals());

test('runs share a token, but a save has the key get one of its own: it may have been taken back since', async () => {
  const world = createWorld({ projects: 20, connected: 3, permitted: 3 });
  vi.stubGlobal('fetch', createStandInFetch(world));
  const { database, close } = await openDatabaseInMemory();
  const askProcore = createProcoreAccess({
    database,
    sealer: createSealer(randomBytes(32)),
    hosts: PROCORE_HOSTS,
    now: () => new Date(),
    log: () => {},
  });
  const { app, connectedProjectIds } = world.integration;
  const question = {
    environment: 'production',
    needsNewToken: false,
    companyId: world.company.id,
    clientKey: app.clientId,
    clientSecret: app.clientSecret,
    projects: connectedProjectIds.map((id) => ({ id, name: '', number: null })),
    permittedTable: null,
    requiredTools: [],
    elder: null,
  } as const;
  const options = { signal: new AbortController().signal, onProgress: () => {} };

  expect((await askProcore(question, options)).outcome).toBe('read');
  for (const { apps } of [world.company, world.otherCompany]) {
    for (const installed of apps) installed.clientSecret = 'another one since';
  }
  expect((await askProcore(question, options)).outcome).toBe('read');
  expect((await askProcore({ ...question, needsNewToken: true }, options)).outcome).toBe('credentials-rejected');
  // The second one is refused twice before that is believed.
  expect(world.requests.filter(({ path }) => path === '/oauth/token')).toHaveLength(3);
  await close();
});
