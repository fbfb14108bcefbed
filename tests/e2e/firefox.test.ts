import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectLabel } from '../procore-stand-in/world.ts';
import { button, panelButton, pressView, untilAppsSeen, untilPanel, untilText } from '../story/hands.ts';
import { buildScene, homeUrl, type Scene, TOKEN } from '../story/stage.ts';
import { type FirefoxWithExtension, launchFirefox } from '../support/firefox.ts';
import { failValidationInPortal } from '../support/portal-tab.ts';
import { waitFor } from '../support/wait-for.ts';

let scene: Scene;
let firefox: FirefoxWithExtension;
let page: Page;

beforeAll(async () => {
  scene = await buildScene();
  firefox = await launchFirefox({ standInPort: scene.standIn.port, backendOrigin: scene.backend.url });
  page = await firefox.browser.newPage();
});

afterAll(async () => {
  await firefox.close();
  await scene.close();
});

test('Firefox: connect the backend and validate', async () => {
  const settings = await firefox.openExtensionPage('src/options/index.html');
  await settings.locator('input[name=address]').fill(scene.backend.url);
  await settings.locator('input[name=token]').fill(TOKEN);
  await (await button(settings, 'Test connection')).click();
  await untilText(settings, 'Connected as Acme consultant');
  await settings.close();

  await page.goto(homeUrl(scene.world));
  const popup = await firefox.openPopup(page);
  await popup.click('button', 'Edit');
  await popup.click('form button', 'Next');
  await popup.click('button', 'Validate DMSA');
  await waitFor(
    'the verdict',
    () => popup.text(),
    (text) => text.includes('37 of 120 projects are missing'),
  );
  await firefox.closePopup();
});

test('Firefox: the panel finds the right app, marks, selects and adds, and validates again by itself', async () => {
  const { world } = scene;
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await untilAppsSeen(firefox, world);
  await pressView(page, world.integration.app.name);
  await untilPanel(page, '37 of 120 projects are missing');

  await page.locator('main input[data-qa="core-multiselect-input"]').click();
  await page.locator('[data-dmsa-missing]').wait();
  expect(await page.$$eval('[data-dmsa-missing]', (rows) => rows.length)).toBe(37);
  const chip = await page.$eval('[data-dmsa-missing]', (row) => getComputedStyle(row, '::after').content);
  expect(chip).toBe('"Missing"');
  await page.keyboard.press('Escape');

  // This browser does not say by itself what the user can see: the panel looks.
  const select = await panelButton(page, 'Select 37 missing');
  await page.evaluate(() => document.documentElement.style.setProperty('opacity', '0.01'));
  await select.click();
  await untilPanel(page, 'Something covers this panel');
  await page.evaluate(() => document.documentElement.style.removeProperty('opacity'));
  await (await panelButton(page, 'Select 37 missing')).click();
  await (await panelButton(page, 'Add 37 missing projects')).click();
  await untilPanel(page, 'Validation successful');
  expect(world.addRequests.map((ids) => ids.length)).toEqual([37]);
  expect(world.duplicateAdds).toBe(0);
});

test('Firefox: a list is taken from the vendor’s portal', async () => {
  const { integration } = scene.world;
  integration.app.permittedProjectIds.clear();
  await failValidationInPortal(page, 'shadow');
  const popup = await firefox.openPopup(page);
  await popup.click('button', 'Take it from this tab');
  await popup.click('button', 'Use these 120 projects');
  await waitFor(
    'the list to be kept',
    () => popup.text(),
    (text) => text.includes('120 projects taken from Edit Integration'),
  );
  await firefox.closePopup();
  await page.goto(`https://app.procore.com/${scene.world.company.id}/company/app_management`);
  await pressView(page, integration.app.name);
  await (await panelButton(page, 'Use it here')).click();
  await untilPanel(page, 'Your list: 120 projects');
});

test('Firefox: an integration is kept in this browser and validated by Procore’s page', async () => {
  const { company } = scene.world;
  const app = company.apps.find(({ name }) => name === 'Timecard Importer');
  const [first, second] = company.projects.filter(({ active }) => active);
  if (app === undefined || first === undefined || second === undefined) throw new Error('nothing to keep');
  app.permittedProjectIds.add(first.id);
  app.permittedProjectIds.delete(second.id);
  await page.goto(homeUrl(scene.world));
  const popup = await firefox.openPopup(page);
  // It opens where it was closed.
  await popup.click('button', 'integrations');
  await popup.click('button', 'New integration');
  await waitFor(
    'the form',
    () => popup.evaluate(() => document.querySelector('textarea[name=list]') !== null),
    (isThere) => isThere,
  );
  await popup.fill('textarea[name=list]', [first, second].map((project) => projectLabel(project)).join('\n'));
  await popup.fill('input[name=app-name]', app.name);
  await popup.click('button', 'Keep with 2 projects');
  await waitFor(
    'the integration',
    () => popup.text(),
    (text) => text.includes('2 projects · app “Timecard Importer”'),
  );
  await firefox.closePopup();

  await page.goto(`https://app.procore.com/${company.id}/company/app_management`);
  await pressView(page, app.name);
  await (await panelButton(page, 'Select 1 missing')).click();
  await (await panelButton(page, 'Add 1 missing project')).click();
  await untilPanel(page, 'Validation passed by Procore’s page');
  expect(app.permittedProjectIds.has(second.id)).toBe(true);
});

test('Firefox: a key of one’s own is tried with Procore by the extension itself', async () => {
  const { company, integration } = scene.world;
  const { app } = integration;
  const [first, second] = company.projects.filter(({ active }) => active);
  if (first === undefined || second === undefined) throw new Error('nothing to keep');
  app.permittedProjectIds.clear();
  app.permittedProjectIds.add(first.id);
  for (const origin of ['https://login.procore.com', 'https://api.procore.com']) await firefox.grantOrigin(origin);
  await page.goto(homeUrl(scene.world));
  const popup = await firefox.openPopup(page);
  // It opens where it was closed.
  await popup.click('button', 'integrations');
  await popup.click('button', 'New integration');
  const untilSaid = (words: string) =>
    waitFor(
      words,
      () => popup.text(),
      (text) => text.includes(words),
    );
  const untilThere = (selector: string) =>
    waitFor(
      selector,
      () => popup.evaluate((one) => document.querySelector(one) !== null, selector),
      (isThere) => isThere,
    );
  await untilThere('textarea[name=list]');
  await popup.fill('textarea[name=list]', [first, second].map((project) => projectLabel(project)).join('\n'));
  await popup.fill('input[name=app-name]', app.name);
  await popup.click('input[name=custom]');
  await popup.click('button', 'Keep with 2 projects');
  await untilSaid('Step 1 of 2');
  await untilThere('input[name=client-key]');
  await popup.fill('input[name=client-key]', app.clientId);
  await popup.fill('input[name=client-secret]', app.clientSecret);
  await popup.click('form button', 'Next');
  await untilSaid('Step 2 of 2');
  await popup.click('button', 'Validate DMSA');
  await untilSaid('1 of 2 projects is missing');
  app.permittedProjectIds.add(second.id);
  await popup.click('button', 'Validate again');
  await untilSaid('Validation successful');
  await popup.click('button', 'Ok');
  await untilSaid('Save the credentials in your vendor’s portal');
  expect(await popup.text()).not.toContain(app.clientSecret);
  await firefox.closePopup();
});
