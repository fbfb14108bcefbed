/** What comes between Select and the end of an Add: the user's own hand, a lost connection, a session that has ended. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPermissions, panelButton, panelText, untilPanel } from '../story/hands.ts';
import type { Stage } from '../story/stage.ts';
import { buildValidatedStage } from '../story/validated-stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await buildValidatedStage();
});

afterAll(() => stage.close());

beforeEach(async () => {
  const { page, world } = stage;
  world.loggedIn = true;
  await page.setOfflineMode(false);
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await openPermissions(page, stage);
  await (await panelButton(page, 'Select 6 missing')).click();
  await panelButton(page, 'Add 6 missing projects');
});

/** On each token of the control. */
const REMOVE = 'main svg[data-close="true"]';

test('what is taken out by hand is counted no more, and what is put back is', async () => {
  const { page } = stage;
  await page.locator(REMOVE).click();
  await panelButton(page, 'Add 5 missing projects');
  await untilPanel(page, '1 project is not selected');
  await page.locator(REMOVE).click();
  await panelButton(page, 'Add 4 missing projects');
  while ((await page.$(REMOVE)) !== null) await page.locator(REMOVE).click();
  await (await panelButton(page, 'Select 6 missing')).click();
  await panelButton(page, 'Add 6 missing projects');
});

test('without a connection nothing counts as added, and with one again the rest goes on', async () => {
  const { page } = stage;
  await page.setOfflineMode(true);
  await (await panelButton(page, 'Add 6 missing projects')).click();
  await untilPanel(page, '0 projects added. 6 projects not added.');
  // The validation that follows says so, too.
  await untilPanel(page, '6 of 30 projects are missing');
  await page.setOfflineMode(false);
  await (await panelButton(page, 'Select 6 missing')).click();
  await panelButton(page, 'Add 6 missing projects');
});

test('where the session has ended nothing is claimed, and all is as it was after the log-in', async () => {
  const { page, world } = stage;
  world.loggedIn = false;
  await (await panelButton(page, 'Add 6 missing projects')).click();
  await page.waitForFunction(() => location.host.startsWith('login.'));
  expect(await panelText(page)).toBe('');
  world.loggedIn = true;
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await openPermissions(page, stage);
  await untilPanel(page, '6 of 30 projects are missing');
  await panelButton(page, 'Select 6 missing');
});
