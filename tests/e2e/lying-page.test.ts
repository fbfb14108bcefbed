/** A script in Procore's own page that lies: it can do what the user can, and gets no more through the panel. */
import type { ElementHandle } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projectLabel } from '../procore-stand-in/world.ts';
import { openPermissions, panelButton, panelText, pasteList, untilPanel, untilShown } from '../story/hands.ts';
import type { Stage } from '../story/stage.ts';
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
  await openPermissions(stage.page, stage);
  await untilPanel(stage.page, '6 of 30 projects are missing');
});

/** Presses Select where it is there; whether that has come to something. A panel that has just moved is not in sight yet. */
async function pressSelectByKeyboard(): Promise<boolean> {
  const { page } = stage;
  if ((await panelText(page)).includes('Add 6 missing projects')) return true;
  const hasFocus = await page.evaluate(() => {
    const buttons = document.querySelector('dmsa-validator-panel')?.shadowRoot?.querySelectorAll('button') ?? [];
    const select = [...buttons].find(({ textContent }) => textContent?.trim() === 'Select 6 missing');
    select?.focus();
    return select !== undefined;
  });
  if (hasFocus) await page.keyboard.press('Enter');
  return false;
}

/** Copies the row that shows `label`, a copy for each of `forged`; whether there is such a row yet. */
function forgeRows(label: string, forged: readonly string[]): Promise<boolean> {
  return stage.page.evaluate(
    (shown, labels) => {
      const row = [...document.querySelectorAll('main tbody tr')].find(({ textContent }) =>
        textContent?.includes(shown),
      );
      for (const text of labels) {
        const copy = row?.cloneNode(true) as HTMLElement | undefined;
        const cell = copy?.querySelector('td');
        if (copy && cell) cell.textContent = text;
        if (copy) row?.after(copy);
      }
      return row !== undefined;
    },
    label,
    forged,
  );
}

const isSelected = () =>
  stage.page.$eval(
    'main input[data-qa="core-multiselect-input"]',
    (input) => input.getAttribute('placeholder') !== 'Select Projects',
  );

/** A real press, wherever the element is shown. */
async function press(element: ElementHandle): Promise<void> {
  const { x, y, width, height } = (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await stage.page.mouse.click(x + width / 2, y + height / 2);
}

test('events by the names of ours leave the panel where it is', async () => {
  const { page } = stage;
  await page.evaluate(() => document.dispatchEvent(new Event('dmsa-validator-panel-replaced')));
  await untilPanel(page, '6 of 30 projects are missing');
  await panelButton(page, 'Select 6 missing');
});

describe('a press on a panel that the user cannot see', () => {
  const HIDING: Readonly<Record<string, () => void>> = {
    'under a decoy that lets presses through': () => {
      const decoy = document.createElement('div');
      decoy.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:white;pointer-events:none';
      decoy.id = 'decoy';
      document.documentElement.append(decoy);
    },
    'under a picture over its button alone': () => {
      const host = document.querySelector('dmsa-validator-panel');
      const button = host?.shadowRoot?.querySelector('.button.primary')?.getBoundingClientRect();
      const decoy = document.createElement('div');
      decoy.style.cssText = `position:fixed;left:${button?.left}px;top:${button?.top}px;width:${button?.width}px;height:${button?.height}px;z-index:2147483647;background:white;pointer-events:none`;
      document.documentElement.append(decoy);
    },
    'with the whole page made transparent': () => {
      document.documentElement.style.opacity = '0.01';
    },
    'made invisible inside': () => {
      const panel = document.querySelector('dmsa-validator-panel')?.shadowRoot?.querySelector<HTMLElement>('.panel');
      panel?.style.setProperty('opacity', '0');
    },
  };

  test.each(Object.keys(HIDING))('does nothing, and says why: %s', async (how) => {
    const { page, world } = stage;
    const select = await panelButton(page, 'Select 6 missing');
    await page.evaluate(HIDING[how] as () => void);
    await press(select);
    await untilPanel(page, 'Something covers this panel');
    await page.keyboard.press('Enter');
    expect(await isSelected()).toBe(false);
    expect(world.addRequests).toEqual([]);
  });

  test('counts again once the panel has been in plain sight for a moment, and by the keyboard', async () => {
    const { page } = stage;
    const select = await panelButton(page, 'Select 6 missing');
    await page.evaluate(HIDING['under a decoy that lets presses through'] as () => void);
    await press(select);
    await untilPanel(page, 'Something covers this panel');
    await page.evaluate(() => document.querySelector('#decoy')?.remove());
    await waitFor('a press by the keyboard that counts', pressSelectByKeyboard, (isPressed) => isPressed);
    expect(await isSelected()).toBe(true);
  });

  test('counts beside a message of Procore’s, with the page zoomed', async () => {
    const { page } = stage;
    await page.evaluate(() => {
      const toast = document.createElement('div');
      toast.style.cssText = 'position:fixed;right:16px;bottom:16px;width:380px;height:64px;z-index:2147483647';
      document.body.append(toast);
      document.documentElement.style.setProperty('zoom', '1.5');
    });
    await press(await panelButton(page, 'Select 6 missing'));
    await panelButton(page, 'Add 6 missing projects');
  });
});

test('a list that a script fills in and submits is not used', async () => {
  const { page } = stage;
  await (await panelButton(page, 'Use a list')).click();
  await untilShown(page, 'dmsa-validator-panel >>> textarea');
  await page.evaluate(() => {
    const root = document.querySelector('dmsa-validator-panel')?.shadowRoot;
    const field = root?.querySelector('textarea');
    if (!root || !field) throw new Error('no field for the list');
    field.value = 'A project of somebody else’s';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(await panelText(page)).not.toContain('1 project read');
  await pasteList(page, 'Nobody’s Tower');
  await untilPanel(page, 'Use this project');
  await page.evaluate(() => {
    const root = document.querySelector('dmsa-validator-panel')?.shadowRoot;
    root?.querySelector('form')?.requestSubmit();
    root?.querySelector<HTMLElement>('.button.primary')?.click();
  });
  await page.locator('dmsa-validator-panel >>> ::-p-text(Cancel)').click();
  expect(await untilPanel(page, 'projects are missing')).not.toContain('Your list');
});

test('a path that a script changes to another company’s gets nothing of it before that company’s page is loaded', async () => {
  const { page, world } = stage;
  const path = new URL(page.url()).pathname;
  await page.goto(`https://app.procore.com/${Number(world.company.id) + 1}/company/home/list`);
  await page.evaluate((moved) => {
    history.pushState(null, '', moved);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  const text = await untilPanel(page, 'This tab has moved to another company');
  expect(text).not.toMatch(/missing|Select|Validate/);
  await (await panelButton(page, 'Reload')).click();
  await untilPanel(page, '6 of 30 projects are missing');
});

test('forged rows release nothing: what they list stays missing', async () => {
  const { page, world } = stage;
  const { company, integration } = world;
  const labels = company.projects
    .filter(({ id }) => integration.connectedProjectIds.includes(id) && !integration.app.permittedProjectIds.has(id))
    .map((project) => projectLabel(project));
  expect(labels).toHaveLength(6);
  const permitted = company.projects.find(({ id }) => integration.app.permittedProjectIds.has(id));
  if (permitted === undefined) throw new Error('no project is permitted');
  // The panel has seen the true table: what it sees first is no news.
  await panelButton(page, 'Select 6 missing');
  await waitFor(
    'forged rows in the table of permitted projects',
    () => forgeRows(projectLabel(permitted), labels),
    Boolean,
  );
  await untilPanel(page, 'Procore is still applying this');
  expect(await untilPanel(page, '6 of 30 projects are missing')).not.toMatch(/\b(Save|Ok)\b/);
});
