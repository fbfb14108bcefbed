import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '../procore-stand-in/server.ts';
import { PORTAL_HOST, PORTAL_SHAPES, portalUrl } from '../procore-stand-in/vendor-portal.ts';
import { createWorld, type World } from '../procore-stand-in/world.ts';
import {
  button,
  panelButton,
  panelText,
  pressView,
  textOf,
  untilAddress,
  untilPanel,
  untilShown,
  untilText,
} from '../story/hands.ts';
import { homeUrl } from '../story/stage.ts';
import { type ChromiumWithExtension, launchChromium } from '../support/chromium.ts';
import { failValidationInPortal, readTabInPopup } from '../support/portal-tab.ts';
import { workbook } from '../support/workbook.ts';

let world: World;
let standIn: StandIn;
let chromium: ChromiumWithExtension;
let page: Page;
let folder: string;

beforeAll(async () => {
  world = createWorld({ projects: 300, connected: 120, permitted: 83 });
  standIn = await startStandIn(world);
  chromium = await launchChromium({ standInPort: standIn.port, windowSize: { width: 1360, height: 900 } });
  page = (await chromium.browser.pages())[0] ?? (await chromium.browser.newPage());
  folder = await mkdtemp(join(tmpdir(), 'dmsa-lists-'));
});

afterAll(async () => {
  await chromium.close();
  await standIn.close();
  await rm(folder, { recursive: true, force: true });
});

function missingIds(): string[] {
  const { app, connectedProjectIds } = world.integration;
  return connectedProjectIds.filter((id) => !app.permittedProjectIds.has(id));
}

async function openPermissionsTab(): Promise<void> {
  await page.goto(`https://app.procore.com/${world.company.id}/company/app_management`);
  await pressView(page, world.integration.app.name);
}

describe('the vendor’s message is found first, with all its projects', () => {
  const whole = PORTAL_SHAPES.filter((shape) => shape !== 'virtual' && shape !== 'pages');
  test.each(whole)('as %s', async (shape) => {
    await failValidationInPortal(page, shape);
    const popup = await readTabInPopup(chromium, page);
    const text = await textOf(popup);
    const found = text.indexOf('Validation failed');
    expect(found).toBeGreaterThan(0);
    expect(text.indexOf('Use these 37 projects')).toBeGreaterThan(found);
    expect(text.indexOf('Use these 37 projects')).toBeLessThan(text.indexOf('Use these 120 projects'));
    expect(text).not.toContain('Perhaps only a part');
    await popup.close();
  });

  test.each([
    ['virtual', 'loads while you scroll|seems to load while you scroll'],
    ['pages', '1–10 of 37'],
  ] as const)('as %s it is said to be a part', async (shape, reason) => {
    await failValidationInPortal(page, shape);
    const popup = await readTabInPopup(chromium, page);
    const text = await textOf(popup);
    expect(text).toContain('Perhaps only a part of the list');
    expect(text).toMatch(new RegExp(reason));
    await popup.close();
  });
});

test('from the vendor’s message to marked projects in three presses, and added', async () => {
  await failValidationInPortal(page);
  const popup = await readTabInPopup(chromium, page);
  await (await button(popup, 'Use these 37 projects')).click();
  await untilText(popup, '37 projects taken from Edit Integration · Sync Vendor');
  await popup.close();

  await page.goto(homeUrl(world));
  const inProcore = await chromium.openPopup(page);
  await untilText(inProcore, '37 projects taken from Edit Integration · Sync Vendor');
  expect(await textOf(inProcore)).not.toContain('Begin without a backend');
  await (await button(inProcore, 'Go to App Management')).click();
  await untilAddress(page, 'app_management');

  await openPermissionsTab();
  expect(await untilPanel(page, 'to be used for')).toContain('taken from Edit Integration · Sync Vendor');
  await (await panelButton(page, 'Use it here')).click();
  await untilPanel(page, '37 found');
  const input = await untilShown(page, '[data-qa=core-multiselect-input], [role=combobox]');
  await input.click();
  await page.waitForFunction(() => document.querySelectorAll('[data-dmsa-missing]').length > 0);
  expect(world.addRequests).toEqual([]);

  await (await panelButton(page, 'Select 37 missing')).click();
  await (await panelButton(page, 'Add 37 missing projects')).click();
  await untilPanel(page, '37 projects added');
  expect(missingIds()).toEqual([]);

  await page.goto(portalUrl());
  await page.locator('#next').click();
  await page.locator('#validate').click();
  await page.locator('.pop-up ::-p-text(Validation successful)').wait();
});

test('a list that was used or discarded is not offered again', async () => {
  await openPermissionsTab();
  await untilPanel(page, 'Your list');
  expect(await panelText(page)).not.toContain('Use it here');
  await (await panelButton(page, 'Discard the list')).click();
  await page.waitForFunction(
    () => !document.querySelector('dmsa-validator-panel')?.shadowRoot?.querySelector('.panel')?.textContent,
  );
});

test('what is selected goes before all else', async () => {
  await page.goto(portalUrl());
  await page.locator('#next').click();
  await page.evaluate(() => {
    const rows = [...document.querySelectorAll('#synced tbody tr')];
    const [first, last] = [rows[3], rows[5]];
    if (!first || !last) throw new Error('the portal lists too few projects');
    const range = document.createRange();
    range.setStartBefore(first);
    range.setEndAfter(last);
    getSelection()?.addRange(range);
  });
  const popup = await readTabInPopup(chromium, page);
  expect(await textOf(popup)).toMatch(/What you have selected[\s\S]*Use these 3 projects/);
  await popup.close();
});

test('a frame of another site is not read, and the popup says whose it is', async () => {
  await page.goto(`https://${PORTAL_HOST}/message`);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://us02.procore.com/';
    frame.width = '600';
    frame.height = '400';
    document.body.append(frame);
  });
  await page.waitForFunction(() => document.querySelector('iframe')?.contentDocument === null);
  const popup = await readTabInPopup(chromium, page);
  expect(await untilText(popup, 'Allow us02.procore.com')).toContain('No list was found on this page');
  await popup.close();
});

test('the menu of what is selected opens the popup with it', async () => {
  const tab = await chromium.browser.newPage();
  await tab.goto(portalUrl());
  await tab.locator('#next').click();
  await tab.evaluate(() => {
    const [row] = document.querySelectorAll('#synced tbody tr');
    if (row) getSelection()?.selectAllChildren(row);
  });
  // A press in the menu lends the tab; automation cannot press there, so it is lent by opening the popup.
  await (await chromium.openPopup(tab)).close();
  const before = new Set(chromium.browser.targets());
  const opened = chromium.browser.waitForTarget(
    (target) => target.url().endsWith('src/popup/index.html') && !before.has(target),
  );
  await (await chromium.worker()).evaluate(pressMenuEntry);
  const popup = await (await opened).asPage();
  expect(await untilText(popup, 'Use this project')).toContain('What you have selected');
  await popup.close();
  await tab.close();
});

/** Runs in the worker, as the browser does when the entry is pressed. */
async function pressMenuEntry(): Promise<void> {
  interface Browser {
    tabs: { query(what: object): Promise<unknown[]> };
    contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
  }
  const { tabs, contextMenus } = (globalThis as unknown as { chrome: Browser }).chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  contextMenus.onClicked.dispatch({ menuItemId: 'take-selection' }, tab);
}

test.each([
  ['a page without a list', `https://${PORTAL_HOST}/message`, 'No list was found on this page'],
  ['a page of the browser', 'chrome://version/', 'lets no extension read this tab'],
])('%s: said, with what can be done', async (_what, url, expected) => {
  await page.goto(url);
  const popup = await readTabInPopup(chromium, page);
  const text = await untilText(popup, expected);
  expect(text).toContain('paste');
  await popup.close();
});

describe('a file', () => {
  let popup: Page;
  beforeAll(async () => {
    await page.goto(portalUrl());
    popup = await chromium.openExtensionPage('src/popup/index.html');
  });
  afterAll(() => popup.close());

  async function choose(name: string, content: Uint8Array | string): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, content);
    const input = (await untilShown(popup, 'input[name=list-file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }

  test('that is a workbook is read, sheet by sheet', async () => {
    const rows = [
      ['Project Number', 'Project Name', 'Procore ID'],
      ['0045', 'Tower', '562949953421312'],
      ['19-1', 'Bridge', ''],
    ];
    await choose(
      'missing.xlsx',
      workbook([
        { name: 'Notes', rows: [['Riverside Campus']] },
        { name: 'Missing', rows },
      ]),
    );
    expect(await untilText(popup, 'missing.xlsx · Missing')).toContain('0045 · Tower');
    await popup.select('select[name=sheet]', '0');
    await untilText(popup, 'missing.xlsx · Notes');
    await popup.select('select[name=sheet]', '1');
    await (await button(popup, 'Use these 2 projects')).click();
    await untilText(popup, '2 projects read from missing.xlsx');
    await popup.reload();
  });

  test('of 10,000 rows is read', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`P-${index}`, `Project ${index} of many`]);
    await choose('many.xlsx', workbook([{ name: 'All', rows: [['Number', 'Project Name'], ...rows] }]));
    await untilText(popup, 'Use these 10,000 projects');
  });

  test('that is no workbook although its name says so is read as what it is', async () => {
    await choose('export.xlsx', 'Number;Project Name\n1;Tower\n2;Bridge\n');
    await untilText(popup, 'Use these 2 projects');
  });

  test.each([
    ['cut off', workbook([{ name: 'A', rows: [['Tower']] }]).slice(0, 300), 'damaged or incomplete'],
    ['of the old kind', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old kind (.xls)'],
    [
      'with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'has a password',
    ],
    ['that unpacks to too much', workbook([{ name: 'A', rows: [['x'.repeat(70_000_000)]] }]), 'too large to be a list'],
    ['that is a document', workbook([], 'word/document.xml'), 'neither a workbook nor a text file'],
    ['with nothing in it', workbook([{ name: 'A', rows: [] }]), 'This workbook is empty'],
  ])('%s: said clearly, and what was read before stays', async (what, content, expected) => {
    await choose(`${what}.xlsx`, content);
    expect(await untilText(popup, expected)).toContain('Use these 2 projects');
  });
});
