import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPermissions, panelButton, panelText, untilPanel, untilText } from '../story/hands.ts';
import { homeUrl, type Stage } from '../story/stage.ts';
import { buildValidatedStage } from '../story/validated-stage.ts';
import { waitFor } from '../support/wait-for.ts';

let stage: Stage;
let appListUrl: string;

beforeAll(async () => {
  stage = await buildValidatedStage();
  appListUrl = `https://app.procore.com/${stage.world.company.id}/company/app_management`;
});

afterAll(() => stage.close());

beforeEach(async () => {
  await stage.page.goto(appListUrl);
});

const appName = () => stage.world.integration.app.name;

/** Its placeholder is gone as soon as something is selected. */
const DROP_DOWN = 'main input[data-qa="core-multiselect-input"]';

async function marks(): Promise<number> {
  await stage.page.locator(DROP_DOWN).click();
  await stage.page.locator('[role=option]').wait();
  return stage.page.$$eval('[data-dmsa-missing]', (rows) => rows.length);
}

test('the app with the nearly equal name gets neither panel nor marks', async () => {
  const { page } = stage;
  await openPermissions(page, stage, `${appName()} 2`);
  expect(await marks()).toBe(0);
  expect(await panelText(page)).toBe('');
  // The same page, one step on, has both: the panel was there all along and kept silent.
  await page.goto(appListUrl);
  await openPermissions(page, stage);
  await untilPanel(page, '6 of 30 projects are missing');
  await waitFor('6 marks', marks, (count) => count === 6);
  const words = await page.$$eval('[data-dmsa-missing]', (rows) =>
    rows.map((row) => getComputedStyle(row, '::after').content),
  );
  expect(words).toEqual(Array(6).fill('"Missing"'));
});

test('the similar drop-down on the App Configurations tab stays untouched', async () => {
  const { page } = stage;
  await openPermissions(page, stage);
  await untilPanel(page, 'Select 6 missing');
  await page.locator('main ::-p-text(App Configurations)').click();
  await untilPanel(page, 'open the Permissions tab');
  expect(await marks()).toBe(0);
});

test('a page that the browser has translated is read no further until it shows its own words again', async () => {
  const { page } = stage;
  await openPermissions(page, stage);
  await untilPanel(page, 'Select 6 missing');
  await page.evaluate(() => {
    document.documentElement.classList.add('translated-ltr');
    for (const cell of document.querySelectorAll('main tbody td:first-child')) {
      const words = document.createElement('font');
      words.textContent = 'Nordturm';
      cell.append(words);
    }
  });
  const text = await untilPanel(page, 'Your browser has translated this page');
  expect(text).not.toMatch(/Select|Add|does not agree/);
  await page.evaluate(() => {
    for (const words of document.querySelectorAll('font')) words.remove();
    document.documentElement.classList.remove('translated-ltr');
    document.body.append('');
  });
  await untilPanel(page, 'Select 6 missing');
});

test('an app that may have a namesake is asked about once', async () => {
  const { page, world, chromium } = stage;
  const { installationId, name } = world.integration.app;
  // A fresh browser session has not seen the list of apps: the name alone settles nothing.
  await page.goto(homeUrl(world));
  const settings = await chromium.openExtensionPage('src/options/index.html');
  await settings.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { session: Session } } }).chrome;
    interface Session {
      remove(key: string): Promise<void>;
    }
    await storage.session.remove('app-lists@1');
  });
  await settings.close();
  await page.goto(`${appListUrl}/${installationId}`);
  await page.locator('main ::-p-text(Permissions)').click();
  await untilPanel(page, `Is “${name}” the app of integration “Acme file sync”?`);
  await (await panelButton(page, 'Yes, it is')).click();
  await untilPanel(page, 'Select 6 missing');
  await page.reload();
  await page.locator('main ::-p-text(Permissions)').click();
  await untilPanel(page, 'Select 6 missing');
});

test('a click that no person made does nothing', async () => {
  const { page } = stage;
  await openPermissions(page, stage);
  const select = await panelButton(page, 'Select');
  await select.evaluate((element) => element.click());
  // What a person does afterwards is shown as usual, and nothing was selected before it.
  await page.locator('dmsa-validator-panel >>> button[aria-label=Fold]').click();
  await page.locator('dmsa-validator-panel >>> button[aria-label=Unfold]').click();
  await panelButton(page, 'Select 6 missing');
  expect(await page.$eval(DROP_DOWN, (input) => input.getAttribute('placeholder'))).toBe('Select Projects');
});

test('Add refuses when the control holds another set than the button said when it was pressed', async () => {
  const { page, world } = stage;
  await openPermissions(page, stage);
  await (await panelButton(page, 'Select')).click();
  const add = await panelButton(page, 'Add 6 missing projects');
  await marks();
  await add.hover();
  await page.mouse.down();
  await page.$eval('[role=option][data-selected=false]:not([data-dmsa-missing])', (free) => {
    if (free instanceof HTMLElement) free.click();
  });
  await untilPanel(page, 'Add 6 missing projects + 1 you chose');
  // Held for longer than the panel waits after a change, which would refuse the press for another reason.
  const saidAt = performance.now();
  await waitFor(
    'the change to be an old one',
    async () => performance.now() - saidAt,
    (ms) => ms > 1_200,
  );
  await page.mouse.up();
  await untilPanel(page, 'no longer matches this button');
  expect(world.addRequests).toEqual([]);
});

const cornerOfPanel = () =>
  stage.page.evaluate(
    () => document.querySelector('dmsa-validator-panel')?.shadowRoot?.querySelector('.panel')?.className ?? '',
  );

test('gives way to the open list, and stays where the user has put it', async () => {
  const { page } = stage;
  await openPermissions(page, stage);
  await untilPanel(page, 'Select 6 missing');
  await page.locator(DROP_DOWN).click();
  await page.locator('[role=option]').wait();
  const covered = () =>
    page.evaluate(() => {
      const panel = document.querySelector('dmsa-validator-panel')?.shadowRoot?.querySelector('.panel');
      const list = document.querySelector('[role=listbox]');
      const [one, other] = [panel?.getBoundingClientRect(), list?.getBoundingClientRect()];
      if (one === undefined || other === undefined) return true;
      return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    });
  await waitFor('the list to be uncovered', covered, (isCovered) => !isCovered);
  await page.keyboard.press('Escape');
  await page.locator('dmsa-validator-panel >>> button[aria-label="Move to the next corner"]').click();
  const moved = await cornerOfPanel();
  await page.reload();
  await page.locator('main ::-p-text(Permissions)').click();
  await untilPanel(page, 'Select 6 missing');
  await waitFor('the corner to be the same', cornerOfPanel, (corner) => corner === moved);
  const grip = await page.$('dmsa-validator-panel >>> .grip');
  const at = await grip?.clickablePoint();
  if (at === undefined) throw new Error('nothing to hold the panel by');
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(200, 850, { steps: 5 });
  await page.mouse.up();
  await waitFor('the panel in the corner', cornerOfPanel, (corner) => corner.includes('bottom-start'));
});

test('the configuration tab is told from the one that grants access', async () => {
  const { page } = stage;
  await openPermissions(page, stage);
  await untilPanel(page, 'Select 6 missing');
  await page.locator('main ::-p-text(App Configurations)').click();
  await untilPanel(page, 'does not give the app access');
});

test('a selection stays when the view is read again', async () => {
  const { page, chromium } = stage;
  await openPermissions(page, stage);
  await (await panelButton(page, 'Select')).click();
  await panelButton(page, 'Add 6 missing projects');
  // Opening the popup asks the backend anew, and tells every panel to read its view again.
  const before = stage.world.requests.length;
  const popup = await chromium.openPopup(page);
  await untilText(popup, 'Acme file sync');
  await popup.close();
  expect(stage.world.requests.length).toBe(before);
  await page.bringToFront();
  expect(await panelText(page)).toContain('Add 6 missing projects');
});

test('the user’s own press of Procore’s Add counts down and validates again just the same', async () => {
  const { page, world } = stage;
  await openPermissions(page, stage);
  await (await panelButton(page, 'Select')).click();
  await panelButton(page, 'Add');
  await page.locator('main ::-p-xpath(//button[normalize-space(.)="Add"])').click();
  await untilPanel(page, 'Validation successful');
  expect(world.addRequests).toHaveLength(1);
});

test('a panel whose extension was updated says so and gives way', async () => {
  const { page, chromium } = stage;
  await openPermissions(page, stage);
  await untilPanel(page, 'Validation successful');
  // The browser closes an extension's own pages when it has put the new version in the place of the old one.
  const settings = await chromium.openExtensionPage('src/options/index.html');
  const closed = new Promise((resolve) => settings.once('close', resolve));
  await settings
    .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
    .catch(() => undefined);
  await closed;
  await page.bringToFront();
  // What would have to be put into the page, and what the background would have to do.
  for (const button of ['Use a list', 'Ok']) {
    await (await panelButton(page, button)).click();
    await untilPanel(page, 'Reload this page');
  }
});
