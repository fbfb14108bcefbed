import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  button,
  connectBackend,
  panelButton,
  panelText,
  untilAppsSeen,
  untilPanel,
  untilText,
  validateInPopup,
} from '../story/hands.ts';
import { buildStage, homeUrl, type Stage } from '../story/stage.ts';
import { waitFor } from '../support/wait-for.ts';

const APP = 'https://app.procore.com';

let stage: Stage;
let appName: string;
/** The app's page, at an address that names neither company nor App Management. */
let nameless: string;

beforeAll(async () => {
  stage = await buildStage({ projects: 60, connected: 12, permitted: 10, page: { urlForm: 'says-nothing' } });
  const { app } = stage.world.integration;
  appName = app.name;
  nameless = `${APP}/apps/${app.installationId}`;
  const settings = await connectBackend(stage);
  await untilText(settings, 'Connected as');
  await settings.close();
  const popup = await stage.chromium.openPopup(stage.page);
  await validateInPopup(popup);
  await untilText(popup, '2 of 12 projects are missing');
  await button(popup, 'Go to Permitted Projects');
  await popup.close();
});

afterAll(() => stage.close());

async function openPermissionsTab(page: Page): Promise<void> {
  await page.locator('main ::-p-text(Permissions)').click();
}

/** Goes on with the Tab key until a button with this text has the focus, and presses it. */
async function pressByKeyboard(popup: Page, text: string): Promise<void> {
  await waitFor(
    `the focus on "${text}"`,
    async () => {
      await popup.keyboard.press('Tab');
      return popup.evaluate(() => document.activeElement?.textContent ?? '');
    },
    (focused) => focused.includes(text),
  );
  // The popup may be closed by the key before it is let go.
  await popup.keyboard.press('Enter').catch((error) => {
    if (!popup.isClosed()) throw error;
  });
}

test('a page whose address says nothing is used on the user’s word, who names the company first', async () => {
  const { page, chromium, world } = stage;
  await page.goto(nameless);
  await openPermissionsTab(page);
  const popup = await chromium.openPopup(page);
  await untilText(popup, 'does not say which company');
  expect(await panelText(page)).toBe('');
  await pressByKeyboard(popup, 'Use this page');
  await untilText(popup, 'Which company does this page belong to?');
  const closed = new Promise((resolve) => popup.once('close', resolve));
  await pressByKeyboard(popup, world.company.name);
  await closed;
  await untilPanel(page, `Is “${appName}” the app of integration “Acme file sync”?`);
  await (await panelButton(page, 'Yes')).click();
  await untilPanel(page, '2 of 12 projects are missing');
  await page.reload();
  await untilPanel(page, '2 of 12 projects are missing');
});

test('the user’s word counts in that tab only', async () => {
  const other = await stage.chromium.browser.newPage();
  await other.goto(nameless);
  await openPermissionsTab(other);
  const popup = await stage.chromium.openPopup(other);
  await untilText(popup, 'does not say which company');
  expect(await panelText(other)).toBe('');
  await other.close();
});

test('a panel that rests in the tab is woken by it', async () => {
  const { page, chromium, world } = stage;
  await page.goto(`${APP}/${world.company.id}/company/app_management`);
  await untilAppsSeen(chromium, world);
  await page.evaluate(
    (path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    `${new URL(nameless).pathname}?look=2`,
  );
  await openPermissionsTab(page);
  const popup = await chromium.openPopup(page);
  await (await button(popup, 'Use this page')).click();
  await (await button(popup, world.company.name)).click();
  await untilPanel(page, '2 of 12 projects are missing');
});

test('where the permissions were found is where the popup leads the next time', async () => {
  const { page, chromium } = stage;
  await page.goto(nameless);
  await openPermissionsTab(page);
  await untilPanel(page, /Select 2 missing/);
  await page.goto(homeUrl(stage.world));
  const popup = await chromium.openPopup(page);
  await (await button(popup, 'Go to Permitted Projects')).click();
  await waitFor(
    'the address that worked',
    () => page.url(),
    (url) => url === nameless,
  );
  await untilPanel(page, '2 of 12 projects are missing');
});
