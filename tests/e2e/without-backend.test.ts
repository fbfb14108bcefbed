import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectLabel } from '../procore-stand-in/world.ts';
import {
  button,
  openPermissions,
  panelButton,
  typeInto,
  untilAddress,
  untilPanel,
  untilShown,
  untilText,
} from '../story/hands.ts';
import { buildStage, type Stage } from '../story/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await buildStage({ projects: 300 });
});

afterAll(() => stage.close());

function missingProjects() {
  const { company, integration } = stage.world;
  const connected = new Set(integration.connectedProjectIds);
  return company.projects.filter(({ id }) => connected.has(id) && !integration.app.permittedProjectIds.has(id));
}

test('without a backend: pasted, missing, selected, added, and passed by Procore’s page', async () => {
  const { chromium, page, world } = stage;
  const names = missingProjects().map((project) => projectLabel(project));
  expect(names).toHaveLength(37);

  const popup = await chromium.openPopup(page);
  await (await button(popup, 'New integration')).click();
  await typeInto(popup, 'textarea[name=projects]', names.join('\n'));
  await untilText(popup, '37 projects read');
  await typeInto(popup, 'input[name=app-name]', world.integration.app.name);
  await (await button(popup, 'Keep with 37 projects')).click();
  await untilText(popup, 'Not validated yet');

  await (await button(popup, 'Go to App Management')).click();
  await untilAddress(page, 'app_management');
  await openPermissions(page, stage);
  await untilPanel(page, '37 of 37 projects are missing');

  await (await untilShown(page, 'input[placeholder="Select Projects"]')).click();
  await untilShown(page, '[data-dmsa-missing]');
  await page.keyboard.press('Escape');
  await (await panelButton(page, 'Select 37 missing')).click();
  await (await panelButton(page, 'Add 37 missing projects')).click();
  const passed = await untilPanel(page, 'Validation passed by Procore’s page');
  expect(passed).toMatch(/All 37 projects are permitted in the app “.+” by Procore’s page, at \d/);
  expect(world.addRequests).toHaveLength(1);
  expect(world.duplicateAdds).toBe(0);

  await (await panelButton(page, 'Ok')).click();
  await untilPanel(page, 'Save the credentials in your vendor’s portal');
  await (await panelButton(page, 'I have saved them there')).click();
  await untilPanel(page, 'Saved in the vendor’s portal');
});
