import { beforeEach, describe, expect, test, vi } from 'vitest';
import { integration } from '../../support/integration.ts';
import { fakeBrowser, fakeLocks } from './fake-browser.ts';
import { procorePage } from './procore-page.ts';

let browser: ReturnType<typeof fakeBrowser>;

vi.mock('../../../src/platform/browser.ts', () => ({
  get browser() {
    return browser;
  },
}));

const { candidatesFor, confirmApp, forgetApp, rememberAppList } = await import(
  '../../../src/background/pages/right-app.ts'
);

const page = procorePage();
const NAME = integration.app.name;
const sure = (...titles: string[]) => ({ titles, isSure: true });
const unsure = (...titles: string[]) => ({ titles, isSure: false });

const ask = { certain: null, possible: [integration] };

beforeEach(() => {
  browser = fakeBrowser();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

test('a name that only one installed app has settles it', async () => {
  await rememberAppList(page, [NAME, `${NAME} 2`], true);
  expect((await candidatesFor([integration], page, sure(NAME))).certain).toBe(integration);
});

test('an app with a nearly equal name is another app', async () => {
  await rememberAppList(page, [NAME, `${NAME} 2`], true);
  const found = await candidatesFor([integration], page, sure(`${NAME} 2`));
  expect(found).toEqual({ certain: null, possible: [] });
});

describe('the user is asked where', () => {
  test('two installed apps have the name', async () => {
    await rememberAppList(page, [NAME, NAME], true);
    expect(await candidatesFor([integration], page, sure(NAME))).toEqual(ask);
  });

  test('the list of apps was never seen', async () => {
    expect(await candidatesFor([integration], page, sure(NAME))).toEqual(ask);
  });

  test('only a part of the list was seen', async () => {
    await rememberAppList(page, [NAME], false);
    expect(await candidatesFor([integration], page, sure(NAME))).toEqual(ask);
  });

  test('only the list of the company of this number in another environment was seen', async () => {
    await rememberAppList(procorePage({ environment: 'sandbox' }), [NAME], true);
    expect(await candidatesFor([integration], page, sure(NAME))).toEqual(ask);
  });

  test('only the list of another company was seen', async () => {
    await rememberAppList(procorePage({ companyId: '1' }), [NAME], true);
    expect(await candidatesFor([integration], page, sure(NAME))).toEqual(ask);
  });

  test('the page is not sure of its titles', async () => {
    await rememberAppList(page, [NAME], true);
    expect(await candidatesFor([integration], page, unsure('Permissions', NAME))).toEqual(ask);
  });

  test('two integrations have the app', async () => {
    await rememberAppList(page, [NAME], true);
    const twin = { ...integration, id: 'i2' };
    expect(await candidatesFor([integration, twin], page, sure(NAME))).toEqual({
      certain: null,
      possible: [integration, twin],
    });
    await confirmApp(page, sure(NAME), twin);
    expect((await candidatesFor([integration, twin], page, sure(NAME))).certain).toBe(twin);
  });

  test('the page shows the apps of two integrations', async () => {
    await rememberAppList(page, [NAME, 'Other'], true);
    const other = { ...integration, id: 'i2', app: { ...integration.app, name: 'Other' } };
    expect((await candidatesFor([integration, other], page, sure(NAME, 'Other'))).certain).toBeNull();
  });
});

test('a whole list is not forgotten for a page of it, but a second app of the name is news', async () => {
  await rememberAppList(page, [NAME, 'Other'], true);
  await rememberAppList(page, [NAME], false);
  expect((await candidatesFor([integration], page, sure(NAME))).certain).toBe(integration);
  await rememberAppList(page, [NAME, NAME], false);
  expect(await candidatesFor([integration], page, sure(NAME))).toEqual(ask);
});

describe('what the user said', () => {
  test('settles it also where the page is not sure', async () => {
    await confirmApp(page, unsure('Permissions', NAME), integration);
    expect((await candidatesFor([integration], page, unsure('Permissions', NAME))).certain).toBe(integration);
  });

  test.each([
    ['another path', { path: '/4278454/company/app_management/8' }],
    ['an app that the end of the address names', { ids: 'app=18' }],
    ['another host', { origin: 'https://us02.procore.com' }],
    ['another company', { companyId: '1' }],
  ])('does not hold for %s', async (_what, change) => {
    await confirmApp(page, sure(NAME), integration);
    expect((await candidatesFor([integration], procorePage(change), sure(NAME))).certain).toBeNull();
  });

  test('holds only while the app keeps its name', async () => {
    await confirmApp(page, sure(NAME), integration);
    const renamed = { ...integration, app: { ...integration.app, name: 'Other' } };
    expect((await candidatesFor([renamed], page, sure('Other'))).certain).toBeNull();
  });

  test('is about a name that the page has', async () => {
    await expect(confirmApp(page, sure('Other'), integration)).rejects.toMatchObject({
      problem: { code: 'request-refused' },
    });
  });

  test('"Not this app?" takes back what was confirmed, and what was found', async () => {
    await rememberAppList(page, [NAME], true);
    await forgetApp(page, integration);
    expect(await candidatesFor([integration], page, sure(NAME))).toEqual(ask);
    await confirmApp(page, sure(NAME), integration);
    expect((await candidatesFor([integration], page, sure(NAME))).certain).toBe(integration);
  });
});
