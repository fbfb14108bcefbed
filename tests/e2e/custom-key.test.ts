import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectLabel } from '../procore-stand-in/world.ts';
import { button, textOf, typeInto, untilText } from '../story/hands.ts';
import { buildStageWithoutBackend, type StageWithoutBackend } from '../story/stage.ts';

let stage: StageWithoutBackend;

beforeAll(async () => {
  stage = await buildStageWithoutBackend({ projects: 300 });
});

afterAll(() => stage.close());

test('a list and a custom key: validated by the extension itself, with no page of Procore and no backend', async () => {
  const { chromium, page, world } = stage;
  const { app, connectedProjectIds } = world.integration;
  const connected = world.company.projects.filter(({ id }) => connectedProjectIds.includes(id));
  for (const origin of ['https://login.procore.com', 'https://api.procore.com']) await chromium.grantOrigin(origin);
  app.installed = false;
  let popup = await chromium.openPopup(page);
  await (await button(popup, 'New integration')).click();
  await typeInto(popup, 'textarea[name=list]', connected.map((project) => projectLabel(project)).join('\n'));
  await untilText(popup, /120 projects read/);
  await typeInto(popup, 'input[name=app-name]', app.name);
  await popup.locator('input[name=custom]').click();
  await (await button(popup, 'Keep with')).click();
  await untilText(popup, 'Step 1 of 2');
  await typeInto(popup, 'input[name=client-key]', app.clientId);
  await typeInto(popup, 'input[name=client-secret]', app.clientSecret);
  await (await button(popup, 'Next')).click();
  await untilText(popup, 'Step 2 of 2');
  await (await button(popup, 'Validate DMSA')).click();
  const toInstall = await untilText(popup, 'The app is not installed in this company');
  expect(toInstall.match(/Install App\b/g)).toHaveLength(1);
  expect(toInstall).not.toContain('Permitted Projects');
  await button(popup, 'Go to App Management');
  app.installed = true;
  await (await button(popup, 'Validate again')).click();
  // Three of the 37 are like permitted projects that the list does not name, and may have been renamed to them.
  const failed = await untilText(popup, 'Validation failed');
  expect(failed).toContain('34 of 120 projects are missing');
  expect(failed).toContain('3 others could not be checked');
  await popup.close();

  for (const { id } of connected) app.permittedProjectIds.add(id);
  await chromium.killWorker();
  popup = await chromium.openPopup(page);
  await untilText(popup, 'Validation failed');
  await (await button(popup, 'Validate again')).click();
  const passed = await untilText(popup, 'Validation successful');
  expect(passed).toContain('All 120 projects');
  expect(passed).not.toContain('not tried');
  await (await button(popup, 'Ok')).click();
  expect(await untilText(popup, 'Save the credentials in your vendor’s portal')).toContain(app.clientId);
  await (await button(popup, 'I have saved them there')).click();
  await untilText(popup, 'Saved in the vendor’s portal');
  expect(await textOf(popup)).not.toContain(app.clientSecret);
  await popup.close();

  const hosts = world.requests.filter(({ path }) => /^\/(?:oauth|rest)\//.test(path)).map(({ host }) => host);
  expect(new Set(hosts)).toEqual(new Set(['login.procore.com', 'api.procore.com']));
  expect(world.addRequests).toEqual([]);
});
