import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectLabel } from '../procore-stand-in/world.ts';
import {
  connectBackend,
  panelButton,
  pasteList,
  untilPanel,
  untilShown,
  untilText,
  validateInPopup,
} from '../story/hands.ts';
import { buildStage, type Stage } from '../story/stage.ts';
import { workbook } from '../support/workbook.ts';

const PANEL = 'dmsa-validator-panel >>>';

let stage: Stage;

beforeAll(async () => {
  stage = await buildStage({ projects: 60, connected: 10, permitted: 8 });
  const settings = await connectBackend(stage);
  await untilText(settings, 'Connected as');
  await settings.close();
  const { world, page, chromium } = stage;
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await page.locator('tbody tr').wait();
  const popup = await chromium.openPopup(page);
  await validateInPopup(popup);
  await untilText(popup, /are missing|successful/);
  await popup.close();
  await page.goto(
    `https://app.procore.com/${world.company.id}/company/app_management/${world.integration.app.installationId}`,
  );
  await page.locator('main ::-p-text(Permissions)').click();
});

afterAll(() => stage.close());

/** Projects of which neither the app nor the integration knows, and whose names nobody shares. */
function freeProjects() {
  const { company, integration } = stage.world;
  return company.projects.filter(
    ({ id, active, name }) =>
      active &&
      company.projects.filter((other) => other.name === name).length === 1 &&
      !integration.app.permittedProjectIds.has(id) &&
      !integration.connectedProjectIds.includes(id),
  );
}

test('a pop-up is shown as it was understood, one project is confirmed, and exactly what was ticked is added', async () => {
  const { page, world } = stage;
  const [sure, doubtful, other] = freeProjects();
  if (sure === undefined || doubtful === undefined || other === undefined) throw new Error('too few projects are free');
  await (await panelButton(page, 'Use a list')).click();
  await pasteList(
    page,
    [
      'Following projects are missing',
      `• ${projectLabel(sure)} - Missing`,
      `• ${doubtful.name} (${doubtful.number?.slice(0, -1)}) - Missing`,
      `• ${other.name} (${other.number?.slice(0, -1)}) - Missing`,
      '• A project that nobody has - Missing',
      'Please add these projects in Procore and validate again.',
    ].join('\n'),
  );
  expect(await untilPanel(page, '4 projects read')).toContain('2 lines to look at');
  await (await panelButton(page, 'Use these 4 projects')).click();
  expect(await untilPanel(page, '1 found · 2 undecided · 1 not offered')).toContain('Not validated by the integration');

  await page.locator(`${PANEL} .questions ::-p-text(${projectLabel(doubtful)})`).click();
  await untilPanel(page, '1 found · 1 confirmed · 1 undecided · 1 not offered');
  await (await panelButton(page, 'Select')).click();
  await (await panelButton(page, 'Add 2 missing projects')).click();
  await untilPanel(page, '2 projects added');
  expect(world.addRequests.map((ids) => [...ids].sort())).toEqual([[sure.id, doubtful.id].sort()]);
  expect(world.duplicateAdds).toBe(0);
});

test('columns and rows are corrected before anything is selected', async () => {
  const { page } = stage;
  const [first, second] = freeProjects().slice(3);
  if (first === undefined || second === undefined) throw new Error('too few projects are free');
  await (await panelButton(page, 'Change the list')).click();
  await pasteList(page, `Vorhaben\tBauherr\tOrt\n${first.name}\tA. Client\tHouston\n${second.name}\tB. Client\tWaco`);
  await untilPanel(page, 'Columns: 3 not understood');
  const [column] = await page.$$(`${PANEL} .columns select`);
  await column?.focus();
  await page.keyboard.type('Name');
  await untilPanel(page, '3 projects read');
  await (await page.$(`${PANEL} ::-p-text(3 projects read)`))?.click();
  await page.locator(`${PANEL} [aria-label="“Vorhaben” is not a project"]`).click();
  await (await panelButton(page, 'Use these 2 projects')).click();
  await untilPanel(page, '2 found');
  await (await panelButton(page, 'Discard the list')).click();
  await untilPanel(page, 'projects are missing');
});

test('a workbook is read in the panel, and one that cannot be read changes nothing', async () => {
  const { page } = stage;
  const folder = await mkdtemp(join(tmpdir(), 'dmsa-lists-'));
  const choose = async (name: string, content: Uint8Array) => {
    await writeFile(join(folder, name), content);
    const input = (await untilShown(page, `${PANEL} input[name=list-file]`)) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, name));
  };
  await (await panelButton(page, 'Use a list')).click();
  const rows = [
    ['Project Number', 'Project Name'],
    ...freeProjects()
      .slice(0, 3)
      .map(({ number, name }) => [number ?? '', name]),
  ];
  await choose('missing.xlsx', workbook([{ name: 'Missing', rows }]));
  await untilPanel(page, 'Use these 3 projects');
  await choose('broken.xlsx', workbook([{ name: 'Missing', rows }]).slice(0, 200));
  expect(await untilPanel(page, 'damaged or incomplete')).toContain('Use these 3 projects');
  await rm(folder, { recursive: true });
});
