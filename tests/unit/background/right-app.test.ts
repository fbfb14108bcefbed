import { beforeEach, expect, test, vi } from 'vitest';
import { integration } from './fake-backend.ts';
import { fakeBrowser, fakeLocks } from './fake-browser.ts';

let browser: ReturnType<typeof fakeBrowser>;

vi.mock('../../../src/platform/browser.ts', () => ({
  get browser() {
    return browser;
  },
}));

const { candidatesFor, confirmApp, rememberAppNames } = await import('../../../src/background/right-app.ts');

const page = { appName: 'ProConnector File Sync', path: '/4278454/company/app_management/7' };

beforeEach(() => {
  browser = fakeBrowser();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

test('a name that only one installed app has settles it', async () => {
  await rememberAppNames('4278454', ['ProConnector File Sync', 'ProConnector File Sync 2']);
  expect((await candidatesFor([integration], page)).certain).toBe(integration);
});

test('an app with a nearly equal name is another app', async () => {
  await rememberAppNames('4278454', ['ProConnector File Sync', 'ProConnector File Sync 2']);
  const found = await candidatesFor([integration], { ...page, appName: 'ProConnector File Sync 2' });
  expect(found).toEqual({ certain: null, possible: [] });
});

test('two installed apps of one name have to be told apart by the user', async () => {
  await rememberAppNames('4278454', ['ProConnector File Sync', 'ProConnector File Sync']);
  expect(await candidatesFor([integration], page)).toEqual({ certain: null, possible: [integration] });
});

test('a list that was never seen settles nothing', async () => {
  expect(await candidatesFor([integration], page)).toEqual({ certain: null, possible: [integration] });
});

test('the list of another company settles nothing', async () => {
  await rememberAppNames('1', ['ProConnector File Sync']);
  expect((await candidatesFor([integration], page)).certain).toBeNull();
});

test('what the user said is remembered for that page only, and only while the app keeps its name', async () => {
  await confirmApp(page, integration.id);
  expect((await candidatesFor([integration], page)).certain).toBe(integration);
  expect(
    (await candidatesFor([integration], { ...page, path: '/4278454/company/app_management/8' })).certain,
  ).toBeNull();
  const renamed = { ...integration, app: { ...integration.app, name: 'Other' } };
  expect((await candidatesFor([renamed], { ...page, appName: 'Other' })).certain).toBeNull();
});

test('two integrations with one app are for the user to tell apart', async () => {
  await rememberAppNames('4278454', ['ProConnector File Sync']);
  const twin = { ...integration, id: 'i2' };
  expect(await candidatesFor([integration, twin], page)).toEqual({ certain: null, possible: [integration, twin] });
  await confirmApp(page, 'i2');
  expect((await candidatesFor([integration, twin], page)).certain).toBe(twin);
});
