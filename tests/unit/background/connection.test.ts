import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser, fakeLocks } from './fake-browser.ts';

let browser: ReturnType<typeof fakeBrowser>;

vi.mock('../../../src/platform/browser.ts', () => ({
  get browser() {
    return browser;
  },
}));

const { connectedBackend, readConnection, removeConnection, saveConnection } = await import(
  '../../../src/background/backend/connection.ts'
);

beforeEach(() => {
  browser = fakeBrowser();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

const stored = (address: string) => browser.areas.local.set('connection@1', { address, label: 'Acme', token: 'x' });

test('a stored connection is read back, without its token', async () => {
  stored('https://sync.example.com/');
  expect(await readConnection()).toEqual({
    address: 'https://sync.example.com/',
    label: 'Acme',
    forgetOnClose: false,
  });
});

test.each(['not a url', 'http://sync.example.com/', 'https://sync.example.com'])(
  'a stored connection to "%s", which was never saved so, is none',
  async (address) => {
    stored(address);
    expect(await readConnection()).toBeNull();
    await expect(connectedBackend()).rejects.toMatchObject({ problem: { code: 'no-connection' } });
  },
);

test('a stored connection that cannot be read leaves nothing behind when it is removed', async () => {
  stored('not a url');
  await removeConnection();
  expect(browser.areas.local.get('connection@1')).toBeNull();
});

test.each([true, false])(
  'one that finds no room on the disk leaves the one before as it was (%s)',
  async (forgetOnClose) => {
    const account = { label: 'Acme', contractVersion: '1.0', capabilities: [], scopes: ['read'] };
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(account)));
    const input = { address: 'https://sync.example.com/', token: 'x', forgetOnClose: true };
    const before = await saveConnection(input);
    browser.storage.local.set = () => Promise.reject(new Error('Quota exceeded'));
    const other = { address: 'https://other.example.com/', token: 'y', forgetOnClose };
    await expect(saveConnection(other)).rejects.toMatchObject({ problem: { code: 'storage-full' } });
    expect(await readConnection()).toEqual(before);
    vi.unstubAllGlobals();
  },
);
