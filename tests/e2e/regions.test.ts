import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { button, connectBackend, panelText, textOf, untilPanel, untilText, validateInPopup } from '../story/hands.ts';
import { buildStage, type Stage } from '../story/stage.ts';
import { waitFor } from '../support/wait-for.ts';

const US02 = 'https://us02.procore.com';

let stage: Stage;
let appUrl: string;
/** A second tab, open all the while. */
let other: Page;

beforeAll(async () => {
  stage = await buildStage({ projects: 60, connected: 12, permitted: 10 });
  const { company, integration } = stage.world;
  appUrl = `${US02}/${company.id}/company/app_management/${integration.app.installationId}`;
  const settings = await connectBackend(stage);
  await untilText(settings, 'Connected as');
  await settings.close();
  other = await stage.chromium.browser.newPage();
  await other.goto(appUrl);
  await stage.page.goto(appUrl);
});

afterAll(() => stage.close());

/** Where the browser starts the watcher by itself, beside the manifest's pages. */
async function registered(): Promise<string[]> {
  const worker = await stage.chromium.worker();
  return worker.evaluate(async () => {
    const { scripting } = (globalThis as unknown as { chrome: { scripting: Scripting } }).chrome;
    return (await scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches);
  });
}

interface Scripting {
  getRegisteredContentScripts(): Promise<{ matches: string[] }[]>;
}

const noPanel = (page: Page) =>
  waitFor(
    'no panel',
    () => panelText(page),
    (text) => text === '',
  );

test('on a host that the user has not allowed, the popup says so and offers one thing', async () => {
  const popup = await stage.chromium.openPopup(stage.page);
  expect(await untilText(popup, 'Use DMSA Validator on us02.procore.com')).toContain(
    'is not allowed to read us02.procore.com yet',
  );
  expect(await popup.$$eval('button', (buttons) => buttons.length)).toBe(1);
  expect(await registered()).toEqual([]);
  expect([await panelText(stage.page), await panelText(other)]).toEqual(['', '']);
  await popup.close();
});

test('one click allows it: tabs that are open are served at once, and the watcher is there from now on', async () => {
  await stage.chromium.grantOrigin(US02);
  const popup = await stage.chromium.openPopup(stage.page);
  await (await button(popup, 'Use DMSA Validator on us02')).click();
  await untilText(popup, 'Acme file sync');
  await untilPanel(stage.page, stage.world.integration.app.name);
  await untilPanel(other, stage.world.integration.app.name);
  expect(await registered()).toEqual([`${US02}/*`]);
  await popup.close();
  await stage.page.reload();
  await untilPanel(stage.page, stage.world.integration.app.name);
});

test('it survives the death of the worker', async () => {
  await stage.chromium.killWorker();
  await stage.page.goto(`${US02}/${stage.world.company.id}/company/home/list`);
  expect(await registered()).toEqual([`${US02}/*`]);
  await stage.page.goto(appUrl);
  await untilPanel(stage.page, stage.world.integration.app.name);
});

test('App Management of the company is looked for on its own host', async () => {
  const popup = await stage.chromium.openPopup(stage.page);
  await validateInPopup(popup);
  await untilText(popup, '2 of 12 projects are missing');
  await (await button(popup, 'Go to')).click();
  await waitFor(
    'App Management on us02',
    () => stage.page.url(),
    (url) => url === `${US02}/${stage.world.company.id}/company/app_management`,
  );
});

test('when the user takes the permission back, the panels go and the watcher with them', async () => {
  await stage.page.goto(appUrl);
  await untilPanel(stage.page, 'Acme file sync');
  const worker = await stage.chromium.worker();
  await worker.evaluate(async (origin) => {
    const { permissions } = (globalThis as unknown as { chrome: { permissions: Permissions } }).chrome;
    await permissions.remove({ origins: [origin] });
  }, `${US02}/*`);
  await noPanel(stage.page);
  await noPanel(other);
  await waitFor('no registered watcher', registered, (matches) => matches.length === 0);
  await stage.page.reload();
  const popup = await stage.chromium.openPopup(stage.page);
  await untilText(popup, 'is not allowed to read us02.procore.com yet');
  expect(await panelText(stage.page)).toBe('');
  expect(await textOf(popup)).not.toContain('Acme file sync');
});

interface Permissions {
  remove(permissions: { origins: string[] }): Promise<boolean>;
}
