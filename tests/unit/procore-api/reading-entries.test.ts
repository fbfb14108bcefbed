import { beforeEach, describe, expect, test } from 'vitest';
import type { ListedProject } from '../../../src/domain/listed-project.ts';
import { projectsOf } from '../../../src/domain/project-list.ts';
import { readEntryAccess } from '../../../src/procore-api/access/read-entries.ts';
import { createPatience } from '../../../src/procore-api/http/patience.ts';
import type { Fetch } from '../../../src/procore-api/http/request.ts';
import { createStandInFetch } from '../../procore-stand-in/in-process.ts';
import { createWorld, type Project, projectLabel, type World } from '../../procore-stand-in/world.ts';
import { accesses } from './reading.ts';

let world: World;

beforeEach(() => {
  world = createWorld({ projects: 40, connected: 12, permitted: 9 });
});

const connected = () => world.company.projects.filter(({ id }) => world.integration.connectedProjectIds.includes(id));
const asEntry = (project: Project): ListedProject => ({ name: projectLabel(project), number: null, id: null });

function read(list: readonly ListedProject[] = connected().map(asEntry), fetch: Fetch = createStandInFetch(world)) {
  const { clientId: clientKey, clientSecret } = world.integration.app;
  const hosts = { loginUrl: 'https://login.procore.com', apiUrl: 'https://api.procore.com' };
  const about = { companyId: world.company.id, clientKey, clientSecret, permittedTable: null };
  return readEntryAccess(
    { ...hosts, ...about, entries: projectsOf(list), requiredTools: [], previousCredential: null },
    { fetch, patience: createPatience(60_000, async () => undefined) },
  );
}

test('each entry is told of under its own place in the list, and under Procore’s name where it was found', async () => {
  const reading = await read();
  expect(accesses(reading)).toEqual({ permitted: 9, 'missing: not-permitted': 3 });
  if (reading.outcome !== 'read') return;
  expect(reading.projects.map(({ id }) => id)).toEqual(connected().map((_, index) => `entry ${index + 1}`));
  const { permittedProjectIds } = world.integration.app;
  expect(reading.projects.filter(({ access }) => access === 'permitted').map(({ entry }) => entry?.id)).toEqual(
    connected()
      .filter(({ id }) => permittedProjectIds.has(id))
      .map(({ id }) => id),
  );
});

test('of an app without any permitted project all are missing', async () => {
  world.integration.app.permittedProjectIds.clear();
  const reading = await read();
  expect(accesses(reading)).toEqual({ 'missing: not-permitted': 12 });
  expect(reading.message).toContain('empty');
});

test('an empty list is not believed of a Procore that answers nothing else', async () => {
  world.integration.app.permittedProjectIds.clear();
  const pathPrefix = `/rest/v1.0/companies/${world.company.id}/users`;
  world.faults.push({ pathPrefix, times: Number.POSITIVE_INFINITY, status: 200, body: [] });
  expect(accesses(await read())).toEqual({ 'unknown: unconfirmed': 12 });
});

test('what is not on a list that is another one the second time is not known', async () => {
  const [gone] = world.integration.app.permittedProjectIds;
  const fetch = createStandInFetch(world);
  let lists = 0;
  const reading = await read(connected().map(asEntry), (url, init) => {
    if (url.includes('by_status%5D=All')) lists += 1;
    if (lists === 2) world.integration.app.permittedProjectIds.delete(gone ?? '');
    return fetch(url, init);
  });
  expect(accesses(reading)['missing: not-permitted'] ?? 0).toBeLessThanOrEqual(1);
  expect(accesses(reading)['unknown: unconfirmed']).toBeGreaterThanOrEqual(3);
});

test('a server that shows active projects whatever the status proves no absence', async () => {
  const inactive = 'filters[by_status]=Inactive';
  const fetch = createStandInFetch(world);
  const reading = await read(connected().map(asEntry), (url, init) =>
    fetch(decodeURIComponent(url).includes(inactive) ? url.replace('Inactive', 'All') : url, init),
  );
  expect(accesses(reading)).toEqual({ permitted: 9, 'unknown: unconfirmed': 3 });
});

test('an app that sees the whole company is asked about project by project', async () => {
  world.integration.app.isCompanyAdmin = true;
  world.integration.app.canReadDirectory = true;
  const counts = accesses(await read());
  expect(counts).toEqual({ permitted: 9, 'missing: not-permitted': 3 });
});

test('a name that is only alike is not known, until the user has said what it is', async () => {
  const [project] = connected().filter(({ id }) => world.integration.app.permittedProjectIds.has(id));
  if (project === undefined) throw new Error('nothing is permitted');
  const alike = { name: `${project.name} (old name)`, number: null, id: null };
  expect(accesses(await read([alike]))).toEqual({ 'unknown: unconfirmed': 1 });
  const chosen = { label: projectLabel(project), ids: {} };
  expect(accesses(await read([{ ...alike, chosen }]))).toEqual({ permitted: 1 });
});

describe('names that are alike, and a number that no project has', () => {
  const phases = (...labels: string[]) =>
    labels.map((label, index) => {
      const [number = null, ...name] = label.split(' - ');
      return { id: String(562949953430000 + index), name: name.join(' - '), number, active: true };
    });
  const entriesOf = (...labels: string[]) => labels.map((name) => ({ name, number: null, id: null }));
  const permit = (...labels: string[]) => {
    const projects = phases(...labels);
    world.company.projects.push(...projects);
    world.integration.app.permittedProjectIds.clear();
    for (const { id } of projects) world.integration.app.permittedProjectIds.add(id);
  };

  test('it is missing where all that are alike are other entries', async () => {
    permit('25-101 - Quay - East', '25-102 - Mill', '25-103 - Depot');
    const list = entriesOf('25-101 - Quay - East', '25-102 - Mill', '25-199 - Mill - West');
    expect(accesses(await read(list))).toEqual({ permitted: 2, 'missing: not-permitted': 1 });
  });

  test('it is not known where one of them is no entry: it may have another name and number by now', async () => {
    permit('25-101 - Quay - East', '25-102 - Mill', '25-103 - Depot');
    const list = entriesOf('25-101 - Quay - East', '25-199 - Mill - West');
    expect(accesses(await read(list))).toEqual({ permitted: 1, 'unknown: unconfirmed': 1 });
  });
});

test('a limit that does not end leaves all unknown, and says so', async () => {
  world.requestsPerHour = 0;
  const reading = await read();
  expect(accesses(reading)).toEqual({ 'unknown: rate-limited': 12 });
  expect(reading.message).toContain('limit of requests');
});

test('a list that does not say how long it is proves no absence', async () => {
  const fetch = createStandInFetch(world);
  const reading = await read(connected().map(asEntry), async (url, init) => {
    const response = await fetch(url, init);
    response.headers.delete('total');
    return response;
  });
  expect(accesses(reading)).toEqual({ permitted: 9, 'unknown: unconfirmed': 3 });
});
