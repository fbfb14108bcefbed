/** A missing project whose name Procore's table shows already, because another project has it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { USUAL_PAGE } from '../procore-stand-in/page-variant.ts';
import { plantProjects } from '../procore-stand-in/world-changes.ts';
import {
  connectBackend,
  openPermissions,
  panelButton,
  untilPanel,
  untilText,
  validateInPopup,
} from '../story/hands.ts';
import { buildStage, type Stage } from '../story/stage.ts';

let stage: Stage;
let wanted: string;

beforeAll(async () => {
  stage = await buildStage({
    projects: 120,
    connected: 20,
    permitted: 20,
    prepare(world) {
      const [first, second] = plantProjects(world, ['Mill Street Depot', 'Mill Street Depot']);
      if (first === undefined || second === undefined) throw new Error('nothing was planted');
      world.integration.app.permittedProjectIds.add(first.id);
      wanted = second.id;
    },
  });
  const settings = await connectBackend(stage);
  await untilText(settings, 'Connected as');
  await settings.close();
  const popup = await stage.chromium.openPopup(stage.page);
  await validateInPopup(popup);
  await untilText(popup, '1 of 22 projects is missing');
  await popup.close();
});

afterAll(() => stage.close());

test('is said at once where the drop-down has no ids, with a way on', async () => {
  const { page, world } = stage;
  world.page = { ...USUAL_PAGE, optionShape: 'no-ids' };
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await openPermissions(page, stage);
  const text = await untilPanel(page, 'may be another project of the same name');
  expect(text).not.toMatch(/Select \d|times/);
});

test('is selected by its id, added once and then seen', async () => {
  const { page, world } = stage;
  world.page = USUAL_PAGE;
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await openPermissions(page, stage);
  await (await panelButton(page, 'Select 1 missing')).click();
  await (await panelButton(page, 'Add 1 missing project')).click();
  await untilPanel(page, 'Validation successful');
  expect(world.addRequests).toEqual([[wanted]]);
});
