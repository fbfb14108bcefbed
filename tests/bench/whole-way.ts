import type { Page } from 'puppeteer';
import {
  connectBackend,
  openPermissions,
  panelButton,
  untilPanel,
  untilText,
  validateInPopup,
} from '../story/hands.ts';
import { buildStage, type Stage } from '../story/stage.ts';
import { waitFor } from '../support/wait-for.ts';

const MISSING = 37;

/**
 * From the opened Permissions tab to the last of 37 of 1,500 projects in Procore's table: with the panel, and by hand as
 * today, where each name is typed into the search and the option clicked. A machine's hands, so without anybody's
 * reading or searching: people are slower by far in the second row only.
 */
export async function measureWholeWay(): Promise<Record<string, { readonly ms: number; readonly actions: number }>> {
  const stage = await buildStage({ projects: 1500, connected: 120, permitted: 83, add: { mode: 'instant' } });
  try {
    const { chromium, page, world } = stage;
    const { app } = world.integration;
    const permitted = [...app.permittedProjectIds];
    const byHand = await time(stage, addByHand);
    app.permittedProjectIds.clear();
    for (const id of permitted) app.permittedProjectIds.add(id);

    const settings = await connectBackend({ chromium, backend: stage.backend });
    await untilText(settings, 'Connected as');
    await settings.close();
    const popup = await chromium.openPopup(page);
    await validateInPopup(popup);
    await untilText(popup, `${MISSING} of 120`);
    await popup.close();
    const withPanel = await time(stage, addWithPanel);
    return {
      'by hand': byHand,
      'with the panel': withPanel,
      'times faster, times fewer actions': {
        ms: Math.round(byHand.ms / withPanel.ms),
        actions: Math.round(byHand.actions / withPanel.actions),
      },
    };
  } finally {
    await stage.close();
  }
}

async function time(stage: Stage, add: (stage: Stage) => Promise<number>) {
  const { page, world } = stage;
  const { app } = world.integration;
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await openPermissions(page, stage);
  await page.locator('input[data-qa="core-multiselect-input"]').wait();
  const before = app.permittedProjectIds.size;
  if (add === addWithPanel) await untilPanel(page, `Select ${MISSING} missing`);
  const start = performance.now();
  const actions = await add(stage);
  await untilAdded(page, before + MISSING);
  return { ms: Math.round(performance.now() - start), actions };
}

function untilAdded(page: Page, rows: number): Promise<unknown> {
  return waitFor(
    `${rows} rows`,
    () => page.$$eval('main tbody tr', (all) => all.length),
    (count) => count >= rows,
  );
}

async function addWithPanel({ page }: Stage): Promise<number> {
  await (await panelButton(page, 'Select')).click();
  await (await panelButton(page, `Add ${MISSING}`)).click();
  return 2;
}

/** Opens the list, and for each project types its name, clicks it; then Add. Typing a name counts as one action. */
async function addByHand({ page, world }: Stage): Promise<number> {
  const { app, connectedProjectIds } = world.integration;
  const missing = new Set(connectedProjectIds.filter((id) => !app.permittedProjectIds.has(id)));
  const field = page.locator('input[data-qa="core-multiselect-input"]');
  await field.click();
  let actions = 1;
  for (const { id, name } of world.company.projects.filter((project) => missing.has(project.id))) {
    await page.keyboard.type(name);
    const option = await page.waitForSelector(`[role="option"][data-value*='"id":${id},']`);
    await option?.click();
    await page.waitForFunction(
      (wanted) => document.querySelector(`[data-selected="true"][data-value*='"id":${wanted},']`) !== null,
      {},
      id,
    );
    actions += 2;
  }
  await page.keyboard.press('Escape');
  await page.locator('main ::-p-xpath(//button[normalize-space(.)="Add"])').click();
  return actions + 1;
}
