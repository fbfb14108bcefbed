import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { integration as vendors } from '../../support/integration.ts';
import { backend, browser, connection, renewWorld } from './fake-world.ts';
import { ACME, APP, keptHands, page, popup, shown, tableOf } from './kept-hands.ts';

const { ProblemError } = await import('../../../src/domain/problem.ts');
const { commandHandlers } = await import('../../../src/background/commands.ts');
const { keptDatabase } = await import('../../../src/background/kept/database.ts');

const { setUp, validateOnPage, viewOf, findingsInPopup } = keptHands(commandHandlers);

beforeEach(async () => {
  await deleteDB('kept');
  renewWorld({ isConnected: false });
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('beside a vendor’s backend', () => {
  test('both are shown, and the vendor’s answers do not reach ours', async () => {
    connection.isThere = true;
    backend.integrations.mockResolvedValue([vendors, { ...vendors, id: 'kept-of-somebody' }]);
    const id = await setUp();
    await commandHandlers['company.refresh']({ companyId: ACME }, popup);
    const { integrations } = await commandHandlers['company.read']({ companyId: ACME }, popup);
    expect(integrations?.map(({ integration }) => integration.id)).toEqual([vendors.id, id]);
  });

  test('one that is down hides nothing of ours, and is said to be', async () => {
    connection.isThere = true;
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
    connection.isThere = true;
    const id = await setUp();
    await validateOnPage(id, tableOf('1 - Tower'));
    await commandHandlers['connection.remove'](null, popup);
    expect((await viewOf(id)).run?.phase).toBe('over');
  });
});

describe('a storage that fails', () => {
  test('to open is said, and hides nothing of a vendor’s backend', async () => {
    connection.isThere = true;
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await commandHandlers['company.refresh']({ companyId: ACME }, popup);
    const { integrations, keptProblem } = await commandHandlers['company.read']({ companyId: ACME }, popup);
    expect(integrations).toHaveLength(1);
    expect(keptProblem?.code).toBe('storage-unavailable');
    await expect(setUp()).rejects.toMatchObject({ problem: { code: 'storage-unavailable' } });
    connection.isThere = false;
    // Nobody is welcomed as if there were nothing yet.
    expect(await commandHandlers['integrations.exist'](null, popup)).toBe(true);
    vi.restoreAllMocks();
    expect(await commandHandlers['integrations.exist'](null, popup)).toBe(false);
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

describe('a memory that is full', () => {
  /** As Chrome refuses what is too much for it. */
  function giveSession(bytes: number): void {
    const { session } = browser.storage;
    const set = session.set.bind(session);
    vi.spyOn(session, 'set').mockImplementation(async (change) => {
      const all = { ...Object.fromEntries(browser.areas.session), ...change };
      if (JSON.stringify(all).length > bytes) {
        throw new Error('Session storage quota bytes exceeded. Values were not stored.');
      }
      await set(change);
    });
  }

  test('forgets what was found of others, and of the one that was validated nothing', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `Project ${index}`);
    const [first, second] = [await setUp({ names }), await setUp({ names })];
    await validateOnPage(first, null);
    giveSession(JSON.stringify([...browser.areas.session]).length + 5_000);
    expect((await validateOnPage(second, null))?.validation?.verdict).toBe('inconclusive');
    expect((await findingsInPopup(second))?.attention).toHaveLength(50);
    await expect(findingsInPopup(first)).rejects.toMatchObject({ problem: { code: 'findings-gone' } });
  });

  test('is said where a list does not fit into it', async () => {
    const names = Array.from({ length: 50 }, (_, index) => ({ name: `Project ${index}`, number: null, id: null }));
    giveSession(1_000);
    const use = commandHandlers['list.use']({ ...shown, entries: names }, page());
    await expect(use).rejects.toMatchObject({ problem: { code: 'memory-full' } });
  });

  test('on the disk is said to be one of the disk', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('Resource::kQuotaBytes quota exceeded'));
    const change = commandHandlers['draft.change']({ name: 'Second' }, popup);
    await expect(change).rejects.toMatchObject({ problem: { code: 'storage-full' } });
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

  describe('that was taken elsewhere', () => {
    const entries = [
      { name: 'Tower', number: null, id: null },
      { name: 'Mill', number: null, id: null },
    ];
    const source = { kind: 'tab', title: 'Portal', origin: 'https://portal.example' } as const;
    const readAt = '2026-01-05T10:00:00.000Z';
    const onPage = { titles: ['App Management', APP], isSure: false };
    const keptFrom = async () => {
      await commandHandlers['list.keep']({ ...onPage, name: 'Kept list', appName: APP }, page());
      const view = await commandHandlers['page.read'](onPage, page());
      return view.kind === 'integration' ? view.integration.referenceSet : null;
    };

    beforeEach(async () => {
      await commandHandlers['taken.keep']({ entries, source, readAt, isPartial: true }, popup);
      await commandHandlers['taken.use']({ ...onPage, readAt }, page());
    });

    test('is kept with where and when it was read', async () => {
      expect(await keptFrom()).toEqual({ source, readAt, isPartial: true });
    });

    test('also where the user has said more of its entries', async () => {
      const [tower] = entries.slice(0, 1);
      await commandHandlers['list.use'](
        { ...onPage, entries: tower ? [tower] : [], isPartial: true, isCorrected: true },
        page(),
      );
      expect(await keptFrom()).toEqual({ source, readAt, isPartial: true });
    });

    test('but not where another one has come in its place', async () => {
      await commandHandlers['list.use']({ ...onPage, entries }, page());
      expect(await keptFrom()).toMatchObject({ source: { kind: 'list', fileName: null }, isPartial: false });
    });
  });

  test('is kept for no app that the page does not name', async () => {
    const entries = [{ name: 'Tower', number: null, id: null }];
    await commandHandlers['list.use']({ ...shown, entries }, page());
    const keep = commandHandlers['list.keep']({ ...shown, name: 'x', appName: 'Another' }, page());
    await expect(keep).rejects.toMatchObject({ problem: { code: 'request-refused' } });
    expect(await commandHandlers['page.read'](shown, page())).toMatchObject({ list: entries });
    expect(await commandHandlers['integrations.exist'](null, popup)).toBe(false);
  });
});
