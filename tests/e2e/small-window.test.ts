/** The panel in a window of which 200 % of zoom leave little: verdict and next step are in sight without scrolling. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPermissions, panelButton, untilPanel } from '../story/hands.ts';
import type { Stage } from '../story/stage.ts';
import { buildValidatedStage } from '../story/validated-stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await buildValidatedStage();
});

afterAll(() => stage.close());

/** Of these words, those in an element of the panel that lies in its visible part as a whole. */
function inSight(words: readonly string[]): Promise<string[]> {
  return stage.page.evaluate((all) => {
    const content = document.querySelector('dmsa-validator-panel')?.shadowRoot?.querySelector('.content');
    const frame = content?.getBoundingClientRect();
    const parts = [...(content?.querySelectorAll('h2, button') ?? [])];
    return all.filter((text) =>
      parts.some((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        const isWithin = frame !== undefined && top >= frame.top && bottom <= frame.bottom;
        return isWithin && part.textContent?.trim() === text;
      }),
    );
  }, words);
}

test('after an Add the verdict, Ok and Save are in sight', async () => {
  const { page, world } = stage;
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await openPermissions(page, stage);
  await page.setViewport({ width: 680, height: 410 });
  await (await panelButton(page, 'Select 6 missing')).click();
  await (await panelButton(page, 'Add 6 missing projects')).click();
  await untilPanel(page, /Validation successful.*6 projects added/s);
  const ok = await panelButton(page, 'Ok');
  expect(await inSight(['Validation successful', 'Ok'])).toEqual(['Validation successful', 'Ok']);
  await ok.click();
  await panelButton(page, 'Save');
  expect(await inSight(['Validation successful', 'Save'])).toEqual(['Validation successful', 'Save']);
});
