import { randomBytes } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import type { OpenedDatabase } from '../../../reference-backend/database/database.ts';
import { createProcoreAccess } from '../../../reference-backend/procore-access/procore-access.ts';
import { createSealer } from '../../../reference-backend/sealer.ts';
import { PROCORE_HOSTS } from '../../../src/procore-api/http/api-hosts.ts';
import { createStandInFetch } from '../../procore-stand-in/in-process.ts';
import { createWorld, type World } from '../../procore-stand-in/world.ts';
import { openEmptyDatabase } from '../../support/empty-database.ts';

afterEach(() => vi.unstubAllGlobals());

const sealer = createSealer(randomBytes(32));
const options = { signal: new AbortController().signal, onProgress: () => {} };

/** How the runs of one process ask. */
function processOn({ database }: OpenedDatabase) {
  return createProcoreAccess({
    database,
    sealer,
    hosts: PROCORE_HOSTS,
    now: () => new Date(),
    log: () => {},
  });
}

function questionIn({ company, integration: { app, connectedProjectIds } }: World) {
  return {
    environment: 'production',
    needsNewToken: false,
    companyId: company.id,
    clientKey: app.clientId,
    clientSecret: app.clientSecret,
    projects: connectedProjectIds.map((id) => ({ id, name: '', number: null })),
    permittedTable: null,
    requiredTools: [],
    previousCredential: null,
  } as const;
}

test('runs share a token, but a save has the key get one of its own: it may have been taken back since', async () => {
  const world = createWorld({ projects: 20, connected: 3, permitted: 3 });
  vi.stubGlobal('fetch', createStandInFetch(world));
  const opened = await openEmptyDatabase();
  const askProcore = processOn(opened);
  const question = questionIn(world);

  expect((await askProcore(question, options)).outcome).toBe('read');
  for (const { apps } of [world.company, world.otherCompany]) {
    for (const installed of apps) installed.clientSecret = 'another one since';
  }
  expect((await askProcore(question, options)).outcome).toBe('read');
  expect((await askProcore({ ...question, needsNewToken: true }, options)).outcome).toBe('credentials-rejected');
  // The second one is refused twice before that is believed.
  expect(world.requests.filter(({ path }) => path === '/oauth/token')).toHaveLength(3);
  await opened.close();
});

test('another company is looked at once a day, whichever process a run is in', async () => {
  const world = createWorld({ projects: 20, connected: 6, permitted: 3 });
  const fetch = createStandInFetch(world);
  let looks = 0;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (new URL(url).searchParams.get('company_id') === world.otherCompany.id) looks += 1;
    return fetch(url, init);
  });
  const opened = await openEmptyDatabase();
  const question = { ...questionIn(world), otherCompanyIds: [world.otherCompany.id] };
  for (const askProcore of [processOn(opened), processOn(opened)]) {
    const reading = await askProcore(question, options);
    expect(reading.outcome === 'read' && reading.projects.filter(({ access }) => access === 'missing')).toHaveLength(3);
  }
  expect(looks).toBe(1);
  await opened.close();
});
