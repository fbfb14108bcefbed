/** The popup beside the page: it stays, and follows the tab. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPermissions, untilPanel, untilText } from '../story/hands.ts';
import type { Stage } from '../story/stage.ts';
import { buildValidatedStage } from '../story/validated-stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await buildValidatedStage();
});

afterAll(() => stage.close());

async function openBeside(): Promise<Page> {
  const { chromium, page } = stage;
  const popup = await chromium.openPopup(page);
  const known = new Set(chromium.browser.targets());
  await popup.locator('button[aria-label="Keep beside the page"]').click();
  const target = await chromium.browser.waitForTarget(
    (one) => !known.has(one) && one.url().endsWith('/src/popup/index.html'),
  );
  return target.asPage();
}

test('shows what the popup shows, stays while the page is worked on, and follows the tab', async () => {
  const { page, world } = stage;
  const beside = await openBeside();
  await untilText(beside, '6 of 30');
  expect(await beside.$('button[aria-label="Keep beside the page"]')).toBeNull();
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await openPermissions(page, stage);
  await untilPanel(page, 'Select 6 missing');
  expect(await untilText(beside, '6 of 30 projects are missing')).toContain('Acme Builders');
  await page.goto('https://app.procore.com/562949953421312/project/home');
  await untilText(beside, 'This is a project page');
  await page.goto(`https://app.procore.com/${world.company.id}/company/home`);
  await untilText(beside, '6 of 30 projects are missing');
});
