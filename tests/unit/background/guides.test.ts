import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { integration } from '../../support/integration.ts';
import { fakeBackend } from './fake-backend.ts';
import { fakeBrowser, fakeLocks } from './fake-browser.ts';
import { procorePage } from './procore-page.ts';

let browser: ReturnType<typeof fakeBrowser>;
const backend = fakeBackend();

vi.mock('../../../src/platform/browser.ts', () => ({
  get browser() {
    return browser;
  },
}));
vi.mock('../../../src/background/backend/connection.ts', () => ({
  connectedBackend: async () => backend,
  readConnection: async () => ({ address: 'https://sync.example.com/', label: 'Acme', forgetOnClose: false }),
}));
const injectGuide = vi.fn<(tabId: number) => Promise<void>>();
vi.mock('../../../src/background/pages/page-scripts.ts', () => ({
  injectGuide,
  injectMarks: vi.fn(),
  injectPanel: vi.fn(),
}));

const { commandHandlers } = await import('../../../src/background/commands.ts');

const { companyId, app, id: integrationId } = integration;
const pageAt = (path: string, of = companyId) => procorePage({ companyId: of, path });
const home = pageAt(`/${companyId}/company/home/list`);
const tabId = home.tabId;
const read = (page = home) => commandHandlers['guide.read'](null, page);

async function isGuidedAt(page = home): Promise<boolean> {
  injectGuide.mockClear();
  await commandHandlers['page.visited']({ path: page.path }, page);
  return injectGuide.mock.calls.length > 0;
}

beforeEach(async () => {
  browser = fakeBrowser();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  vi.useFakeTimers({ toFake: ['Date'] });
  backend.companies.mockResolvedValue([{ id: companyId, name: 'Acme', environment: 'production' }]);
  await commandHandlers['company.refresh']({ companyId }, { kind: 'extension-page' });
  expect(await isGuidedAt()).toBe(false);
  await commandHandlers['guide.begin']({ tabId, integrationId }, { kind: 'extension-page' });
  return () => vi.useRealTimers();
});

test('begins with a press in the popup, on each page of the tab, and says whose app it is about', async () => {
  expect(await isGuidedAt()).toBe(true);
  expect(await isGuidedAt(pageAt(`/${companyId}/company/app_management`))).toBe(true);
  expect(await read()).toEqual({ appName: app.name, appKind: 'marketplace' });
  expect(await read({ ...home, tabId: tabId + 1 })).toBeNull();
});

test.each([
  ['a project', pageAt('/562949953421312/project/home')],
  ['another tool of the company', pageAt(`/${companyId}/company/directory`)],
  ['another company', pageAt('/77/company/home/list', '77')],
  ['the company of the same number in another environment', { ...home, environment: 'sandbox' as const }],
])('gives way for good once the user is elsewhere: %s', async (_where, page) => {
  expect(await read(page)).toBeNull();
  expect(await isGuidedAt()).toBe(false);
});

test('ends where the app’s list was found, when it is closed, and after a while', async () => {
  const begin = () => commandHandlers['guide.begin']({ tabId, integrationId }, { kind: 'extension-page' });
  const appPage = pageAt(`/${companyId}/company/app_management/7`);
  const shown = { titles: [app.name], isSure: true };
  await commandHandlers['page.confirm-app']({ ...shown, integrationId }, appPage);
  await commandHandlers['page.worked'](shown, appPage);
  expect(await read()).toBeNull();
  await begin();
  await commandHandlers['guide.end'](null, home);
  expect(await read()).toBeNull();
  await begin();
  vi.setSystemTime(Date.now() + 16 * 60_000);
  expect(await read()).toBeNull();
});

test('a page cannot begin one', () => {
  expect(() => commandHandlers['guide.begin']({ tabId, integrationId }, home)).toThrow();
});
