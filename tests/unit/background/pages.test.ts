import { beforeEach, describe, expect, test } from 'vitest';
import { integration } from '../../support/integration.ts';
import { backend, browser, connection, injectPanel, renewWorld } from './fake-world.ts';

const { commandHandlers } = await import('../../../src/background/commands.ts');
const { commandInputs } = await import('../../../src/background/command-inputs.ts');
const { senderOf } = await import('../../../src/background/pages/sender.ts');
const { forgetPagesOfTab } = await import('../../../src/background/pages/used-pages.ts');

const APP = 'https://app.procore.com';
const US02 = 'https://us02.procore.com';
const NAMELESS = `${US02}/installed/rights`;
const shown = { titles: [integration.app.name], isSure: true };
const extensionPage = { kind: 'extension-page' as const };

/** The sender as the browser describes a script in this tab. */
async function scriptIn(tabId: number, url: string, loaded: string | undefined = url) {
  const sender = await senderOf({ id: 'extension', url, tab: { id: tabId, url } as never }, loaded);
  if (sender.kind !== 'procore-page') throw new Error('not a page of Procore');
  return sender;
}

async function open(tabId: number, url: string): Promise<void> {
  browser.state.tabs = [...browser.state.tabs.filter(({ id }) => id !== tabId), { id: tabId, url }];
}

async function use(tabId: number, url: string, companyId: string | null = null): Promise<void> {
  await open(tabId, url);
  await commandHandlers['page.use']({ tabId, url, companyId }, extensionPage);
}

async function visit(tabId: number, url: string): Promise<boolean> {
  injectPanel.mockClear();
  const { pathname: path } = new URL(url);
  await commandHandlers['page.visited']({ path }, await scriptIn(tabId, url));
  return injectPanel.mock.calls.length > 0;
}

const read = async (tabId: number, url: string, page = shown) =>
  commandHandlers['page.read'](page, await scriptIn(tabId, url));

/** The user has been on the page of the app, and it worked. */
async function work(tabId: number, url: string): Promise<void> {
  await commandHandlers['page.confirm-app']({ ...shown, integrationId: integration.id }, await scriptIn(tabId, url));
  await commandHandlers['page.worked'](shown, await scriptIn(tabId, url));
}

async function permissionsUrl(): Promise<string | null | undefined> {
  const { companyId } = integration;
  const view = await commandHandlers['company.read']({ companyId }, extensionPage);
  return view.integrations?.[0]?.permissionsUrl;
}

beforeEach(async () => {
  renewWorld();
  injectPanel.mockReset();
  await commandHandlers['company.refresh']({ companyId: integration.companyId }, extensionPage);
});

describe('a page that was visited', () => {
  test.each([
    [`${APP}/4278454/company/app_management`, true],
    [`${US02}/webclients/host/companies/4278454/tools/app-management/7`, true],
    [`${APP}/4278454/company/home/list`, false],
    [NAMELESS, false],
    [`${APP}/4278454/project/app_management`, false],
  ])('%s gets the panel: %s', async (url, isInjected) => {
    expect(await visit(1, url)).toBe(isInjected);
  });

  test('is refused where the browser tells no address or another site’s, and without permission', async () => {
    const told = (url: string | undefined) =>
      senderOf({ id: 'extension', url: NAMELESS, tab: { id: 1, url } as never }, url);
    const refused = { problem: { code: 'request-refused' } };
    await expect(told(undefined)).rejects.toMatchObject(refused);
    await expect(told('https://example.com/4278454/company/app_management')).rejects.toMatchObject(refused);
    await expect(told('https://support.procore.com/4278454/company/app_management')).rejects.toMatchObject(refused);
    await expect(senderOf({ id: 'another', url: NAMELESS }, NAMELESS)).rejects.toMatchObject(refused);
    browser.permissions.contains.mockResolvedValue(false);
    await expect(told(NAMELESS)).rejects.toMatchObject(refused);
  });
});

describe('"Use this page"', () => {
  test('puts the panel there, and again after a reload', async () => {
    await use(1, NAMELESS);
    expect(injectPanel).toHaveBeenCalledWith(1);
    expect(await visit(1, NAMELESS)).toBe(true);
    expect(await commandHandlers['page.watch']({ path: '/installed/rights' }, await scriptIn(1, NAMELESS))).toBe(true);
    expect(await read(1, NAMELESS)).toEqual({
      kind: 'no-app',
      isCompanyKnown: false,
      isUsed: true,
      list: null,
      isListPartial: false,
      taken: null,
      sectionConfirmed: null,
    });
  });

  test('holds for that tab and path only, and until the tab is closed', async () => {
    await use(1, NAMELESS, integration.companyId);
    expect(await visit(2, NAMELESS)).toBe(false);
    expect(await visit(1, `${US02}/installed`)).toBe(false);
    expect(await visit(1, `${APP}/installed/rights`)).toBe(false);
    expect(await read(2, NAMELESS)).toEqual({
      kind: 'nothing',
      isUsed: false,
      list: null,
      isListPartial: false,
      taken: null,
    });
    await forgetPagesOfTab(1);
    expect(await visit(1, NAMELESS)).toBe(false);
  });

  test('takes the company from the user only where the address names none', async () => {
    await use(1, NAMELESS, integration.companyId);
    expect((await scriptIn(1, NAMELESS)).companyId).toBe(integration.companyId);
    expect(await read(1, NAMELESS)).toMatchObject({ kind: 'ask-app', isUsed: true });
    const ofAnother = `${US02}/1/company/installed`;
    await use(1, ofAnother, integration.companyId);
    expect((await scriptIn(1, ofAnother)).companyId).toBe('1');
  });

  test('counts for no other company or app that only the end of the address names', async () => {
    await use(1, `${NAMELESS}?company=4278454&tab=rights`, integration.companyId);
    expect(await read(1, `${NAMELESS}?tab=more&company=4278454`)).toMatchObject({ isUsed: true });
    expect(await read(1, `${NAMELESS}?company=1&tab=rights`)).toMatchObject({ kind: 'nothing', isUsed: false });
  });

  test('is refused where the tab has gone on, and to a script on a page', async () => {
    await open(1, `${US02}/elsewhere`);
    const input = { tabId: 1, url: NAMELESS, companyId: null };
    await expect(commandHandlers['page.use'](input, extensionPage)).rejects.toMatchObject({
      problem: { code: 'request-refused' },
    });
    const script = await scriptIn(1, NAMELESS);
    expect(() => commandHandlers['page.use'](input, script)).toThrow();
    expect(injectPanel).not.toHaveBeenCalled();
  });

  test('works without a backend: then a list is all there is', async () => {
    connection.isThere = false;
    expect(await commandHandlers['companies.read'](null, extensionPage)).toEqual({ companies: null, problem: null });
    const url = `${APP}/4278454/company/app_management/7`;
    expect(await read(1, url)).toMatchObject({ kind: 'nothing' });
    await use(1, url);
    expect(await read(1, url)).toMatchObject({ kind: 'no-app', isUsed: true });
  });
});

describe('an address that worked', () => {
  const url = `${US02}/webclients/host/companies/4278454/tools/installed/17?tab=permissions#projects`;

  test('is where the popup leads, for that company and app', async () => {
    expect(await permissionsUrl()).toBeNull();
    await use(1, url);
    await work(1, url);
    expect(await permissionsUrl()).toBe(url);
    const renamed = { ...integration, app: { ...integration.app, name: 'Other' } };
    backend.integrations.mockResolvedValue([renamed]);
    await commandHandlers['company.refresh']({ companyId: integration.companyId }, extensionPage);
    expect(await permissionsUrl()).toBeNull();
  });

  test('has its form remembered: other companies and apps get the panel by themselves', async () => {
    const other = `${APP}/webclients/host/companies/99/tools/installed/3`;
    expect(await visit(2, other)).toBe(false);
    await use(1, url);
    await work(1, url);
    expect(await visit(2, other)).toBe(true);
    expect(await visit(2, `${other}/more`)).toBe(false);
    expect(await read(2, other)).toMatchObject({ kind: 'nothing' });
  });

  test('is not remembered out of a private window', async () => {
    await use(1, url);
    const script = { ...(await scriptIn(1, url)), isPrivate: true };
    await commandHandlers['page.confirm-app']({ ...shown, integrationId: integration.id }, script);
    await commandHandlers['page.worked'](shown, script);
    expect(await permissionsUrl()).toBeNull();
  });

  test('is remembered only where the app is certain', async () => {
    await use(1, url);
    await commandHandlers['page.worked'](shown, await scriptIn(1, url));
    expect(await permissionsUrl()).toBeNull();
  });

  test('keeps no long search or hash: it could hold a token', async () => {
    const withToken = `${url}&session=${'x'.repeat(100)}`;
    await use(1, withToken);
    await work(1, withToken);
    expect(await permissionsUrl()).toBe(url.slice(0, url.indexOf('?')));
  });

  test('is no page of a project', async () => {
    const ofProject = `${US02}/webclients/host/companies/4278454/projects/5/tools/installed/17`;
    await use(1, ofProject);
    await work(1, ofProject);
    expect(await permissionsUrl()).toBeNull();
    expect(await visit(2, ofProject)).toBe(false);
  });

  test('stays when the backend is disconnected', async () => {
    await use(1, url);
    await work(1, url);
    await commandHandlers['connection.remove'](null, extensionPage);
    expect(await permissionsUrl()).toBeUndefined();
    connection.isThere = true;
    await commandHandlers['company.refresh']({ companyId: integration.companyId }, extensionPage);
    expect(await permissionsUrl()).toBe(url);
  });
});

describe('a section that the user confirmed', () => {
  const url = `${APP}/4278454/company/app_management/7`;
  const confirm = async (integrationId: string | null, at = url, tabId = 1) =>
    commandHandlers['page.confirm-section']({ ...shown, integrationId, heading: 'Blorp' }, await scriptIn(tabId, at));

  test('counts for the integration’s app on that page', async () => {
    await commandHandlers['page.confirm-app']({ ...shown, integrationId: integration.id }, await scriptIn(1, url));
    await confirm(integration.id);
    expect(await read(1, url)).toMatchObject({ kind: 'integration', sectionConfirmed: 'Blorp' });
    const other = `${APP}/4278454/company/app_management/8`;
    await commandHandlers['page.confirm-app']({ ...shown, integrationId: integration.id }, await scriptIn(1, other));
    expect(await read(1, other)).toMatchObject({ kind: 'integration', sectionConfirmed: null });
  });

  test('counts for no other app on the same page', async () => {
    connection.isThere = false;
    await use(1, url);
    await confirm(null);
    expect(await read(1, url)).toMatchObject({ kind: 'no-app', sectionConfirmed: 'Blorp' });
    expect(await read(1, url, { titles: ['Other'], isSure: true })).toMatchObject({ sectionConfirmed: null });
  });

  test('is refused for an app that is not certain', async () => {
    await expect(confirm(integration.id)).rejects.toMatchObject({ problem: { code: 'request-refused' } });
  });
});

describe('a list', () => {
  const url = `${APP}/4278454/company/app_management/7`;
  const entries = [{ name: 'Tower', number: '22-107', id: null }];
  const bring = async (tabId: number, at: string, page = shown) =>
    commandHandlers['list.use']({ ...page, entries }, await scriptIn(tabId, at));

  test('is still there after a reload, until it is put away', async () => {
    await use(1, url);
    await bring(1, url);
    expect(await read(1, url)).toMatchObject({ list: entries });
    await commandHandlers['list.forget'](shown, await scriptIn(1, url));
    expect((await read(1, url)).list).toBeNull();
  });

  test('is for its page and app only', async () => {
    await use(1, NAMELESS);
    await bring(1, NAMELESS, { titles: ['Some app'], isSure: true });
    expect((await read(1, NAMELESS, { titles: ['Another app'], isSure: true })).list).toBeNull();
    await use(1, `${NAMELESS}/more`);
    expect((await read(1, `${NAMELESS}/more`, { titles: ['Some app'], isSure: true })).list).toBeNull();
  });

  test('on an address without a company is for its tab, or for the company that the user named', async () => {
    await use(1, NAMELESS);
    await bring(1, NAMELESS);
    await use(2, NAMELESS);
    expect((await read(2, NAMELESS)).list).toBeNull();
    await use(3, NAMELESS, '1');
    expect((await read(3, NAMELESS)).list).toBeNull();
    expect((await read(1, NAMELESS)).list).toEqual(entries);
  });

  test('of the certain app stays whatever else is among the titles', async () => {
    const at = await scriptIn(1, url);
    await commandHandlers['page.confirm-app']({ ...shown, integrationId: integration.id }, at);
    await bring(1, url, { titles: ['General', integration.app.name], isSure: false });
    const view = await read(1, url, { titles: ['Permissions', integration.app.name], isSure: false });
    expect(view).toMatchObject({ kind: 'integration', list: entries });
  });

  test('that is damaged in storage is none', async () => {
    await use(1, url);
    await bring(1, url);
    browser.areas.session.set('project-lists@2', [{ page: 7 }]);
    expect((await read(1, url)).list).toBeNull();
  });

  test('of more than 10,000 entries, or with an endless name, is refused', () => {
    const accepts = (list: unknown) => commandInputs['list.use'].safeParse({ ...shown, entries: list }).success;
    expect(accepts(Array(10_000).fill(entries[0]))).toBe(true);
    expect(accepts(Array(10_001).fill(entries[0]))).toBe(false);
    expect(accepts([{ ...entries[0], name: 'x'.repeat(1001) }])).toBe(false);
  });
});

test('"Not this app?" has the panel ask', async () => {
  const url = `${APP}/4278454/company/app_management/7`;
  await commandHandlers['page.app-list-seen']({ appNames: shown.titles, isComplete: true }, await scriptIn(1, url));
  expect(await read(1, url)).toMatchObject({ kind: 'integration' });
  await commandHandlers['page.forget-app'](shown, await scriptIn(1, url));
  expect(await read(1, url)).toMatchObject({ kind: 'ask-app', integrations: [{ id: integration.id }] });
});

test('a page with more than 20 titles, or an endless one, is refused', () => {
  const accepts = (titles: string[]) => commandInputs['page.read'].safeParse({ titles, isSure: false }).success;
  expect(accepts(Array(20).fill('x'.repeat(1000)))).toBe(true);
  expect(accepts(Array(21).fill('x'))).toBe(false);
  expect(accepts(['x'.repeat(1001)])).toBe(false);
});

describe('a tab whose path has come to name a company by script', () => {
  const ofCompany = `${APP}/4278454/company/app_management/7`;
  const repeat = { integrationId: integration.id, table: null, actedAt: null, byItself: false };

  test.each([
    ['another company', `${APP}/999/company/home/list`],
    ['no company', `${APP}/`],
  ])('gets nothing of it where the page that was loaded is of %s', async (_, loaded) => {
    const page = await scriptIn(1, ofCompany, loaded);
    expect(await commandHandlers['page.read'](shown, page)).toEqual({
      kind: 'moved',
      isUsed: false,
      list: null,
      isListPartial: false,
      taken: null,
    });
    const refused = { problem: { code: 'request-refused' } };
    await expect(commandHandlers['validation.repeat'](repeat, page)).rejects.toMatchObject(refused);
    await commandHandlers['page.app-list-seen']({ appNames: ['Forged'], isComplete: true }, page);
    expect(browser.areas.session.has('app-lists@1')).toBe(false);
  });

  test('is shown it after a reload, and stays quiet without a connection', async () => {
    const after = await commandHandlers['page.read'](shown, await scriptIn(1, ofCompany));
    expect(after.kind).toBe('ask-app');
    connection.isThere = false;
    const moved = await commandHandlers['page.read'](shown, await scriptIn(1, ofCompany, `${APP}/`));
    expect(moved.kind).toBe('nothing');
  });

  test('is not taken for the company that the user named for another address', async () => {
    await use(1, NAMELESS, integration.companyId);
    const page = await scriptIn(1, NAMELESS, `${US02}/999/company/home/list`);
    expect((await commandHandlers['page.read'](shown, page)).kind).toBe('moved');
  });
});
