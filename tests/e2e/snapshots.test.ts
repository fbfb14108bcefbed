import type { Page } from 'puppeteer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../procore-stand-in/world.ts';
import { updateApp } from '../procore-stand-in/world-changes.ts';
import { button, panelButton, pressView, untilAppsSeen, untilPanel } from '../story/hands.ts';
import { buildStage, homeUrl, type Stage } from '../story/stage.ts';

const PANEL = 'dmsa-validator-panel >>>';

let stage: Stage;

beforeEach(async () => {
  stage = await buildStage({ projects: 400, connected: 120, permitted: 83, prepare: permitConnected });
}, 120_000);

afterEach(() => stage.close());

/** The 83 and the 37 that were missing, and none beside them. */
function permitConnected({ integration: { app, connectedProjectIds } }: World): void {
  app.permittedProjectIds.clear();
  for (const id of connectedProjectIds) app.permittedProjectIds.add(id);
}

/** As a person gets there who has no backend: by the list of apps. */
async function openApp(page: Page): Promise<void> {
  const { chromium, world } = stage;
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await untilAppsSeen(chromium, world);
  await pressView(page, world.integration.app.name);
}

async function rememberProjects(page: Page, count: number): Promise<void> {
  await openApp(page);
  const popup = await stage.chromium.openPopup(page);
  await (await button(popup, 'Use this page')).click();
  await (await panelButton(page, `Remember these ${count} projects`)).click();
  await untilPanel(page, `${count} projects remembered`);
}

test('an update of the app empties its list: what was remembered is said, selected and added', async () => {
  const { world, page } = stage;
  const before = [...world.integration.app.permittedProjectIds].sort();
  await rememberProjects(page, 120);
  await page.goto(homeUrl(world));

  updateApp(world);
  const later = await stage.chromium.browser.newPage();
  await openApp(later);
  const today = new Intl.DateTimeFormat('en', { month: 'long', day: 'numeric' }).format(new Date());
  await untilPanel(later, `120 projects that were permitted on ${today} are not permitted now`);
  await (await panelButton(later, 'Select 120')).click();
  await (await panelButton(later, 'Add 120 missing projects')).click();
  await untilPanel(later, '120 projects added');
  expect([...world.integration.app.permittedProjectIds].sort()).toEqual(before);
  expect(world.duplicateAdds).toBe(0);
});

test('what was deleted on purpose is let go, and is said no more', async () => {
  const { world, page } = stage;
  await rememberProjects(page, 120);
  const [first = '', second = '', third = ''] = world.integration.app.permittedProjectIds;
  for (const id of [first, second, third]) world.integration.app.permittedProjectIds.delete(id);

  const later = await stage.chromium.browser.newPage();
  await openApp(later);
  await untilPanel(later, '3 projects that were permitted');
  await later.locator(`${PANEL} ::-p-text(Show their names)`).click();
  await later.locator(`${PANEL} [aria-label^="Let “"]`).click();
  await untilPanel(later, '2 projects that were permitted');
  await (await panelButton(later, 'Undo')).click();
  await untilPanel(later, '3 projects that were permitted');
  await (await panelButton(later, 'Let all 3 go')).click();
  await untilPanel(later, '3 projects let go');

  const again = await stage.chromium.browser.newPage();
  world.integration.app.permittedProjectIds.delete([...world.integration.app.permittedProjectIds][0] ?? '');
  await openApp(again);
  expect(await untilPanel(again, 'not permitted now')).toContain('1 project that was permitted');
  await (await panelButton(again, 'Select 1')).click();
  await (await panelButton(again, 'Add 1 missing project')).click();
  await untilPanel(again, '1 project added');
});
