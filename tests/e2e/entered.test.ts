/** What is entered at the very moment at which popup and worker end. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { button, typeInto, untilShown, untilText } from '../story/hands.ts';
import { setUpIntegration } from '../story/play-without-backend.ts';
import { buildStageWithoutBackend, homeUrl, type StageWithoutBackend } from '../story/stage.ts';
import { waitFor } from '../support/wait-for.ts';

let stage: StageWithoutBackend;
/** A page of the extension: its locks are the worker's, too. */
let settings: Page;

beforeAll(async () => {
  stage = await buildStageWithoutBackend({ projects: 20, connected: 4, permitted: 3 });
  settings = await stage.chromium.openExtensionPage('src/options/index.html');
});

afterAll(() => stage.close());

/** Stops the worker between being told of something and keeping it, and the popup with it. */
async function endAt(lock: string, popup: Page, enter: () => Promise<void>): Promise<void> {
  await settings.evaluate(
    (name) =>
      new Promise<void>((held) => {
        void navigator.locks.request(name, () => {
          held();
          return new Promise<void>((release) => Object.assign(globalThis, { release }));
        });
      }),
    lock,
  );
  await enter();
  await waitFor(
    'the worker to be at it',
    () =>
      settings.evaluate(
        async (name) => (await navigator.locks.query()).pending?.map((one) => one.name).includes(name),
        lock,
      ),
    (isWaiting) => isWaiting === true,
  );
  await popup.close();
  await stage.chromium.killWorker();
  await settings.evaluate(() => (globalThis as unknown as { release(): void }).release());
}

test('the first letters of New integration are what the next popup opens with', async () => {
  const { chromium, page, world } = stage;
  await page.goto(homeUrl(world));
  let popup = await chromium.openPopup(page);
  await (await button(popup, 'New integration')).click();
  await endAt('new-integration', popup, () => typeInto(popup, 'input[name=app-name]', 'Site Sync'));
  popup = await chromium.openPopup(page);
  const name = await untilShown(popup, 'input[name=app-name]');
  await waitFor(
    'the name',
    () => name.evaluate((field) => (field as HTMLInputElement).value),
    (value) => value === 'Site Sync',
  );
  await (await button(popup, 'Cancel')).click();
  await (await button(popup, 'Discard')).click();
  await popup.close();
});

test('so are the tick of Step 1 and the secret, which goes with the edit', async () => {
  const { chromium, page, world } = stage;
  await setUpIntegration(stage, [world.company.projects[0]?.name ?? '']);
  await page.goto(homeUrl(world));
  let popup = await chromium.openPopup(page);
  await (await button(popup, 'Edit')).click();
  await untilText(popup, 'Step 1 of 2');
  const edits = (await chromium.readSession('edits@2')) as Record<string, unknown>;
  const lock = `command:${Object.keys(edits)[0]}`;
  await endAt(lock, popup, async () => {
    await popup.locator('input[name=custom]').click();
    await typeInto(popup, 'input[name=client-secret]', 'a-secret');
  });
  popup = await chromium.openPopup(page);
  const box = await untilShown(popup, 'input[name=custom]');
  await waitFor(
    'the tick',
    () => popup.$eval('input[name=custom]', (field) => (field as HTMLInputElement).checked),
    (isTicked) => isTicked,
  );
  expect(box).toBeTruthy();
  const hint = await popup.$eval('input[name=client-secret]', (field) => (field as HTMLInputElement).placeholder);
  expect(hint).toMatch(/^Entered. Kept until/);
  await (await button(popup, 'Cancel')).click();
  await (await button(popup, 'Discard')).click();
  await button(popup, 'Edit');
  const session = await settings.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { session: { get(): object } } } }).chrome;
    return JSON.stringify(await storage.session.get());
  });
  expect(session).not.toContain('a-secret');
});

test('what was entered about a kept integration is there again, and Cancel asks before it is gone', async () => {
  const { chromium, page, world } = stage;
  await page.goto(homeUrl(world));
  const open = async () => {
    const popup = await chromium.openPopup(page);
    await untilText(popup, 'Step 1 of 2');
    return popup;
  };
  let popup = await chromium.openPopup(page);
  await (await button(popup, 'Edit')).click();
  await popup.locator('summary ::-p-text(Projects, name and portal)').click();
  await typeInto(popup, 'input[name=app-name]', 'Site Sync 2');
  await (await button(popup, 'Replace the projects')).click();
  await typeInto(popup, 'textarea', 'Name\tNumber\nTower\t19-001\nMill\t19-002');
  await button(popup, 'Use these 2 projects instead');
  await popup.close();
  popup = await open();
  await button(popup, 'Use these 2 projects instead');
  expect(await popup.$eval('input[name=app-name]', (field) => (field as HTMLInputElement).value)).toBe('Site Sync 2');
  await (await button(popup, 'Cancel')).click();
  await (await button(popup, 'Discard')).click();
  await (await button(popup, 'Edit')).click();
  await untilText(popup, 'Step 1 of 2');
  expect(await popup.$eval('input[name=app-name]', (field) => (field as HTMLInputElement).value)).not.toBe(
    'Site Sync 2',
  );
  expect(await popup.$('textarea')).toBeNull();
});
