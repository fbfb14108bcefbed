import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser, fakeLocks } from './fake-browser.ts';

let browser: ReturnType<typeof fakeBrowser>;

vi.mock('../../../src/platform/browser.ts', () => ({
  get browser() {
    return browser;
  },
}));

const { registerWatcher, startWatcherInOpenTabs } = await import('../../../src/background/pages/watcher-pages.ts');
const { announceViewChange } = await import('../../../src/platform/view-changes.ts');

const APP = 'https://app.procore.com/*';
const US02 = 'https://us02.procore.com/*';

beforeEach(() => {
  browser = fakeBrowser();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

const matches = () => browser.state.registered.map((script) => script.matches);

test('without a permission beside the manifest’s, nothing is registered', async () => {
  await registerWatcher();
  expect(matches()).toEqual([]);
});

test('is registered for each Procore host that the user allowed, and for no backend', async () => {
  browser.state.permitted = [APP, US02, 'https://sandbox.procore.com/*', 'https://sync.example.com/*'];
  await registerWatcher();
  expect(matches()).toEqual([[US02, 'https://sandbox.procore.com/*']]);
});

test('registering again, also twice at once, changes nothing', async () => {
  browser.state.permitted = [APP, US02];
  await Promise.all([registerWatcher(), registerWatcher()]);
  await registerWatcher();
  expect(matches()).toEqual([[US02]]);
});

test('a permission that is taken back takes the watcher with it', async () => {
  browser.state.permitted = [APP, US02];
  await registerWatcher();
  browser.state.permitted = [APP];
  await registerWatcher();
  expect(matches()).toEqual([]);
});

test('users who allow all sites get it on all Procore hosts, and once on the first', async () => {
  browser.state.permitted = ['https://*/*'];
  await registerWatcher();
  expect(browser.state.registered).toMatchObject([
    { matches: ['https://*.procore.com/*', 'https://*.procoregov.com/*'], excludeMatches: [APP] },
  ]);
});

test('tabs that are open already get it at once, those of other hosts do not', async () => {
  browser.state.tabs = [
    { id: 1, url: 'https://us02.procore.com/4278454/company/home' },
    { id: 2, url: 'https://uk01.procore.com/4278454/company/home' },
    { id: 3, url: 'https://us02.procore.com/9/project/home' },
  ];
  await startWatcherInOpenTabs([US02]);
  expect(browser.scripting.executeScript.mock.calls.map(([{ target }]) => target.tabId)).toEqual([1, 3]);
  await startWatcherInOpenTabs([]);
  expect(browser.scripting.executeScript).toHaveBeenCalledTimes(2);
});

test('panels of every permitted host hear of a change', async () => {
  browser.state.permitted = [APP, US02];
  browser.state.tabs = [
    { id: 1, url: 'https://app.procore.com/4278454/company/home' },
    { id: 2, url: 'https://us02.procore.com/4278454/company/home' },
    { id: 3, url: 'https://example.com/' },
  ];
  await announceViewChange();
  expect(browser.tabs.sendMessage.mock.calls.map(([tabId]) => tabId)).toEqual([1, 2]);
});
