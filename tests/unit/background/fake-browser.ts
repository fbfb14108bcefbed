import { vi } from 'vitest';
import { i18n } from '../../support/catalogue.ts';

type Stored = Record<string, unknown>;

export interface FakeTab {
  readonly id: number;
  readonly url: string;
  readonly title?: string;
  readonly incognito?: boolean;
  /** `complete` unless said otherwise. */
  readonly status?: 'loading';
}

interface RegisteredScript {
  readonly id: string;
  readonly matches: string[];
  readonly excludeMatches: string[];
}

/** As much of the browser as the background needs, in memory. What is stored is copied, as a real browser does. */
export function fakeBrowser() {
  const areas = { session: new Map<string, unknown>(), local: new Map<string, unknown>() };
  const area = (values: Map<string, unknown>) => ({
    get: async (keys: string | string[] | null): Promise<Stored> =>
      structuredClone(
        Object.fromEntries([...values].filter(([name]) => keys === null || [keys].flat().includes(name))),
      ),
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) values.delete(key);
    },
    set: async (change: Stored) => {
      for (const [key, value] of Object.entries(structuredClone(change))) values.set(key, value);
    },
    clear: async () => values.clear(),
  });
  const state = {
    tabs: [] as FakeTab[],
    windows: [] as { incognito: boolean }[],
    permitted: ['https://app.procore.com/*'],
    registered: [] as RegisteredScript[],
  };
  const scripting = {
    getRegisteredContentScripts: async () => [...state.registered],
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      if (!ids.every((id) => state.registered.some((script) => script.id === id)))
        throw new Error('Nonexistent script ID');
      state.registered = state.registered.filter(({ id }) => !ids.includes(id));
    },
    registerContentScripts: async (scripts: RegisteredScript[]) => {
      if (scripts.some(({ id }) => state.registered.some((script) => script.id === id)))
        throw new Error('Duplicate script ID');
      state.registered.push(...scripts);
    },
    insertCSS: vi.fn(async () => undefined),
    executeScript: vi.fn(async (_injection: { target: { tabId: number } }) => []),
  };
  return {
    areas,
    state,
    scripting,
    runtime: {
      id: 'extension',
      sendMessage: vi.fn(async () => undefined),
      getURL: () => 'chrome-extension://extension/',
      getManifest: () => ({ content_scripts: [{ js: ['watcher.js'] }] }),
    },
    storage: { session: area(areas.session), local: area(areas.local) },
    tabs: {
      // An empty list of patterns is none, and keeps no tab back.
      query: async ({ url = [] }: { url?: string[] }) =>
        state.tabs
          .filter((tab) => url.length === 0 || url.some((pattern) => tab.url.startsWith(pattern.slice(0, -1))))
          .map((tab) => ({ status: 'complete', ...tab })),
      get: async (id: number) => {
        const tab = state.tabs.find((one) => one.id === id);
        if (tab === undefined) throw new Error(`No tab with id: ${id}.`);
        return tab;
      },
      sendMessage: vi.fn(async (_tabId: number) => undefined),
    },
    windows: { getAll: async () => [...state.windows] },
    alarms: { create: vi.fn(async () => undefined), clear: vi.fn(async () => true), clearAll: vi.fn(async () => true) },
    action: { openPopup: vi.fn(async () => undefined), setBadgeText: vi.fn(), setTitle: vi.fn() },
    i18n,
    permissions: {
      contains: vi.fn(async (_wanted: { origins: string[] }) => true),
      getAll: async () => ({ origins: [...state.permitted] }),
    },
  };
}

/** Web Locks as Node 20 lacks them: one holder per name, in the order of asking. */
export function fakeLocks() {
  const tails = new Map<string, Promise<unknown>>();
  return {
    request: <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
      const turn = (tails.get(name) ?? Promise.resolve()).then(work);
      tails.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}
