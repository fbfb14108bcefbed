import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageTable } from '../../../src/platform/protocol.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeBackend, integration as vendors } from './fake-backend.ts';
import { fakeBrowser, fakeLocks } from './fake-browser.ts';
import { procorePage } from './procore-page.ts';

let browser: ReturnType<typeof fakeBrowser>;
let backend: ReturnType<typeof fakeBackend>;
let isConnected: boolean;

vi.mock('../../../src/platform/browser.ts', () => ({
  get browser() {
    return browser;
  },
}));
vi.mock('../../../src/background/backend/connection.ts', () => ({
  connectedBackend: async () => {
    if (!isConnected) throw new ProblemError('no-connection');
    return backend;
  },
  readConnection: async () =>
    isConnected ? { address: 'https://sync.example.com/', label: 'Acme consultant', forgetOnClose: false } : null,
  removeConnection: async () => {
    isConnected = false;
  },
}));
vi.mock('../../../src/background/pages/page-scripts.ts', () => ({
  injectListReader: vi.fn(),
  injectMarks: vi.fn(),
  injectPanel: vi.fn(),
}));

const { ProblemError } = await import('../../../src/domain/problem.ts');
const { commandHandlers } = await import('../../../src/background/commands.ts');
const { keptDatabase } = await import('../../../src/background/kept/database.ts');

const ACME = '4278454';
const popup = { kind: 'extension-page' as const };
const APP = 'Acme sync app';
const shown = { titles: [APP], isSure: true };
const page = (companyId = ACME) => procorePage({ companyId, path: `/${companyId}/company/app_management/9` });

function setUp(said: { companyId?: string; names?: readonly string[]; name?: string } = {}): Promise<string> {
  const { companyId = ACME, names = ['Tower', 'Depot'], name = 'My sync' } = said;
  return commandHandlers['integration.create'](
    {
      companyId,
      companyName: 'Acme Builders',
      name,
      appName: APP,
      portalUrl: 'https://portal.example.com/',
      referenceSet: {
        entries: names.map((one) => ({ name: one, number: null, id: null, line: `- ${one}` })),
        source: { kind: 'list', fileName: null },
        readAt: '2026-01-05T10:00:00.000Z',
        isPartial: false,
      },
    },
    popup,
  );
}

function tableOf(...labels: string[]): PageTable {
  return { appName: APP, labels, isComplete: true, seenAt: new Date().toISOString(), renderedAt: Date.now() };
}

async function validateOnPage(integrationId: string, table: PageTable | null) {
  const input = { integrationId, table, actedAt: null, byItself: false };
  await commandHandlers['validation.repeat'](input, page());
  return untilOver(integrationId);
}

function untilOver(integrationId: string) {
  return eventually(async () => {
    const { run } = await viewOf(integrationId);
    expect(run?.phase).toBe('over');
    return run;
  });
}

async function viewOf(integrationId: string, companyId = ACME) {
  const { integrations } = await commandHandlers['company.read']({ companyId }, popup);
  const view = integrations?.find(({ integration }) => integration.id === integrationId);
  if (view === undefined) throw new Error('the integration is not shown');
  return view;
}

/** As when the browser is started again: memory is empty, the disk is as it was. */
function restartBrowser(): void {
  browser.areas.session.clear();
}

beforeEach(async () => {
  await deleteDB('kept');
  browser = fakeBrowser();
  backend = fakeBackend();
  isConnected = false;
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an integration of one’s own', () => {
  test('is shown for its company and no other, without any backend', async () => {
    const id = await setUp();
    const { integration, run } = await viewOf(id);
    expect(integration).toMatchObject({ name: 'My sync', connectedProjects: 2, app: { name: APP } });
    expect(run).toBeNull();
    const other = await commandHandlers['company.read']({ companyId: '1' }, popup);
    expect(other.integrations ?? []).toEqual([]);
  });

  test('from two companies: a page of one sees and validates only its own', async () => {
    const ours = await setUp();
    const theirs = await setUp({ companyId: '77' });
    await commandHandlers['page.app-list-seen']({ appNames: [APP], isComplete: true }, page('77'));
    expect(await commandHandlers['page.read'](shown, page('77'))).toMatchObject({ integration: { id: theirs } });
    const input = { integrationId: ours, table: null, actedAt: null, byItself: false };
    await expect(commandHandlers['validation.repeat'](input, page('77'))).rejects.toMatchObject({
      problem: { code: 'request-refused' },
    });
  });

  test('outlives the browser, and so does its last verdict', async () => {
    const id = await setUp();
    await validateOnPage(id, tableOf('1 - Tower', '2 - Depot', '3 - Mill'));
    restartBrowser();
    expect((await viewOf(id)).run).toBeNull();
    await commandHandlers['company.refresh']({ companyId: ACME }, popup);
    expect((await untilOver(id))?.validation?.verdict).toBe('passed');
  });

  test('is renamed without losing its verdict, and loses it with other projects', async () => {
    const id = await setUp();
    await validateOnPage(id, tableOf('1 - Tower', '2 - Depot', '3 - Mill'));
    await commandHandlers['integration.change']({ integrationId: id, change: { name: 'Other' } }, popup);
    expect(await viewOf(id)).toMatchObject({ integration: { name: 'Other' }, run: { phase: 'over' } });
    const entries = [{ name: 'Mill', number: null, id: null }];
    const source = { kind: 'list', fileName: 'all.csv' } as const;
    const referenceSet = { entries, source, readAt: new Date().toISOString(), isPartial: true };
    await commandHandlers['integration.change']({ integrationId: id, change: { referenceSet } }, popup);
    const { integration, run } = await viewOf(id);
    expect(run).toBeNull();
    expect(integration).toMatchObject({ connectedProjects: 1, lastValidation: null, referenceSet: { source } });
  });

  test('is removed with all that belongs to it', async () => {
    const id = await setUp();
    await validateOnPage(id, tableOf('1 - Tower'));
    await commandHandlers['integration.remove']({ integrationId: id }, popup);
    const database = await keptDatabase();
    for (const store of ['integrations', 'referenceSets', 'validations'] as const) {
      expect(await database.count(store)).toBe(0);
    }
  });
});

describe('its validation', () => {
  test('is decided by Procore’s page, and keeps what the list says of each missing project', async () => {
    const id = await setUp();
    const run = await validateOnPage(id, tableOf('1 - Tower', '3 - Mill'));
    expect(run?.validation).toMatchObject({ verdict: 'missing-projects', byPage: 1 });
    const missing = run?.attention?.find(({ access }) => access === 'missing');
    expect(missing?.entry).toMatchObject({ name: 'Depot', line: '- Depot' });
  });

  test('begins anew by itself when the page shows something else, and only then', async () => {
    const id = await setUp();
    await commandHandlers['page.app-list-seen']({ appNames: [APP], isComplete: true }, page());
    const see = async (...labels: string[]) => {
      const { appName: _, ...table } = tableOf(...labels);
      await commandHandlers['page.table-seen']({ ...shown, table }, page());
      return (await untilOver(id))?.validation;
    };
    const first = await see('1 - Tower', '3 - Mill');
    expect(first?.verdict).toBe('missing-projects');
    expect((await see('1 - Tower', '4 - Yard'))?.id).toBe(first?.id);
    const second = await see('1 - Tower', '2 - Depot', '3 - Mill');
    expect(second).toMatchObject({ verdict: 'passed', byPage: 2 });
  });

  test('from the popup has no page to look at, and says so', async () => {
    const id = await setUp();
    const credential = { kind: 'saved' } as const;
    await commandHandlers['validation.start']({ integrationId: id, credential }, popup);
    const run = await untilOver(id);
    expect(run?.validation).toMatchObject({ verdict: 'inconclusive', counts: { unknown: 2 } });
    expect(run?.canSave).toBe(false);
  });

  test('that passed is kept as saved in the portal at the user’s word, once', async () => {
    const id = await setUp();
    await validateOnPage(id, tableOf('1 - Tower', '2 - Depot', '3 - Mill'));
    await commandHandlers['validation.acknowledge']({ integrationId: id }, popup);
    await expect(commandHandlers['credential.save']({ integrationId: id }, popup)).rejects.toMatchObject({
      problem: { code: 'confirmation-needed' },
    });
    await commandHandlers['validation.confirm-by-page']({ integrationId: id, projects: 2 }, popup);
    await commandHandlers['credential.save']({ integrationId: id }, popup);
    await eventually(async () => expect((await viewOf(id)).run?.validation?.outcome).toBe('saved'));
    restartBrowser();
    const { integration } = await viewOf(id);
    expect(integration.lastValidation).toMatchObject({ outcome: 'saved', verdict: 'passed' });
  });
});

test('the user’s own word on an entry is kept with it, and decides', async () => {
  const id = await setUp({ names: ['Tower', 'Depot'] });
  const rows = ['1 - Tower', '2 - Tower', '3 - Depot'];
  const doubtful = (await validateOnPage(id, tableOf(...rows)))?.attention?.find(({ access }) => access === 'unknown');
  const entry = doubtful?.entry;
  if (entry === undefined) throw new Error('nothing is doubtful');
  const choose = (chosen: string | null) => {
    const becomes = chosen === null ? null : { ...entry, chosen: { label: chosen, ids: {} } };
    return commandHandlers['entries.change']({ integrationId: id, changes: [{ entry, becomes }] }, page());
  };
  await choose('2 - Tower');
  expect((await validateOnPage(id, tableOf(...rows)))?.validation).toMatchObject({ verdict: 'passed', byPage: 2 });
  restartBrowser();
  expect((await validateOnPage(id, tableOf('1 - Tower', '3 - Depot')))?.validation?.verdict).not.toBe('passed');
  await choose(null);
  expect((await validateOnPage(id, tableOf(...rows)))?.validation).toMatchObject({ counts: { connected: 1 } });
  const last = { entry: { name: 'Depot', number: null, id: null, line: '- Depot' }, becomes: null };
  const emptied = commandHandlers['entries.change']({ integrationId: id, changes: [last] }, page());
  await expect(emptied).rejects.toMatchObject({ problem: { code: 'request-refused' } });
});

describe('beside a vendor’s backend', () => {
  test('both are shown, and the vendor’s answers do not reach ours', async () => {
    isConnected = true;
    backend.integrations.mockResolvedValue([vendors, { ...vendors, id: 'kept-of-somebody' }]);
    const id = await setUp();
    await commandHandlers['company.refresh']({ companyId: ACME }, popup);
    const { integrations } = await commandHandlers['company.read']({ companyId: ACME }, popup);
    expect(integrations?.map(({ integration }) => integration.id)).toEqual([vendors.id, id]);
  });

  test('one that is down hides nothing of ours, and is said to be', async () => {
    isConnected = true;
    backend.account.mockRejectedValue(new ProblemError('backend-unreachable'));
    const id = await setUp();
    await commandHandlers['company.refresh']({ companyId: ACME }, popup);
    const { integrations, problem } = await commandHandlers['company.read']({ companyId: ACME }, popup);
    expect(integrations?.map(({ integration }) => integration.id)).toEqual([id]);
    expect(problem?.code).toBe('backend-unreachable');
    backend.companies.mockRejectedValue(new ProblemError('backend-unreachable'));
    expect(await commandHandlers['companies.read'](null, popup)).toEqual({
      companies: [{ id: ACME, name: 'Acme Builders' }],
      problem: { code: 'backend-unreachable', detail: undefined },
    });
  });

  test('another connection forgets the runs of the vendor’s, and none of ours', async () => {
    isConnected = true;
    const id = await setUp();
    await validateOnPage(id, tableOf('1 - Tower'));
    await commandHandlers['connection.remove'](null, popup);
    expect((await viewOf(id)).run?.phase).toBe('over');
  });
});

describe('a storage that fails', () => {
  test('to open is said, and hides nothing of a vendor’s backend', async () => {
    isConnected = true;
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await commandHandlers['company.refresh']({ companyId: ACME }, popup);
    const { integrations, keptProblem } = await commandHandlers['company.read']({ companyId: ACME }, popup);
    expect(integrations).toHaveLength(1);
    expect(keptProblem?.code).toBe('storage-unavailable');
    await expect(setUp()).rejects.toMatchObject({ problem: { code: 'storage-unavailable' } });
    vi.restoreAllMocks();
    await setUp();
  });

  test('for want of room leaves what was kept, and the draft', async () => {
    const id = await setUp();
    await commandHandlers['draft.change']({ name: 'Second' }, popup);
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(setUp()).rejects.toMatchObject({ problem: { code: 'storage-full' } });
    const change = { referenceSet: undefined, name: 'New name' };
    await expect(commandHandlers['integration.change']({ integrationId: id, change }, popup)).rejects.toMatchObject({
      problem: { code: 'storage-full' },
    });
    vi.restoreAllMocks();
    expect((await viewOf(id)).integration.name).toBe('My sync');
    expect((await commandHandlers['draft.read']({ companyId: null }, popup)).draft?.name).toBe('Second');
  });

  test('with something in it that is not ours to read is said; the rest is shown', async () => {
    const id = await setUp();
    await (await keptDatabase()).put('integrations', { id: 'kept-broken', companyId: ACME, name: 7 });
    const { integrations, keptProblem } = await commandHandlers['company.read']({ companyId: ACME }, popup);
    expect(integrations?.map(({ integration }) => integration.id)).toEqual([id]);
    expect(keptProblem?.code).toBe('kept-unreadable');
    expect(await (await keptDatabase()).count('integrations')).toBe(2);
  });
});

describe('a list of the panel’s', () => {
  test('becomes an integration of the app that the user says the page shows', async () => {
    const entries = [{ name: 'Tower', number: null, id: null }];
    const titles = ['App Management', APP];
    const onPage = { titles, isSure: false };
    await commandHandlers['list.use']({ ...onPage, entries }, page());
    await commandHandlers['list.keep']({ ...onPage, name: 'Kept list', appName: APP }, page());
    expect(await commandHandlers['page.read'](onPage, page())).toMatchObject({
      kind: 'integration',
      integration: { name: 'Kept list', connectedProjects: 1 },
      list: null,
    });
  });

  test('is kept for no app that the page does not name', async () => {
    const entries = [{ name: 'Tower', number: null, id: null }];
    await commandHandlers['list.use']({ ...shown, entries }, page());
    const keep = commandHandlers['list.keep']({ ...shown, name: 'x', appName: 'Another' }, page());
    await expect(keep).rejects.toMatchObject({ problem: { code: 'request-refused' } });
    expect(await commandHandlers['page.read'](shown, page())).toMatchObject({ list: entries });
  });
});
