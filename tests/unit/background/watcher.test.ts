import { beforeEach, expect, test, vi } from 'vitest';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
let navigation: EventTarget;

beforeEach(() => {
  vi.resetModules();
  sendMessage.mockReset().mockResolvedValue(undefined);
  navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  vi.stubGlobal('chrome', { runtime: { id: 'extension', sendMessage } });
  vi.stubGlobal('addEventListener', vi.fn());
});

/** The page shows these paths one after the other; the first one is loaded, the others are navigated to. */
async function show(...paths: string[]): Promise<unknown[]> {
  for (const [index, pathname] of paths.entries()) {
    vi.stubGlobal('location', { pathname });
    if (index === 0) await import('../../../src/content/watcher.iife.ts');
    else navigation.dispatchEvent(new Event('currententrychange'));
    await Promise.resolve();
  }
  return sendMessage.mock.calls.map(([message]) => message);
}

const visited = (path: string) => ({ command: 'page.visited', input: { path } });

test('tells of each path once', async () => {
  const home = '/4278454/company/home/list';
  const apps = '/4278454/company/app_management';
  expect(await show(home, apps, home, apps)).toEqual([visited(home), visited(apps)]);
});

test('says nothing of a project’s pages', async () => {
  expect(await show('/5/project/home', '/webclients/host/companies/4278454/projects/5/tools/rfis')).toEqual([]);
});

test('tells again what did not arrive', async () => {
  sendMessage.mockRejectedValueOnce(new Error('no receiver'));
  expect(await show('/a', '/a')).toEqual([visited('/a'), visited('/a')]);
});

test('is silent once the extension was updated', async () => {
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  expect(await show('/4278454/company/app_management')).toEqual([]);
});
