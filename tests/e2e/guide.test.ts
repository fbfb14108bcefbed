/** The way to Permitted Projects, from the popup: each next click is pointed out, and nothing else. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { button, untilAppsSeen, untilPanel, untilShown } from '../story/hands.ts';
import { homeUrl, type Stage } from '../story/stage.ts';
import { buildValidatedStage } from '../story/validated-stage.ts';
import { waitFor } from '../support/wait-for.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await buildValidatedStage();
});

afterAll(() => stage.close());

const GUIDE = 'dmsa-validator-guide';

function cardText(page: Page): Promise<string> {
  return page.evaluate(
    (tag) => document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>('.guide')?.innerText ?? '',
    GUIDE,
  );
}

const untilCard = (text: string) =>
  waitFor(
    `the guide to say ${text}`,
    () => cardText(stage.page),
    (said) => said.includes(text),
  );

async function pointedOut(text: string) {
  await waitFor(
    `"${text}" to be pointed out`,
    () => stage.page.$$eval('[data-dmsa-next]', (found) => found.map(({ textContent }) => textContent?.trim())),
    (found) => found.length === 1 && found[0] === text,
  );
  return untilShown(stage.page, '[data-dmsa-next]');
}

async function go(): Promise<void> {
  const popup = await stage.chromium.openPopup(stage.page);
  await (await button(popup, 'Go to Permitted Projects')).click();
  await untilShown(stage.page, GUIDE);
}

test('leads from App Management to the Permissions tab, ticks off what is done, and leaves', async () => {
  const { page, world } = stage;
  const { app } = world.integration;
  await go();
  await untilCard(`Press View next to “${app.name}”`);
  expect(await cardText(page)).toMatch(/^✓$/m);
  await untilAppsSeen(stage.chromium, world);
  await (await pointedOut('View')).click();
  // The panel says the rest.
  await untilPanel(page, 'open the Permissions tab');
  const tab = await pointedOut('Permissions');
  await waitFor(
    'the card to leave to the panel',
    () => cardText(page),
    (text) => text === '',
  );
  await tab.click();
  await untilPanel(page, 'Select 6 missing');
  await page.waitForSelector('[data-dmsa-next]', { hidden: true });
  // From now on the best known place is the app's own.
  await page.goto(homeUrl(world));
  expect(await page.$(GUIDE)).toBeNull();
});

test('an app that is not installed: what to install; on the home page the way back; at a project it is gone', async () => {
  const { page, world } = stage;
  const { app } = world.integration;
  app.installed = false;
  await go();
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await untilCard(`“${app.name}” is not installed in this company`);
  expect(await cardText(page)).toContain('Procore App Marketplace');
  await page.goto(homeUrl(world));
  await untilCard('Account & Admin Settings');
  await pointedOut('App Management');
  await page.goto(`https://app.procore.com/${world.integration.connectedProjectIds[0]}/project/home`);
  await page.goto(`https://app.procore.com/${world.company.id}/company/directory`);
  await page.goto(homeUrl(world));
  await untilShown(page, 'main');
  expect(await page.$(GUIDE)).toBeNull();
  app.installed = true;
});
