/** Edit Integration, as the vendor's help article describes it: the five ways, and what must not get lost on them. */
import { randomBytes } from 'node:crypto';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { button, connectBackend, editInPopup, textOf, untilText } from '../story/hands.ts';
import { buildStage, type Stage } from '../story/stage.ts';
import type { BackendWithClock } from '../support/backend-here.ts';
import { waitFor } from '../support/wait-for.ts';

let stage: Stage<BackendWithClock>;
let popup: Page;

const app = () => stage.world.integration.app;

async function begin(permitted: number): Promise<void> {
  stage = await buildStage({ projects: 300, connected: 20, permitted });
  const settings = await connectBackend(stage);
  await untilText(settings, 'Connected as');
  await settings.close();
}

async function openPopup(): Promise<Page> {
  popup = await stage.chromium.openPopup(stage.page);
  return popup;
}

const press = async (text: string) => (await button(popup, text)).click();

async function wantCustom(isWanted: boolean): Promise<void> {
  const box = await popup.locator('input[name=custom]').waitHandle();
  if ((await box.evaluate(({ checked }) => checked)) !== isWanted) await box.click();
}

async function enter(clientKey: string, clientSecret: string): Promise<void> {
  await wantCustom(true);
  await popup.locator('input[name=client-key]').fill(clientKey);
  await popup.locator('input[name=client-secret]').fill(clientSecret);
}

async function toMarketplace(): Promise<void> {
  await editInPopup(popup);
  await wantCustom(false);
}

async function toCustom({ clientId, clientSecret } = app()): Promise<void> {
  await editInPopup(popup);
  await enter(clientId, clientSecret);
}

/** From Step 1, as it is filled in, to the saved credential; gives what the popup says of it then. */
async function validateAndSave(): Promise<string> {
  await press('Next');
  await press('Validate DMSA');
  await untilText(popup, 'Validation successful');
  expect(await textOf(popup)).not.toMatch(/^Save$/m);
  await press('Ok');
  await press('Save');
  const text = await untilText(popup, /Credentials saved[\s\S]*Done/);
  await press('Done');
  await untilText(popup, /^Edit$/m);
  return text;
}

/** The app's keys as Procore would give out new ones. */
function renewKeys() {
  const keys = { clientId: randomBytes(32).toString('hex'), clientSecret: randomBytes(32).toString('hex') };
  Object.assign(app(), keys);
  return keys;
}

describe('the five ways', () => {
  beforeAll(() => begin(20));
  afterAll(() => stage.close());
  beforeEach(openPopup);

  test('traditional → marketplace, with time and who', async () => {
    await toMarketplace();
    const text = await validateAndSave();
    expect(text).toContain('now uses its Marketplace DMSA credentials');
    expect(text).toMatch(/Confirmed by the backend, .*20\d\d.*, saved by Acme consultant/);
    expect(await textOf(popup)).toContain('Passed');
  });

  test('marketplace → custom', async () => {
    await toCustom();
    expect(await validateAndSave()).toContain('now uses its Custom DMSA credentials');
  });

  test('custom → custom with new keys', async () => {
    const vendors = { clientId: app().clientId, clientSecret: app().clientSecret };
    await toCustom(renewKeys() as never);
    expect(await validateAndSave()).toContain('now uses its Custom DMSA credentials');
    Object.assign(app(), vendors);
  });

  test('custom → marketplace', async () => {
    await toMarketplace();
    expect(await validateAndSave()).toContain('now uses its Marketplace DMSA credentials');
  });

  test('what is saved is validated without editing', async () => {
    const [id = ''] = stage.world.integration.connectedProjectIds;
    app().permittedProjectIds.delete(id);
    await press('Validate');
    await untilText(popup, '1 of 20 projects is missing');
    app().permittedProjectIds.add(id);
  });
});

describe('on the way', () => {
  beforeAll(() => begin(17));
  afterAll(() => stage.close());
  beforeEach(openPopup);

  test('step, key and typed secret survive the popup and the worker; nothing is typed twice', async () => {
    const { clientId, clientSecret } = app();
    await editInPopup(popup);
    await enter(`${clientId} `, `${clientSecret} `);
    const kept = () => stage.chromium.readSession('candidate-secrets@1');
    await waitFor('the typed secret to be kept', kept, (secrets) => JSON.stringify(secrets).includes(clientSecret));
    await stage.chromium.killWorker();
    await openPopup();
    await untilText(popup, 'Step 1 of 2');
    const typed = () => popup.$eval('input[name=client-key]', (input) => (input as HTMLInputElement).value);
    expect(await typed()).toBe(clientId);
    const hint = await popup.$eval('input[name=client-secret]', (input) => (input as HTMLInputElement).placeholder);
    expect(hint).toMatch(/^Entered. Kept until \d/);
    await press('Next');
    await untilText(popup, 'Step 2 of 2');
    await openPopup();
    await press('Validate DMSA');
    await untilText(popup, '3 of 20 projects are missing');
    expect(await textOf(popup)).not.toMatch(/^Save$/m);
    await openPopup();
    await untilText(popup, '3 of 20 projects are missing');
  });

  test('Cancel asks before it forgets what was typed, and forgets it', async () => {
    await press('Cancel');
    await untilText(popup, 'Discard what you entered?');
    await press('Keep editing');
    await press('Cancel');
    await press('Discard');
    await untilText(popup, /^Edit$/m);
    const session = await popup.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: { storage: { session: { get(): object } } } }).chrome;
      return JSON.stringify(await storage.session.get());
    });
    expect(session).not.toContain(app().clientSecret);
  });

  test('a refused key says so, and nothing of the projects, which nobody has asked about', async () => {
    await editInPopup(popup);
    await enter(app().clientId, 'wrong-secret');
    await press('Next');
    await press('Validate DMSA');
    const text = await untilText(popup, 'Procore rejected the credentials');
    expect(text).toContain('not swapped');
    expect(text).not.toMatch(/unknown|Could not be/i);
    await press('Cancel');
    await press('Discard');
    await untilText(popup, /^Edit$/m);
  });

  test('a key without its secret is refused before anything is sent', async () => {
    await editInPopup(popup);
    await enter('another-key', '');
    await press('Next');
    await untilText(popup, 'This client key is new here');
    await press('Cancel');
    await press('Discard');
    await untilText(popup, /^Edit$/m);
  });

  test('the focus stays in the popup from Validate DMSA to Save, by keyboard alone', async () => {
    const permitted = [...app().permittedProjectIds];
    for (const id of stage.world.integration.connectedProjectIds) app().permittedProjectIds.add(id);
    await toMarketplace();
    await press('Next');
    const focused = () => popup.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');
    const untilFocus = (text: RegExp) => waitFor(`the focus on ${text}`, focused, (shown) => text.test(shown));
    await untilFocus(/^Validate DMSA$/);
    await popup.keyboard.press('Enter');
    await untilFocus(/^Validation successful/);
    const next = async (text: string) => {
      await waitFor(
        `the focus on "${text}"`,
        async () => {
          await popup.keyboard.press('Tab');
          return focused();
        },
        (shown) => shown === text,
      );
      await popup.keyboard.press('Enter');
    };
    await next('Ok');
    await untilFocus(/^Validation successful/);
    await press('Cancel');
    await untilText(popup, /^Edit$/m);
    app().permittedProjectIds.clear();
    for (const id of permitted) app().permittedProjectIds.add(id);
  });

  test('with the computer’s clock 31 minutes ahead of the backend’s there is Ok and Save', async () => {
    for (const id of stage.world.integration.connectedProjectIds) app().permittedProjectIds.add(id);
    stage.backend.turnClock(-31 * 60_000);
    await toMarketplace();
    await press('Next');
    await press('Validate DMSA');
    await untilText(popup, 'Validation successful');
    await press('Ok');
    await button(popup, 'Save');
    await press('Cancel');
    stage.backend.turnClock(0);
  });

  test('traditional → custom', async () => {
    await toCustom();
    expect(await validateAndSave()).toContain('now uses its Custom DMSA credentials');
  });

  test('a run whose worker died goes on while the popup is open', async () => {
    await toMarketplace();
    await press('Next');
    await button(popup, 'Validate DMSA');
    await press('Validate DMSA');
    await untilText(popup, 'Reading the permitted projects');
    await stage.chromium.killWorker();
    const died = Date.now();
    await untilText(popup, 'Validation successful');
    // The next alarm would come after half a minute.
    expect(Date.now() - died).toBeLessThan(20_000);
  });
});
