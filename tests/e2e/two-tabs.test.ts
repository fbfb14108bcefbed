/** Two tabs on one Permissions page, as everybody has them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPermissions, panelButton, panelText, untilPanel } from '../story/hands.ts';
import type { Stage } from '../story/stage.ts';
import { buildValidatedStage } from '../story/validated-stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await buildValidatedStage();
});

afterAll(() => stage.close());

test('the idle one, whose table is old, neither contests the run nor validates', async () => {
  const { page, chromium, world } = stage;
  const idle = await chromium.browser.newPage();
  for (const tab of [idle, page]) {
    await tab.bringToFront();
    await tab.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
    await openPermissions(tab, stage);
    await panelButton(tab, 'Select 6 missing');
  }
  await (await panelButton(page, 'Select 6 missing')).click();
  await (await panelButton(page, 'Add 6 missing projects')).click();
  await untilPanel(page, 'Procore’s own list agrees on 30 projects.');
  const text = await untilPanel(idle, 'This page is older than another tab’s');
  expect(text).not.toContain('does not agree');
  expect(await panelText(page)).toContain('Validation successful');

  const runs = (await chromium.readSession('runs@7')) as Record<string, { isContested: boolean }>;
  expect(Object.values(runs).map(({ isContested }) => isContested)).toEqual([false]);
  // The one after the Add belongs to the press; no other has followed it.
  const counts = (await chromium.readSession('automatic-validations@1')) as Record<string, { inARow: number }>;
  expect(Object.values(counts).map(({ inARow }) => inARow)).toEqual([0]);

  await (await panelButton(page, 'Ok')).click();
  await panelButton(page, 'Save');

  await idle.bringToFront();
  await idle.reload();
  await idle.locator('main ::-p-text(Permissions)').click();
  await untilPanel(idle, 'Procore’s own list agrees on 30 projects.');
});
