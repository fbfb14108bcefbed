import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { integration } from '../../support/integration.ts';
import { connection, renewBrowser, renewWorld } from './fake-world.ts';

type Background = typeof import('../../../src/background/commands.ts') &
  typeof import('../../../src/background/kept/snapshots.ts') &
  typeof import('../../../src/background/kept/database.ts') & {
    senderOf: typeof import('../../../src/background/pages/sender.ts').senderOf;
  };
let background: Background;

const APP_NAME = 'Site Sync';
const COMPANY = 'https://app.procore.com/4278454/company/app_management';
const APP = `${COMPANY}/7`;
const ROWS = ['1000 - Ash Tower', '1001 - Birch Mill', '1002 - Cedar Dam'];

/** Everything anew, the database's one connection included: as after a restart of the browser if the disk stays. */
async function restart(): Promise<void> {
  vi.resetModules();
  renewBrowser();
  background = {
    ...(await import('../../../src/background/commands.ts')),
    ...(await import('../../../src/background/kept/snapshots.ts')),
    ...(await import('../../../src/background/kept/database.ts')),
    senderOf: (await import('../../../src/background/pages/sender.ts')).senderOf,
  };
}

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  renewWorld({ isConnected: false });
  await restart();
});

async function pageAt(url: string, incognito = false) {
  const sender = await background.senderOf({ id: 'extension', url, tab: { id: 1, url, incognito } as never }, url);
  if (sender.kind !== 'procore-page') throw new Error('not a page of Procore');
  return sender;
}

let clock = Date.parse('2026-11-03T09:00:00Z');

function tableOf(labels: readonly string[], { visit = 'first', appName = APP_NAME, isSure = true } = {}) {
  clock += 60_000;
  const seenAt = new Date(clock).toISOString();
  return { titles: [appName], isSure, labels: [...labels], visit, seenAt, renderedAt: clock };
}

const look = async (labels: readonly string[], more = {}, url = APP) =>
  background.commandHandlers['snapshot.look'](tableOf(labels, more), await pageAt(url));
const remember = async (labels: readonly string[], more = {}, url = APP) =>
  background.commandHandlers['snapshot.remember'](tableOf(labels, more), await pageAt(url));
const letGo = async (labels: string[], isLetGo = true) =>
  background.commandHandlers['snapshot.let-go'](
    { titles: [APP_NAME], isSure: true, labels, isLetGo },
    await pageAt(APP),
  );
const seeApps = async (...appNames: string[]) =>
  background.commandHandlers['page.app-list-seen']({ appNames, isComplete: true }, await pageAt(COMPANY));
const goneOf = (view: Awaited<ReturnType<typeof look>>) => view?.gone.map(({ label }) => label);

describe('remembering', () => {
  test('is offered where nothing is remembered, and keeps nothing without the user’s press', async () => {
    expect(await look(ROWS)).toEqual({ remembered: null, gone: [], undecided: [], letGo: [] });
    expect(await background.readSnapshots()).toEqual([]);
  });

  test('says afterwards what is gone, with the day on which it was there', async () => {
    await remember(ROWS);
    const [snapshot] = await background.readSnapshots();
    const view = await look([], { visit: 'second' });
    expect(view?.gone).toEqual(ROWS.map((label) => ({ label, seenAt: snapshot?.seenAt })));
    expect(view?.remembered?.projects).toBe(3);
  });

  test('keeps each later set by itself, and goes on saying what is gone', async () => {
    await remember(ROWS);
    await look([...ROWS, '1003 - Dune Park'], { visit: 'second' });
    expect(goneOf(await look(ROWS.slice(1), { visit: 'third' }))).toEqual([ROWS[0], '1003 - Dune Park']);
    expect(goneOf(await look(ROWS.slice(1), { visit: 'fourth' }))).toEqual([ROWS[0], '1003 - Dune Park']);
    expect((await background.readSnapshots()).map(({ labels }) => labels.length)).toEqual([2, 4, 3]);
  });

  test('takes several looks of one visit for one, and the same rows for the same snapshot', async () => {
    await remember(ROWS);
    for (const count of [1, 2, 3]) await look(ROWS.slice(0, count), { visit: 'second' });
    await look([...ROWS].reverse(), { visit: 'third' });
    expect(await background.readSnapshots()).toHaveLength(2);
  });

  test('keeps the last 20 of an app', async () => {
    await remember(ROWS);
    for (let visit = 0; visit < 30; visit += 1) await look([`${visit} - Project`], { visit: String(visit) });
    const kept = await background.readSnapshots();
    expect(kept).toHaveLength(20);
    expect(kept[0]?.labels).toEqual(['29 - Project']);
  });

  test('does not take an emptied table for a set', async () => {
    await remember(ROWS);
    await look([], { visit: 'second' });
    expect(goneOf(await look([], { visit: 'third' }))).toEqual(ROWS);
    expect(await background.readSnapshots()).toHaveLength(1);
    await expect(remember([])).rejects.toMatchObject({ problem: { code: 'page-changed' } });
  });

  test('outlives the browser, and a table that another tab has shown later is no news', async () => {
    await remember(ROWS);
    await restart();
    const old = tableOf(ROWS.slice(2));
    expect(goneOf(await look(ROWS.slice(1)))).toEqual([ROWS[0]]);
    expect(await background.commandHandlers['snapshot.look'](old, await pageAt(APP))).toBe(null);
  });
});

test('a private window is told what is gone, and leaves nothing behind without a press', async () => {
  await remember(ROWS);
  const before = await background.readSnapshots();
  const inPrivate = await pageAt(APP, true);
  const lookInPrivate = (labels: string[]) =>
    background.commandHandlers['snapshot.look'](tableOf(labels, { visit: 'second' }), inPrivate);
  expect(goneOf(await lookInPrivate([...ROWS.slice(1), '1003 - Dune Park']))).toEqual([ROWS[0]]);
  expect(await background.readSnapshots()).toEqual(before);
  await background.commandHandlers['snapshot.remember'](tableOf(ROWS.slice(1), { visit: 'second' }), inPrivate);
  expect(await background.readSnapshots()).toHaveLength(2);
});

describe('letting go', () => {
  test('by name, for good, and back again', async () => {
    await remember(ROWS);
    await look(ROWS.slice(2), { visit: 'second' });
    await letGo([ROWS[0] ?? '']);
    const view = await look(ROWS.slice(2), { visit: 'third' });
    expect([goneOf(view), view?.letGo]).toEqual([[ROWS[1]], [ROWS[0]]]);
    await letGo([ROWS[0] ?? ''], false);
    expect(goneOf(await look(ROWS.slice(2), { visit: 'third' }))).toEqual([ROWS[0], ROWS[1]]);
  });

  test('holds where the table is empty', async () => {
    await remember(ROWS);
    await letGo(ROWS.slice(0, 2));
    expect(goneOf(await look([], { visit: 'second' }))).toEqual([ROWS[2]]);
  });
});

describe('the right app', () => {
  test('another app, another company and an uncertain title are not compared', async () => {
    await remember(ROWS);
    expect((await look([], { appName: 'Another' }))?.remembered).toBe(null);
    expect((await look([], {}, APP.replace('4278454', '999')))?.remembered).toBe(null);
    expect(await look([], { isSure: false })).toBe(null);
    await expect(remember(ROWS, { isSure: false })).rejects.toMatchObject({ problem: { code: 'page-changed' } });
  });

  test('a new installation has a new address: its name has to be the only one in the list of apps', async () => {
    await remember(ROWS);
    expect(await look([], {}, `${COMPANY}/8`)).toBe(null);
    await seeApps('Other', APP_NAME, APP_NAME);
    expect(await look([])).toBe(null);
    await seeApps('Other', APP_NAME);
    expect(goneOf(await look([], {}, `${COMPANY}/8`))).toEqual(ROWS);
  });

  test('the page of all apps is not one of an app', async () => {
    expect(await look(ROWS, { appName: 'App Management' }, COMPANY)).toBe(null);
  });

  test('beside an integration its app’s name counts', async () => {
    connection.isThere = true;
    const shown = { titles: ['Breadcrumb', integration.app.name], isSure: true };
    const page = await pageAt(APP);
    const extensionPage = { kind: 'extension-page' as const };
    await background.commandHandlers['company.refresh']({ companyId: integration.companyId }, extensionPage);
    await background.commandHandlers['page.confirm-app']({ ...shown, integrationId: integration.id }, page);
    await background.commandHandlers['snapshot.remember']({ ...tableOf(ROWS), ...shown }, page);
    expect((await background.readSnapshots()).map(({ appName }) => appName)).toEqual([integration.app.name]);
  });
});

describe('the panel', () => {
  const read = async (appName = APP_NAME) =>
    (await background.commandHandlers['page.read']({ titles: [appName], isSure: true }, await pageAt(APP))).kind;

  test('shows nothing where nothing is remembered, and looks after the app that is', async () => {
    expect(await read()).toBe('nothing');
    await remember(ROWS);
    expect(await read()).toBe('no-app');
    expect(await read('Another')).toBe('nothing');
  });
});

describe('a storage that fails', () => {
  beforeEach(() => {
    const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
    return () => said.mockRestore();
  });

  test('says so where it cannot be opened, and is tried again', async () => {
    const working = indexedDB;
    const open = vi.fn(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    vi.stubGlobal('indexedDB', { open });
    await expect(remember(ROWS)).rejects.toMatchObject({ problem: { code: 'storage-unavailable' } });
    expect(
      await background.commandHandlers['page.read']({ titles: [APP_NAME], isSure: true }, await pageAt(APP)),
    ).toMatchObject({ kind: 'nothing' });
    vi.stubGlobal('indexedDB', working);
    expect((await remember(ROWS)).remembered?.projects).toBe(3);
  });

  test('says so where it is full, and what was kept stays', async () => {
    await remember(ROWS);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    await expect(look(ROWS.slice(1), { visit: 'second' })).rejects.toMatchObject({ problem: { code: 'storage-full' } });
    put.mockRestore();
    expect((await background.readSnapshots()).map(({ labels }) => labels)).toEqual([ROWS]);
  });

  test('leaves alone what it does not understand', async () => {
    await remember(ROWS);
    const database = await background.keptDatabase();
    const damaged = { id: 'x', companyId: '4278454', appName: APP_NAME, labels: 'none' };
    await database.put('snapshots', damaged);
    expect(goneOf(await look(ROWS.slice(1), { visit: 'second' }))).toEqual([ROWS[0]]);
    expect(await database.get('snapshots', 'x')).toEqual(damaged);
  });
});

test('a clock that was ahead once leaves no snapshot latest for ever', async () => {
  await remember(ROWS.slice(0, 2), { visit: 'first' });
  const now = clock;
  clock = Date.parse('2030-01-01T00:00:00Z');
  await look(ROWS, { visit: 'ahead' });
  clock = now;
  await restart();
  await look(ROWS.slice(1), { visit: 'second' });
  await look([...ROWS.slice(1), '1003 - Dogwood'], { visit: 'third' });
  const [latest, ...older] = await background.readSnapshots();
  expect(latest?.labels).toContain('1003 - Dogwood');
  expect(older).toHaveLength(3);
  expect(await look([...ROWS.slice(1), '1003 - Dogwood'], { visit: 'fourth' })).toMatchObject({
    gone: [{ label: ROWS[0] }],
  });
});
