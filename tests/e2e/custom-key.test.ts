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

test('on a sandbox, with the worker ended between any two steps', async () => {
  const sandbox = await buildStageWithoutBackend({ projects: 60, connected: 6, permitted: 5 });
  try {
    const { chromium, page, world } = sandbox;
    const { app, connectedProjectIds } = world.integration;
    const connected = world.company.projects.filter(({ id }) => connectedProjectIds.includes(id));
    const hosts = ['login-sandbox.procore.com', 'sandbox.procore.com'];
    for (const host of hosts) await chromium.grantOrigin(`https://${host}`);
    await page.goto(`https://sandbox.procore.com/${world.company.id}/company/home/list`);
    let popup = await chromium.openPopup(page);
    const goOnAnew = async (words: string) => {
      await popup.close();
      await chromium.killWorker();
      popup = await chromium.openPopup(page);
      return untilText(popup, words);
    };
    await (await button(popup, 'Use DMSA Validator on sandbox')).click();
    await (await button(popup, 'New integration')).click();
    await typeInto(popup, 'textarea[name=list]', connected.map((project) => projectLabel(project)).join('\n'));
    await untilText(popup, /6 projects read/);
    await typeInto(popup, 'input[name=app-name]', app.name);
    await popup.locator('input[name=custom]').click();
    await goOnAnew('6 projects');
    await (await button(popup, 'Keep with')).click();
    await untilText(popup, 'Step 1 of 2');
    await goOnAnew('Step 1 of 2');
    await typeInto(popup, 'input[name=client-key]', app.clientId);
    await typeInto(popup, 'input[name=client-secret]', app.clientSecret);
    await goOnAnew('Step 1 of 2');
    await (await button(popup, 'Next')).click();
    await untilText(popup, 'Step 2 of 2');
    await goOnAnew('Step 2 of 2');
    await (await button(popup, 'Validate DMSA')).click();
    await untilText(popup, /Reading the permitted projects|Validation failed/);
    await goOnAnew('Validation failed');
    for (const { id } of connected) app.permittedProjectIds.add(id);
    await (await button(popup, 'Validate again')).click();
    await untilText(popup, 'Validation successful');
    await goOnAnew('Validation successful');
    await (await button(popup, 'Ok')).click();
    await untilText(popup, 'Save the credentials in your vendor’s portal');
    await goOnAnew('Save the credentials in your vendor’s portal');
    await (await button(popup, 'I have saved them there')).click();
    await untilText(popup, 'Saved in the vendor’s portal');
    await goOnAnew('Saved in the vendor’s portal');
    expect(await textOf(popup)).not.toContain(app.clientSecret);
    const asked = world.requests.filter(({ path }) => /^\/(?:oauth|rest)\//.test(path)).map(({ host }) => host);
    expect(new Set(asked)).toEqual(new Set(hosts));
  } finally {
    await sandbox.close();
  }
});
