import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser, fakeLocks } from './fake-browser.ts';

let browser: ReturnType<typeof fakeBrowser>;

vi.mock('../../../src/platform/browser.ts', () => ({
  get browser() {
    return browser;
  },
}));

const EXAMPLE = exampleIn('../../../docs/kept-file.md');
const INTEGRATION = {
  id: 'kept-1',
  revision: 1,
  companyId: '4278454',
  companyName: 'Acme Builders',
  name: 'Site Sync',
  appName: 'Site Sync',
  credential: { kind: 'custom-dmsa', clientKey: 'key-of-the-app', savedAt: '2026-11-01T08:00:00.000Z' },
  portalUrl: null,
  referenceSet: {
    source: { kind: 'list', fileName: null },
    readAt: '2026-11-01T08:00:00.000Z',
    isPartial: false,
  },
  projects: 1,
  lastValidation: null,
  createdAt: '2026-11-01T08:00:00.000Z',
};
const REFERENCE_SET = { integrationId: 'kept-1', entries: [{ name: 'Ash Tower', number: '1000', id: null }] };

type Kept = typeof import('../../../src/background/transfer.ts') &
  typeof import('../../../src/background/kept/database.ts');
let kept: Kept;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  vi.resetModules();
  browser = fakeBrowser();
  kept = {
    ...(await import('../../../src/background/transfer.ts')),
    ...(await import('../../../src/background/kept/database.ts')),
  };
});

/** The file that the documentation shows. */
function exampleIn(path: string) {
  const page = readFileSync(resolve(import.meta.dirname, path), 'utf8');
  const [, json = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
  return JSON.parse(json);
}

function fileWith(change: object): string {
  return JSON.stringify({ ...EXAMPLE, ...change });
}

function everything() {
  return fileWith({ integrations: [INTEGRATION], referenceSets: [REFERENCE_SET] });
}

async function stored(): Promise<unknown> {
  const { exportedAt: _, ...rest } = JSON.parse((await kept.exportKept()).text);
  return rest;
}

describe('a file', () => {
  test('comes back as it left, in another browser', async () => {
    expect(await kept.importKept(everything())).toEqual({ added: 2, replaced: 0, same: 0 });
    const { text, unreadable } = await kept.exportKept();
    expect(unreadable).toBe(0);
    const { exportedAt: _, ...before } = JSON.parse(everything());
    expect(await stored()).toEqual(before);
    expect(await kept.importKept(text)).toEqual({ added: 0, replaced: 0, same: 2 });
  });

  test('brings nothing new of a list that is kept in another form', async () => {
    const text = everything();
    await kept.importKept(text);
    const database = await kept.keptDatabase();
    // As the version before kept it: not packed, and with its keys in another order.
    await database.put('referenceSets', Object.fromEntries(Object.entries(REFERENCE_SET).reverse()));
    expect(await kept.importKept(text)).toEqual({ added: 0, replaced: 0, same: 2 });
    expect(await database.get('referenceSets', 'kept-1')).not.toHaveProperty('packed');
  });

  test('replaces what is here in another state, and removes nothing', async () => {
    await kept.importKept(everything());
    const [snapshot] = EXAMPLE.snapshots;
    const other = [
      { ...snapshot, letGo: [] },
      { ...snapshot, id: 'another' },
    ];
    expect(await kept.importKept(fileWith({ snapshots: other }))).toEqual({ added: 1, replaced: 1, same: 0 });
    expect(await stored()).toMatchObject({ integrations: [{ id: 'kept-1' }], snapshots: { length: 2 } });
  });

  test('holds nothing beside what its schemas name: no secret that some version may have kept', async () => {
    await kept.importKept(everything());
    const database = await kept.keptDatabase();
    await database.put('integrations', { ...INTEGRATION, clientSecret: 's3cret' });
    expect((await kept.exportKept()).text).not.toContain('s3cret');
  });

  test('says how many things it could not take along', async () => {
    await (await kept.keptDatabase()).put('snapshots', { id: 'x', companyId: '1', appName: 'A' });
    expect((await kept.exportKept()).unreadable).toBe(1);
  });
});

describe('a broken file changes nothing and says where it is broken', () => {
  const [snapshot] = EXAMPLE.snapshots;
  test.each([
    ['text that ends too early', '{"format":\n "dmsa', 'line 2'],
    ['another kind of JSON', '[]', 'Broken as a whole'],
    ['another format', fileWith({ format: 'another' }), 'Broken at format'],
    ['no snapshots', fileWith({ snapshots: undefined }), 'Broken at snapshots'],
    [
      'a time that is none',
      fileWith({ snapshots: [snapshot, { ...snapshot, id: '2', takenAt: 'today' }] }),
      'Broken at snapshots[1].takenAt',
    ],
    ['one entry twice', fileWith({ snapshots: [snapshot, snapshot] }), 'Broken at snapshots[1]'],
    [
      'an integration without its projects',
      fileWith({ integrations: [INTEGRATION], referenceSets: [] }),
      'Broken at integrations[0]',
    ],
    [
      'an integration without anything',
      fileWith({ integrations: [{ id: 'kept-1' }] }),
      'Broken at integrations[0].revision',
    ],
  ])('%s', async (_, text, place) => {
    await kept.importKept(everything());
    const before = await stored();
    const problem = await kept.importKept(text).catch((error) => error.problem);
    expect(problem.code).toBe('file-not-understood');
    expect(problem.detail).toContain(place);
    expect(await stored()).toEqual(before);
  });

  test('one of a newer version', async () => {
    const file = fileWith({ version: 2, snapshots: 'in a new form' });
    await expect(kept.importKept(file)).rejects.toMatchObject({ problem: { code: 'file-too-new' } });
  });

  test('and so does one that finds no room', async () => {
    const put = IDBObjectStore.prototype.put;
    let writes = 0;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      writes += 1;
      if (writes > 1) throw new DOMException('The disk is full', 'QuotaExceededError');
      return put.call(this, value);
    });
    vi.spyOn(console, 'error').mockReturnValueOnce(undefined);
    await expect(kept.importKept(everything())).rejects.toMatchObject({ problem: { code: 'storage-full' } });
    full.mockRestore();
    expect(await stored()).toMatchObject({ integrations: [], snapshots: [] });
  });
});

test('a write that fails later than it was asked for undoes the others', async () => {
  const put = IDBObjectStore.prototype.put;
  const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
    put.call(this, value);
    // What is there already cannot be added: that is said by an event.
    return this.add(value);
  });
  vi.spyOn(console, 'error').mockReturnValueOnce(undefined);
  await expect(kept.importKept(everything())).rejects.toMatchObject({ problem: { code: 'storage-unavailable' } });
  failing.mockRestore();
  expect(await stored()).toMatchObject({ integrations: [], snapshots: [] });
});

test('what was found of an integration is forgotten where the file has it in another state', async () => {
  await kept.importKept(everything());
  const run = { 'kept-1': 'a run' };
  await browser.storage.session.set({ 'runs@7': run });
  await kept.importKept(everything());
  expect(browser.areas.session.get('runs@7')).toEqual(run);
  const other = { ...INTEGRATION, name: 'Another name' };
  await kept.importKept(fileWith({ integrations: [other], referenceSets: [REFERENCE_SET] }));
  expect(browser.areas.session.get('runs@7')).toEqual({});
});

test('"Remove everything" leaves nothing in any of our storages', async () => {
  await kept.importKept(everything());
  await browser.storage.local.set({ 'connection@1': { token: 't' } });
  await browser.storage.session.set({ 'runs@1': {} });
  await kept.removeEverything();
  expect(await stored()).toMatchObject({ integrations: [], referenceSets: [], validations: [], snapshots: [] });
  expect([browser.areas.local.size, browser.areas.session.size]).toEqual([0, 0]);
});
