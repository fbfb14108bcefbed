/** What the background stands in, in memory: browser, vendor's backend, database. Import it before the background. */
import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { fakeBackend } from './fake-backend.ts';
import { fakeBrowser, fakeLocks } from './fake-browser.ts';

export let browser: ReturnType<typeof fakeBrowser>;
export let backend: ReturnType<typeof fakeBackend>;

/** The user's connection to the vendor's backend. */
export const connection = { isThere: true };

/** A new worker has none of the old one's locks and promises. */
export function renewWorker(): void {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
}

/** As when the browser is started again: memory is empty, the disk is as it was. */
export function renewBrowser(): void {
  browser = fakeBrowser();
  renewWorker();
}

export function renewWorld({ isConnected = true } = {}): void {
  renewBrowser();
  backend = fakeBackend();
  connection.isThere = isConnected;
}

vi.mock('../../../src/platform/browser.ts', () => ({
  get browser() {
    return browser;
  },
}));

vi.mock('../../../src/background/backend/connection.ts', async () => {
  const { ProblemError } = await import('../../../src/domain/problem.ts');
  return {
    connectedBackend: async () => {
      if (!connection.isThere) throw new ProblemError('no-connection');
      return backend;
    },
    readConnection: async () =>
      connection.isThere
        ? { address: 'https://sync.example.com/', label: 'Acme consultant', forgetOnClose: false }
        : null,
    removeConnection: async () => {
      connection.isThere = false;
    },
  };
});

export const injectPanel = vi.fn<(tabId: number) => Promise<void>>();
vi.mock('../../../src/background/pages/page-scripts.ts', () => ({
  injectListReader: vi.fn(),
  injectWorkbookReader: vi.fn(),
  injectMarks: vi.fn(),
  injectPanel: (tabId: number) => injectPanel(tabId),
}));
