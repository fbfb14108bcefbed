/** A file of the extension that cannot be read: it is said, and once it is there again all goes on. */
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../procore-stand-in/world.ts';
import { button, untilText } from '../story/hands.ts';
import { homeUrl } from '../story/stage.ts';
import { BUILT_EXTENSION, type ChromiumWithExtension, launchChromium } from '../support/chromium.ts';
import { lendStandIn } from '../support/lent.ts';

let world: World;
let folder: string;
let chromium: ChromiumWithExtension;
let page: Page;
let closeStandIn: () => Promise<void>;

beforeAll(async () => {
  world = createWorld({ projects: 20, connected: 5, permitted: 5 });
  const standIn = await lendStandIn(world);
  closeStandIn = standIn.close;
  folder = await mkdtemp(join(tmpdir(), 'dmsa-extension-'));
  await cp(BUILT_EXTENSION, folder, { recursive: true });
  chromium = await launchChromium({ standInPort: standIn.port, extensionPath: folder });
  page = await chromium.browser.newPage();
});

afterAll(async () => {
  await chromium.close();
  await closeStandIn();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ['what follows the first paint', 'screens.js', () => homeUrl(world), 'Begin without a backend'],
  ['what a page elsewhere needs', 'no-company.js', () => 'about:blank', 'Take the missing projects with you'],
])('of the popup: %s', async (_what, file, url, expected) => {
  const asset = join(folder, 'assets', file);
  await rename(asset, `${asset}.away`);
  await page.goto(url());
  const popup = await chromium.openPopup(page);
  expect(await untilText(popup, 'A part of this window could not be loaded.')).not.toContain(expected);
  await rename(`${asset}.away`, asset);
  await (await button(popup, 'Try again')).click();
  await untilText(popup, expected);
  await popup.close();
});

test('of the settings: the connection stands there all the same', async () => {
  const asset = join(folder, 'assets/kept-here.js');
  await rename(asset, `${asset}.away`);
  const settings = await chromium.openExtensionPage('src/options/index.html');
  expect(await untilText(settings, 'Something went wrong')).toContain('Access token');
  await rename(`${asset}.away`, asset);
  await (await button(settings, 'Try again')).click();
  await untilText(settings, 'Take along and bring back');
  await settings.close();
});
