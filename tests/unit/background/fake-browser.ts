import { vi } from 'vitest';

type Stored = Record<string, unknown>;

/** As much of the browser as the background needs, in memory. What is stored is copied, as a real browser does. */
export function fakeBrowser() {
  const areas = { session: new Map<string, unknown>(), local: new Map<string, unknown>() };
  const area = (values: Map<string, unknown>) => ({
    get: async (key: string): Promise<Stored> => (values.has(key) ? { [key]: structuredClone(values.get(key)) } : {}),
    set: async (change: Stored) => {
      for (const [key, value] of Object.entries(structuredClone(change))) values.set(key, value);
    },
  });
  return {
    areas,
    runtime: {
      id: 'extension',
      sendMessage: vi.fn(async () => undefined),
      getURL: () => 'chrome-extension://extension/',
    },
    storage: { session: area(areas.session), local: area(areas.local) },
    tabs: { query: async () => [], sendMessage: vi.fn(async () => undefined) },
    alarms: { create: vi.fn(async () => undefined), clear: vi.fn(async () => true) },
    permissions: { contains: vi.fn(async () => true) },
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
