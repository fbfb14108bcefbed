import { beforeEach, expect, test, vi } from 'vitest';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
let navigation: EventTarget;

beforeEach(() => {
  vi.resetModules();
  sendMessage.mockReset().mockResolvedValue({ ok: true });
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

test.each([
  ['did not arrive', () => Promise.reject(new Error('no receiver'))],
  ['was lost with the worker', async () => undefined],
  ['could not be done', async () => ({ ok: false, problem: { code: 'unexpected' } })],
])('tells again at once what %s', async (_what, lost) => {
  sendMessage.mockImplementationOnce(lost);
  await show('/a');
  await vi.waitFor(() => expect(sendMessage.mock.calls).toHaveLength(2));
  expect(await show('/a')).toEqual([visited('/a'), visited('/a')]);
});

test('does not tell again what was refused', async () => {
  sendMessage.mockResolvedValue({ ok: false, problem: { code: 'request-refused' } });
  expect(await show('/a', '/a')).toEqual([visited('/a')]);
});

test('tells what never arrives four times, and again when the page is shown again', async () => {
  sendMessage.mockRejectedValue(new Error('no receiver'));
  await show('/a');
  await vi.waitFor(() => expect(sendMessage.mock.calls).toHaveLength(4));
  navigation.dispatchEvent(new Event('currententrychange'));
  await vi.waitFor(() => expect(sendMessage.mock.calls).toHaveLength(8));
});

test('is silent once the extension was updated', async () => {
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  expect(await show('/4278454/company/app_management')).toEqual([]);
});
