import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALL_PROJECTS, isKept } from '../../src/domain/company-projects.ts';
import { projectLabel } from '../procore-stand-in/world.ts';
import { button, panelButton, textOf, typeInto, untilPanel, untilText } from '../story/hands.ts';
import { namesOfMissing, playWithoutBackend, setUpIntegration } from '../story/play-without-backend.ts';
import { buildStageWithoutBackend, homeUrl, type StageWithoutBackend } from '../story/stage.ts';
import { waitFor } from '../support/wait-for.ts';

const PANEL = 'dmsa-validator-panel >>>';

let stage: StageWithoutBackend;

beforeAll(async () => {
  stage = await buildStageWithoutBackend({ projects: 300 });
});

afterAll(() => stage.close());

test('from the vendor’s portal to passed by Procore’s page, with the worker killed between any two steps', async () => {
  const kills: string[] = [];
  const witnesses = await playWithoutBackend(
    stage,
    async () => undefined,
    async (gap) => {
      // The popup is closed or has done its part: what it does next wakes the worker again.
      await stage.chromium.killWorker();
      kills.push(gap);
    },
  );
  expect(kills).toEqual(['taken-kept', 'kept-opened', 'marked-selected', 'selected-added', 'passed-saved']);
  expect(witnesses).toEqual({ named: 37, missing: 37, added: 37, verdict: 'passed by Procore’s page' });
  const { world } = stage;
  expect(world.addRequests).toHaveLength(1);
  expect(world.duplicateAdds).toBe(0);
});

test('the integration stays, with what the user said of it, and is no other company’s', async () => {
  const { chromium, page, world } = stage;
  await page.goto(homeUrl(world));
  const popup = await chromium.openPopup(page);
  expect(await untilText(popup, 'Saved in the vendor’s portal')).toContain('37 projects');
  await popup.close();
  await page.goto(`https://app.procore.com/99999/company/home/list`);
  const other = await chromium.openPopup(page);
  await button(other, 'Connect a backend');
  expect(await textOf(other)).not.toContain(world.integration.app.name);
  await other.close();
});

test('New integration says what it still needs, and Step 2 without a key leads to Procore’s page', async () => {
  const { chromium, page, world } = stage;
  await page.goto('https://app.procore.com/99999/company/home/list');
  const popup = await chromium.openPopup(page);
  const focused = () => popup.evaluate(() => document.activeElement?.getAttribute('name'));
  const untilFocused = (name: string) => waitFor(`the focus in ${name}`, focused, (found) => found === name);
  await (await button(popup, 'New integration')).click();
  await (await button(popup, 'Keep the integration')).click();
  await untilText(popup, 'Add the projects first');
  await untilFocused('list');
  await typeInto(popup, 'textarea[name=list]', 'Riverside Clinic');
  await (await button(popup, 'Keep with 1 project')).click();
  await untilText(popup, 'Enter the app’s name');
  await untilFocused('app-name');
  await typeInto(popup, 'input[name=app-name]', world.integration.app.name);
  // What was entered is neither in the way nor lost by a press beside.
  await (await button(popup, 'Leave for now')).click();
  await (await button(popup, 'Go on with the new integration')).click();
  await button(popup, 'Keep with 1 project');
  await (await button(popup, 'Cancel')).click();
  await untilText(popup, 'Discard what you entered?');
  await (await button(popup, 'Keep editing')).click();
  await popup.$eval('form', (form) => {
    form.requestSubmit();
    form.requestSubmit();
  });
  const shown = await untilText(popup, 'Not validated yet');
  expect(shown.split('Not validated yet')).toHaveLength(2);
  await (await button(popup, 'Edit')).click();
  await (await button(popup, 'Next')).click();
  await untilText(popup, 'Step 2 of 2');
  await button(popup, 'Go to Permitted Projects');
  expect(await textOf(popup)).not.toContain('Validate DMSA');
  await popup.close();
});

test('the extension itself sent nothing to Procore', () => {
  const own = stage.world.requests.filter(({ host, path }) => host === 'app.procore.com' && path.startsWith('/rest/'));
  expect(own).toEqual([]);
});

test('where the table comes in pages, the validation after Add turns all of them', async () => {
  const other = await buildStageWithoutBackend({ projects: 300, page: { table: 'server-paged' } });
  try {
    const { page, world } = other;
    const connected = new Set(world.integration.connectedProjectIds);
    const all = world.company.projects.filter(({ id }) => connected.has(id));
    await setUpIntegration(
      other,
      all.map((project) => projectLabel(project)),
    );
    await untilPanel(page, '37 of 120 projects are missing');
    await (await panelButton(page, 'Select 37 missing')).click();
    await (await panelButton(page, 'Add 37 missing projects')).click();
    expect(await untilPanel(page, 'Validation passed by Procore’s page')).toContain('All 120 projects');
    expect(world.addRequests.flat()).toHaveLength(37);
  } finally {
    await other.close();
  }
});

test('what could be several rows is decided by a tick, which is kept; then all of the company by a rule', async () => {
  const other = await buildStageWithoutBackend({ projects: 60, connected: 10, permitted: 8 });
  try {
    const { page, world } = other;
    const { company, integration } = world;
    const shown = company.projects.find(({ id }) => integration.app.permittedProjectIds.has(id));
    if (shown === undefined) throw new Error('nothing is permitted');
    await setUpIntegration(other, [...namesOfMissing(world), `${shown.name} (${shown.number})`]);
    await untilPanel(page, '1 project needs your decision');
    await page.locator(`${PANEL} .questions ::-p-text(${projectLabel(shown)})`).click();
    await untilPanel(page, /^(?!.*your decision).*Select 2 missing/s);
    await (await panelButton(page, 'Select 2 missing')).click();
    await (await panelButton(page, 'Add 2 missing projects')).click();
    expect(await untilPanel(page, 'Validation passed by Procore’s page')).toContain('All 3 projects');

    const popup = await other.chromium.openPopup(page);
    await (await button(popup, 'Edit')).click();
    await (await button(popup, 'Replace the projects')).click();
    await (await button(popup, 'Read them from Procore’s page')).click();
    // Inactive ones are not offered.
    const { permittedProjectIds } = integration.app;
    const there = company.projects.filter(({ id, active }) => active || permittedProjectIds.has(id));
    await untilText(popup, `${there.length} of ${there.length} projects`);
    const start = projectLabel(shown).slice(0, 3);
    const kept = there.filter((project) => isKept(projectLabel(project), { ...ALL_PROJECTS, startsWith: start }));
    await typeInto(popup, 'input[name=rule-start]', start);
    await (await button(popup, `Use these ${kept.length} project`)).click();
    expect(await untilText(popup, `starts with “${start}”`)).toContain(`${kept.length} project`);
    await button(popup, 'Renew the projects');
    await popup.close();
  } finally {
    await other.close();
  }
});
