/** A sandbox is a copy of production: its companies and apps have the same numbers and names, and other projects. */
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Environment } from '../../../src/domain/environment.ts';
import { integration as vendors } from '../../support/integration.ts';
import { backend, connection, renewWorld } from './fake-world.ts';
import { ACME, APP, keptHands, page, popup, shown, tableOf } from './kept-hands.ts';
import { procorePage } from './procore-page.ts';

const { commandHandlers } = await import('../../../src/background/commands.ts');

const { setUp, validateOnPage, viewOf } = keptHands(commandHandlers);

const path = `/${ACME}/company/app_management/9`;
const url = `https://sandbox.procore.com${path}`;
const onSandbox = procorePage({ path, url, origin: 'https://sandbox.procore.com', environment: 'sandbox' });

beforeEach(async () => {
  await deleteDB('kept');
  renewWorld({ isConnected: false });
  for (const each of [page(), onSandbox]) {
    await commandHandlers['page.app-list-seen']({ appNames: [APP, vendors.app.name], isComplete: true }, each);
  }
});

const listed = async (environment?: Environment) => {
  const { integrations } = await commandHandlers['company.read']({ companyId: ACME, environment }, popup);
  return integrations?.map(({ integration }) => integration.id);
};

describe('an integration that is kept here', () => {
  test('is shown in its own environment only, by popup and panel', async () => {
    const id = await setUp();
    expect(await listed()).toEqual([id]);
    expect(await listed('sandbox')).toEqual([]);
    expect((await commandHandlers['page.read'](shown, page())).kind).toBe('integration');
    expect((await commandHandlers['page.read'](shown, onSandbox)).kind).not.toBe('integration');
    const other = await setUp({ environment: 'sandbox' });
    expect(await listed()).toEqual([id]);
    expect(await listed('sandbox')).toEqual([other]);
  });

  test('is not validated by the table of another environment', async () => {
    const id = await setUp();
    const input = { integrationId: id, table: tableOf('Tower', 'Depot'), actedAt: null, byItself: false };
    await expect(commandHandlers['validation.repeat'](input, onSandbox)).rejects.toMatchObject({
      problem: { code: 'request-refused' },
    });
    expect((await viewOf(id)).run).toBeNull();
    await validateOnPage(id, tableOf('Tower', 'Depot'));
    expect((await viewOf(id)).run?.validation?.verdict).toBe('passed');
  });

  test('is not taken for gone on a page of another environment, where it is being edited', async () => {
    const id = await setUp();
    await commandHandlers['edit.open']({ integrationId: id }, popup);
    const { gone } = await commandHandlers['company.read']({ companyId: ACME, environment: 'sandbox' }, popup);
    expect(gone).toEqual([]);
  });

  test('leads to its own Permitted Projects only', async () => {
    const id = await setUp();
    const other = await setUp({ environment: 'sandbox' });
    await commandHandlers['page.worked'](shown, onSandbox);
    expect((await viewOf(id)).permissionsUrl).toBeNull();
    await commandHandlers['page.worked'](shown, page());
    const { integrations } = await commandHandlers['company.read']({ companyId: ACME, environment: 'sandbox' }, popup);
    expect(integrations?.map(({ integration, permissionsUrl }) => [integration.id, permissionsUrl])).toEqual([
      [other, url],
    ]);
  });
});

describe('an integration of a vendor’s', () => {
  test.each([
    ['production', [undefined, 'federal'], ['sandbox', 'monthly-sandbox']],
    ['sandbox', ['sandbox'], [undefined, 'federal', 'monthly-sandbox']],
  ] as const)('of %s is shown where its company may live', async (environment, there, elsewhere) => {
    connection.isThere = true;
    backend.companies.mockResolvedValue([{ id: ACME, name: 'Acme Builders', environment }]);
    await commandHandlers['company.refresh']({ companyId: ACME }, popup);
    for (const one of there) expect(await listed(one)).toEqual([vendors.id]);
    for (const one of elsewhere) expect(await listed(one)).toEqual([]);
  });

  test('is shown everywhere where its backend does not say', async () => {
    connection.isThere = true;
    backend.companies.mockResolvedValue([{ id: ACME, name: 'Acme Builders' }]);
    await commandHandlers['company.refresh']({ companyId: ACME }, popup);
    expect(await listed('sandbox')).toEqual([vendors.id]);
  });
});

describe('the name of a company', () => {
  const nameOf = async (environment?: Environment) =>
    (await commandHandlers['company.read']({ companyId: ACME, environment }, popup)).company?.name ?? null;

  test('is the one of its environment, where a backend serves the number in several', async () => {
    connection.isThere = true;
    backend.companies.mockResolvedValue([
      { id: ACME, name: 'Acme Builders', environment: 'production' },
      { id: ACME, name: 'Acme Sandbox', environment: 'sandbox' },
    ]);
    await commandHandlers['company.refresh']({ companyId: ACME }, popup);
    const names = [await nameOf(), await nameOf('federal'), await nameOf('sandbox'), await nameOf('monthly-sandbox')];
    expect(names).toEqual(['Acme Builders', 'Acme Builders', 'Acme Sandbox', null]);
    const onPage = await commandHandlers['page.read']({ titles: [vendors.app.name], isSure: true }, onSandbox);
    expect(onPage).toMatchObject({ kind: 'integration', companyName: 'Acme Sandbox' });
  });

  test('is the one that its own environment’s integrations have, not another’s', async () => {
    await setUp();
    expect([await nameOf(), await nameOf('sandbox')]).toEqual(['Acme Builders', null]);
    await setUp({ environment: 'sandbox', companyName: 'Acme Sandbox' });
    expect([await nameOf(), await nameOf('sandbox')]).toEqual(['Acme Builders', 'Acme Sandbox']);
  });
});

test('what is remembered of an app is of its environment', async () => {
  const look = (labels: string[], visit: string) => ({
    ...shown,
    labels,
    visit,
    seenAt: new Date().toISOString(),
    renderedAt: Date.now(),
  });
  await commandHandlers['snapshot.remember'](look(['Tower', 'Depot'], 'first'), page());
  const copy = await commandHandlers['snapshot.look'](look(['Tower'], 'second'), onSandbox);
  expect(copy).toMatchObject({ remembered: null, gone: [] });
  const own = await commandHandlers['snapshot.look'](look(['Tower'], 'third'), page());
  expect(own?.gone.map(({ label }) => label)).toEqual(['Depot']);
});
