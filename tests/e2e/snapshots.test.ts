import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../procore-stand-in/world.ts';
import { updateApp } from '../procore-stand-in/world-changes.ts';
import {
  button,
  connectBackend,
  panelButton,
  pressView,
  untilAppsSeen,
  untilPanel,
  untilText,
  validateInPopup,
} from '../story/hands.ts';
import { buildStage, homeUrl, INTEGRATION_ID, type Stage } from '../story/stage.ts';
import { type ChromiumWithExtension, launchChromium } from '../support/chromium.ts';

const PANEL = 'dmsa-validator-panel >>>';

let stage: Stage;

beforeEach(async () => {
  stage = await buildStage({ projects: 400, connected: 120, permitted: 83, prepare: permitConnected });
});

afterEach(() => stage.close());

/** The 83 and the 37 that were missing, and none beside them. */
function permitConnected({ integration: { app, connectedProjectIds } }: World): void {
  app.permittedProjectIds.clear();
  for (const id of connectedProjectIds) app.permittedProjectIds.add(id);
}

/** As a person gets there who has no backend: by the list of apps. */
async function openApp(page: Page, chromium: ChromiumWithExtension = stage.chromium): Promise<void> {
  const { world } = stage;
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await untilAppsSeen(chromium, world);
  await pressView(page, world.integration.app.name);
}

async function rememberProjects(page: Page, count: number, chromium = stage.chromium): Promise<void> {
  await openApp(page, chromium);
  const popup = await chromium.openPopup(page);
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
  await later.locator(`${PANEL} ::-p-text(Show names)`).click();
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

test('a table of several pages is read at a press, to remember it and to compare it', async () => {
  const { world, page } = stage;
  world.page = { ...world.page, table: 'paged' };
  await openApp(page);
  const popup = await stage.chromium.openPopup(page);
  await (await button(popup, 'Use this page')).click();
  await (await panelButton(page, 'Remember the permitted projects')).click();
  await untilPanel(page, '120 projects remembered');

  for (const id of [...world.integration.app.permittedProjectIds].slice(0, 3)) {
    world.integration.app.permittedProjectIds.delete(id);
  }
  await page.reload();
  await page.locator('main ::-p-text(Permissions)').click();
  await (await panelButton(page, 'Compare with those remembered')).click();
  await untilPanel(page, '3 projects that were permitted');
  await (await panelButton(page, 'Select 3')).click();
  await (await panelButton(page, 'Add 3 missing projects')).click();
  await untilPanel(page, '3 projects added');
  expect(world.integration.app.permittedProjectIds.size).toBe(120);
});

test('beside an integration its missing projects come first, and what else is gone follows', async () => {
  const { world, page, chromium } = stage;
  const others = world.company.projects.filter(
    ({ id, active }) => active && !world.integration.connectedProjectIds.includes(id),
  );
  for (const { id } of others.slice(0, 5)) world.integration.app.permittedProjectIds.add(id);
  const settings = await connectBackend(stage);
  await untilText(settings, 'Connected as');
  await settings.close();
  await openApp(page);
  const popup = await chromium.openPopup(page);
  await validateInPopup(popup);
  await popup.close();
  await untilPanel(page, 'Validation successful');
  await (await panelButton(page, 'Remember these 125 projects')).click();

  updateApp(world);
  const later = await chromium.browser.newPage();
  await openApp(later);
  // The verdict from before is contested by the empty table.
  expect(await untilPanel(later, '120 of 120 projects are missing')).not.toContain('not permitted now');
  // The first tab, whose table is old, has not taken that for an Add of its own.
  expect(await chromium.readSession('automatic-validations@1')).toMatchObject({ [INTEGRATION_ID]: { inARow: 0 } });
  await (await panelButton(later, 'Select 120 missing')).click();
  await (await panelButton(later, 'Add 120 missing projects')).click();
  await untilPanel(later, /Validation successful[\s\S]*5 projects that were permitted/);
  await (await panelButton(later, 'Select 5')).click();
  await (await panelButton(later, 'Add 5 missing projects')).click();
  await untilPanel(later, '5 projects added');
  await (await panelButton(later, 'Done with these')).click();
  expect(await untilPanel(later, 'Validation successful')).not.toContain('not permitted now');
  expect(world.duplicateAdds).toBe(0);
});

test('a restart of the browser keeps them; the settings show, import and remove them', async () => {
  const { world, standIn } = stage;
  const profile = await mkdtemp(join(tmpdir(), 'dmsa-profile-'));
  const first = await launchChromium({ standInPort: standIn.port, profile });
  const page = await first.browser.newPage();
  await rememberProjects(page, 120, first);
  await first.close();

  updateApp(world);
  const second = await launchChromium({ standInPort: standIn.port, profile });
  try {
    const later = await second.browser.newPage();
    await openApp(later, second);
    await untilPanel(later, '120 projects that were permitted');

    const settings = await second.openExtensionPage('src/options/index.html');
    expect(await untilText(settings, 'Download as list')).toContain(world.integration.app.name);
    const broken = join(profile, 'broken.json');
    await writeFile(broken, '{ "format": "dmsa-validator-kept", "version": 1, "snapshots": [] }');
    await (settings.locator('input[name=kept-file]').waitHandle() as Promise<ElementHandle<HTMLInputElement>>).then(
      (field) => field.uploadFile(broken),
    );
    expect(await untilText(settings, 'Nothing was changed')).toContain('Broken at exportedAt');

    await (await button(settings, 'Remove everything')).click();
    await (await button(settings, 'Remove everything now')).click();
    await untilText(settings, 'None yet.');
    const afterwards = await second.browser.newPage();
    await openApp(afterwards, second);
    const popup = await second.openPopup(afterwards);
    await (await button(popup, 'Use this page')).click();
    await untilPanel(afterwards, 'None of the connected integrations');
  } finally {
    await second.close();
    await rm(profile, { recursive: true, force: true });
  }
});
