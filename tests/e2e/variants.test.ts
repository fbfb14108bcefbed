import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '../procore-stand-in/page/words.ts';
import { type PageVariant, USUAL_PAGE } from '../procore-stand-in/page-variant.ts';
import { type AddBehaviour, projectLabel } from '../procore-stand-in/world.ts';
import {
  connectBackend,
  panelButton,
  panelText,
  pasteList,
  untilAppsSeen,
  untilPanel,
  untilText,
  validateInPopup,
} from '../story/hands.ts';
import { buildStage, type Stage } from '../story/stage.ts';
import { waitFor } from '../support/wait-for.ts';

let stage: Stage;
let permittedBefore: string[];
let usualAdd: AddBehaviour;

beforeAll(async () => {
  stage = await buildStage({ projects: 200, connected: 40, permitted: 30 });
  permittedBefore = [...stage.world.integration.app.permittedProjectIds];
  usualAdd = stage.world.add;
  const settings = await connectBackend(stage);
  await untilText(settings, 'Connected as');
  await settings.close();
});

afterAll(() => stage.close());

/** Takes back what the test before has added, and validates that. */
async function startOver(): Promise<void> {
  const { world, page, chromium } = stage;
  const { permittedProjectIds } = world.integration.app;
  permittedProjectIds.clear();
  for (const id of permittedBefore) permittedProjectIds.add(id);
  world.page = USUAL_PAGE;
  world.add = usualAdd;
  world.addRequests.length = 0;
  world.duplicateAdds = 0;
  // The list of apps, for its one app of this name; the popup there, to validate.
  await page.goto(listUrl());
  await untilAppsSeen(chromium, world);
  const popup = await chromium.openPopup(page);
  await validateInPopup(popup);
  await untilText(popup, '10 of 40 projects are missing');
  await popup.close();
}

const listUrl = () => `https://app.procore.com/${stage.world.company.id}/company/app_management`;

async function openPermissions(): Promise<void> {
  const { world, page } = stage;
  await page.goto(`${listUrl()}/${world.integration.app.installationId}`);
  await page.locator(`main ::-p-text(${wordsOf(world.page).permissions})`).click();
}

/** Answers what the panel asks about this page, until it offers to select or add. */
async function answerQuestions(): Promise<string> {
  const { page } = stage;
  for (;;) {
    const text = await waitFor(
      'a question or the next step',
      () => panelText(page),
      (shown) => /Yes, it is|Select \d+ missing|one by one/.test(shown),
    );
    if (!text.includes('Yes, it is')) return text;
    const question = /Is “.*/.exec(text)?.[0] ?? '';
    await (await panelButton(page, 'Yes, it is')).click();
    await waitFor(
      'the answer to count',
      () => panelText(page),
      (shown) => !shown.includes(question),
    );
  }
}

const PAGES: readonly (Partial<PageVariant> & { add?: Partial<AddBehaviour>; parts?: number[] })[] = [
  { control: 'super-select-checkbox', labelForm: 'name + status' },
  { control: 'react-select', loading: 'search' },
  { control: 'group-select', hasGroup: true, library: 10 },
  { control: 'native-multiple', table: 'list' },
  { place: 'frame', root: 'legacy', optionShape: 'nested' },
  { place: 'modal' },
  { language: 'nonsense', title: 'breadcrumb' },
  { loading: 'lazy', table: 'server-paged', message: 'none' },
  { optionShape: 'no-ids', columns: 'number, name', remount: 'on-choice' },
  { offersPermitted: true, keepsChoice: true, table: 'paged' },
  { busyLook: 'gone', add: { limit: 4, limitMessage: 'Max. 4' }, message: 'banner', parts: [10, 4, 4, 2] },
];

test.each(PAGES)('the main job on %j', async ({ add, parts = [10], ...variant }) => {
  await startOver();
  const { world, page } = stage;
  world.page = { ...USUAL_PAGE, ...variant };
  world.add = { ...usualAdd, ...add };
  await openPermissions();
  await answerQuestions();
  await (await panelButton(page, 'Select')).click();
  await (await panelButton(page, 'Add 10 missing projects')).click();
  await untilPanel(page, 'Validation successful');
  expect(world.addRequests.map((ids) => ids.length)).toEqual(parts);
  expectExactly(world.integration.connectedProjectIds);
});

test('a drop-down that takes one project at a time is gone through one by one', async () => {
  await startOver();
  const { world, page } = stage;
  world.page = { ...USUAL_PAGE, control: 'select' };
  await openPermissions();
  expect(await answerQuestions()).toContain('Add 10 projects one by one');
  await (await panelButton(page, 'Add 10 projects')).click();
  await untilPanel(page, 'Validation successful');
  expect(world.addRequests.every((ids) => ids.length === 1)).toBe(true);
  expectExactly(world.integration.connectedProjectIds);
});

test('an Add that breaks off is told by name, in Procore’s words, and nothing is submitted again', async () => {
  await startOver();
  const { world, page } = stage;
  world.add = { ...usualAdd, failAfter: 3, failMessage: 'The operation was aborted.' };
  await openPermissions();
  await answerQuestions();
  await (await panelButton(page, 'Select')).click();
  await (await panelButton(page, 'Add 10')).click();
  const text = await untilPanel(page, 'Procore says: “The operation was aborted.”');
  expect(text).toContain('3 projects added. 7 projects not added');
  await (await panelButton(page, 'Show the added rows in the table')).click();
  await page.locator('[data-dmsa-added]').wait();
  expect(await page.$$('[data-dmsa-added]')).toHaveLength(3);
  expect(world.addRequests).toHaveLength(1);
});

test('a pasted list is selected and added just the same, without a verdict', async () => {
  await startOver();
  const { world, page } = stage;
  const { app, connectedProjectIds } = world.integration;
  const free = world.company.projects.filter(
    ({ id, active }) => active && !app.permittedProjectIds.has(id) && !connectedProjectIds.includes(id),
  );
  const [first, second] = free;
  if (first === undefined || second === undefined) throw new Error('no project is free');
  await openPermissions();
  await answerQuestions();
  await (await panelButton(page, 'Use a list')).click();
  await pasteList(page, `${projectLabel(first)}\n${projectLabel(second)}\nA project that nobody has`);
  await (await panelButton(page, 'Use these 3 projects')).click();
  await untilPanel(page, 'Not validated by the integration');
  await (await panelButton(page, 'Select 3 missing')).click();
  expect(await untilPanel(page, 'Add 2 missing projects')).toContain('A project that nobody has');
  await (await panelButton(page, 'Add 2 missing projects')).click();
  await untilPanel(page, '2 projects added');
  expect(world.addRequests.map((ids) => [...ids].sort())).toEqual([[first.id, second.id].sort()]);
  await (await panelButton(page, 'Discard the list')).click();
  await untilPanel(page, '10 of 40 projects are missing');
});

/** Permitted is what was, and the integration's projects: no other, none twice, and nothing on the tab next door. */
function expectExactly(connected: readonly string[]): void {
  const { world } = stage;
  expect([...world.integration.app.permittedProjectIds].sort()).toEqual(
    [...new Set([...permittedBefore, ...connected])].sort(),
  );
  expect(world.duplicateAdds).toBe(0);
  expect(world.configurationWrites).toEqual([]);
}
