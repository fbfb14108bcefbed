/** All that a keyboard can do on Procore's page. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPermissions, panelButton, untilPanel } from '../story/hands.ts';
import type { Stage } from '../story/stage.ts';
import { buildValidatedStage } from '../story/validated-stage.ts';
import { waitFor } from '../support/wait-for.ts';

interface ExtensionApi {
  tabs: { query(query: { url: string }): Promise<unknown[]> };
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
}

let stage: Stage;

beforeAll(async () => {
  stage = await buildValidatedStage();
});

afterAll(() => stage.close());

beforeEach(async () => {
  const { page, world } = stage;
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await openPermissions(page, stage);
  await untilPanel(page, 'Acme Builders');
});

/** What has the focus: its words, inside of our shadow roots too. */
function focused(): Promise<string> {
  return stage.page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element === document.body || element === null
      ? 'nothing'
      : `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''}`.trim();
  });
}

const untilFocused = (expected: RegExp) =>
  waitFor(`the focus on ${expected}`, focused, (found) => expected.test(found));

/** Presses Tab until the focus is there. How many presses it took. */
async function tabTo(expected: RegExp): Promise<number> {
  for (let presses = 1; presses < 30; presses += 1) {
    await stage.page.keyboard.press('Tab');
    if (expected.test(await focused())) return presses;
  }
  throw new Error(`30 presses of Tab do not lead to ${expected}`);
}

test('the first Tab of the page leads to the panel, Enter into it, and on to Select, Add and Ok', async () => {
  const { page } = stage;
  await panelButton(page, 'Select 6 missing');
  // As on a page that has just been loaded: the click on the tab has moved the place where Tab goes on.
  await page.evaluate(() => {
    document.documentElement.tabIndex = -1;
    document.documentElement.focus();
  });
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('button Skip to DMSA Validator');
  await page.keyboard.press('Enter');
  await untilFocused(/^section DMSA Validator/);
  await tabTo(/^button Select 6 missing/);
  await page.keyboard.press('Enter');
  await panelButton(page, 'Add 6 missing projects');
  // The button that was pressed is gone: the focus stays in the panel.
  await untilFocused(/^(?!nothing)/);
  await tabTo(/^button Add 6 missing projects/);
  await page.keyboard.press('Enter');
  await untilPanel(page, 'Validation successful');
  await panelButton(page, 'Ok');
  await tabTo(/^button Ok/);
});

test('Escape leads back to where the page was left', async () => {
  const { page } = stage;
  await page.locator('main input').wait();
  await page.focus('main input');
  const before = await focused();
  await page.evaluate(() => {
    const panel = document.querySelector('dmsa-validator-panel')?.shadowRoot?.querySelector<HTMLElement>('.panel');
    panel?.focus();
  });
  await untilFocused(/^section DMSA Validator/);
  await page.keyboard.press('Escape');
  await waitFor('the focus back', focused, (found) => found === before);
});

test('the shortcut moves the focus into the panel, and opens it on a page that has none', async () => {
  const { page, chromium, world } = stage;
  await pressShortcut();
  await untilFocused(/^section DMSA Validator/);
  await page.goto(`https://app.procore.com/${world.company.id}/company/home`);
  expect(await page.$('dmsa-validator-panel')).toBeNull();
  await pressShortcut();
  await untilPanel(page, 'DMSA Validator');
  await untilFocused(/^section DMSA Validator/);

  /** The browser's own shortcuts are out of a test's reach: it tells the extension of one as the browser does. */
  async function pressShortcut(): Promise<void> {
    const worker = await chromium.worker();
    await worker.evaluate(async () => {
      const { tabs, commands } = Reflect.get(globalThis, 'chrome') as ExtensionApi;
      const [tab] = await tabs.query({ url: 'https://app.procore.com/*' });
      commands.onCommand.dispatch('go-to-panel', tab);
    });
  }
});
