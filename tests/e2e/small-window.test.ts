/** The panel in a window of which 200 % of zoom leave little: the next step is in sight without scrolling. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPermissions, panelButton, untilPanel } from '../story/hands.ts';
import type { Stage } from '../story/stage.ts';
import { buildValidatedStage } from '../story/validated-stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await buildValidatedStage();
});

afterAll(() => stage.close());

/** Whether the panel's button of these words lies in its visible part as a whole. */
function isInSight(words: string): Promise<boolean> {
  return stage.page.evaluate((text) => {
    const content = document.querySelector('dmsa-validator-panel')?.shadowRoot?.querySelector('.content');
    const frame = content?.getBoundingClientRect();
    const buttons = [...(content?.querySelectorAll('button') ?? [])];
    const place = buttons.find(({ textContent }) => textContent?.trim() === text)?.getBoundingClientRect();
    return frame !== undefined && place !== undefined && place.top >= frame.top && place.bottom <= frame.bottom;
  }, words);
}

test('after an Add the verdict, Ok and Save are in sight', async () => {
  const { page, world } = stage;
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await openPermissions(page, stage);
  await page.setViewport({ width: 680, height: 410 });
  await (await panelButton(page, 'Select 6 missing')).click();
  await (await panelButton(page, 'Add 6 missing projects')).click();
  await untilPanel(page, 'Validation successful');
  const ok = await panelButton(page, 'Ok');
  expect(await isInSight('Ok')).toBe(true);
  const headline = await page.$eval(
    'dmsa-validator-panel',
    (panel) => panel.shadowRoot?.querySelector('h1')?.innerText,
  );
  expect(headline).toBe('Validation successful');
  await ok.click();
  await panelButton(page, 'Save');
  expect(await isInSight('Save')).toBe(true);
});
