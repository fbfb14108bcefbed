/** Every component in every state of tests/ui: there is something to see, and nothing that keeps people out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld } from '../procore-stand-in/world.ts';
import { waitFor } from '../support/wait-for.ts';
import { bundle } from './bundle.ts';
import { openTab } from './kept-browser.ts';
import { lostTexts } from './lost-texts.ts';

const root = join(import.meta.dirname, '../..');
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(options: object): Promise<{ violations: Violation[] }>;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly {
    readonly target: readonly unknown[];
    readonly html: string;
    readonly failureSummary: string;
  }[];
}

let page: Page;

let gallery: string;

beforeAll(async () => {
  gallery = await bundle(join(root, 'tests/ui/gallery.tsx'), join(root, 'tests/ui/vite.config.mjs'));
  page = await openTab(createWorld());
  await showGallery(page);
  await page.addScriptTag({ content: axe });
});

async function showGallery(where: Page): Promise<void> {
  // As the panel's page: some of what it uses browsers give to secure pages only.
  await where.setBypassCSP(true);
  await where.goto('https://app.procore.com/');
  await where.setContent(
    '<html lang="en"><title>States</title><style>body, figure { margin: 0; }</style><main><h1>States</h1><div id="states"></div></main>',
  );
  await where.addScriptTag({ content: gallery });
}

afterAll(() => page.close());

test('shows something in each state', async () => {
  const heights = await page.$$eval('[data-state]', (hosts) =>
    hosts.map((host) => [host.getAttribute('data-state'), host.getBoundingClientRect().height] as const),
  );
  const names = await page.evaluate(() => (globalThis as unknown as { stateNames: string[] }).stateNames);
  expect(names.length).toBeGreaterThan(170);
  expect(heights.map(([name]) => name)).toEqual(names);
  expect(new Set(names).size).toBe(names.length);
  // What stands around the content is 32 high.
  expect(heights.filter(([, height]) => height <= 32)).toEqual([]);
});

test.each([
  ['light', ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']],
  // Only colours are others there.
  ['dark', ['color-contrast']],
])('keeps nobody out: %s', async (scheme, runOnly) => {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, html, failureSummary }) =>
          `${id}: ${JSON.stringify(target)} ${html.slice(0, 120)} ${failureSummary}`,
      ),
    );
  }, runOnly);
  expect(violations).toEqual([]);
});

test('no text is lost in 320 pixels, in the popup at 200 %, and in the panel of a window at 200 %', async () => {
  const small = await openTab(createWorld());
  try {
    await showGallery(small);
    for (const [width, height] of [
      [320, 900],
      [400, 300],
      [640, 450],
    ] as const) {
      await small.setViewport({ width, height });
      expect(await small.evaluate(lostTexts), `${width} × ${height}`).toEqual([]);
    }
  } finally {
    await small.close();
  }
});

test('of thousands of projects a list has those that can be seen, and more once it is scrolled', async () => {
  const list = await page.waitForSelector('[data-state="src/ui/project-list.tsx: thousands"] >>> ul');
  const rows = () => list?.evaluate((ul) => ul.childElementCount) ?? 0;
  expect(await rows()).toBe(100);
  await list?.evaluate((ul) => ul.lastElementChild?.scrollIntoView());
  await waitFor('more rows', rows, (count) => count === 200);
});

/** A gallery in which this command is answered once `arrive` is called. */
async function openWithLate(command: string): Promise<Page> {
  const slow = await openTab(createWorld());
  await slow.evaluateOnNewDocument((late) => {
    let arrive = () => {};
    const lateAnswers = { [late]: new Promise<void>((resolve) => (arrive = resolve)) };
    Object.assign(globalThis, { lateAnswers, arrive: () => arrive() });
  }, command);
  await showGallery(slow);
  return slow;
}

const arrive = (slow: Page) => slow.evaluate(() => (globalThis as unknown as { arrive(): void }).arrive());

/** Presses again where it had moved away: above it other states may still grow. */
const pressFor = (where: Page, selector: string, awaited: string) =>
  waitFor(
    `${awaited} after a press`,
    async () => {
      const shown = await where.$(awaited);
      if (shown === null) await (await where.$(selector))?.click();
      return shown;
    },
    (shown) => shown !== null,
  );

/** Whatever has the focus: of so many states another one may take it. */
const enter = async (where: Page, selector: string, text: string) =>
  (await where.locator(selector).waitHandle()).evaluate((field, value) => {
    (field as HTMLInputElement).value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);

const textsOf = (slow: Page, selector: string) =>
  slow.$$eval(selector, (elements) => elements.map(({ textContent }) => textContent));

test('of a run the verdict is there at once, and Save once all that it found is', async () => {
  const slow = await openWithLate('findings.read');
  try {
    const passed = '[data-state="src/popup/edit/edit-integration.tsx: step 2, passed, Ok pressed"] >>>';
    const contested = '[data-state="src/popup/edit/edit-integration.tsx: step 2, contested by Procore’s page"] >>>';
    expect(await textsOf(slow, `${passed} .notice h2`)).toContain('Validation successful');
    expect(await textsOf(slow, `${contested} .notice h2`)).toContain('Procore’s own table does not agree');
    expect(await textsOf(slow, `${passed} .next-step button`)).toEqual(['Back to Step 1', 'Cancel']);
    await arrive(slow);
    await slow.locator(`${passed} button ::-p-text(Save)`).wait();
    await slow.locator(`${contested} .notice ::-p-text(3 projects)`).wait();
  } finally {
    await slow.close();
  }
});

test('what was entered stays when what was kept before arrives after it', async () => {
  const slow = await openWithLate('draft.read');
  try {
    const view = '[data-state^="src/popup/new/new-integration"] >>>';
    await enter(slow, `${view} textarea`, 'Riverside Campus (0045)');
    await enter(slow, `${view} [name=app-name]`, 'ProConnector File Sync');
    await slow.locator(`${view} button ::-p-text(Keep with 1 project)`).wait();
    await arrive(slow);
    // The names of the apps come with it.
    await slow.locator(`${view} option[value="ProConnector File Sync"]`).waitHandle();
    expect(await textsOf(slow, `${view} button`)).toContain('Keep with 1 project');
    expect(await slow.$eval(`${view} [name=app-name]`, (field) => (field as HTMLInputElement).value)).toBe(
      'ProConnector File Sync',
    );
  } finally {
    await slow.close();
  }
});

test('other projects for which there is no room are not lost', async () => {
  const full = await openTab(createWorld());
  try {
    await full.evaluateOnNewDocument(() =>
      Object.assign(globalThis, { refused: { 'integration.change': 'storage-full' } }),
    );
    await showGallery(full);
    const view = '[data-state="src/popup/new/kept-settings.tsx: folded"] >>>';
    await pressFor(full, `${view} summary`, `${view} details[open]`);
    await pressFor(full, `${view} button ::-p-text(Replace the projects)`, `${view} textarea`);
    await enter(full, `${view} textarea`, 'Riverside Campus (0045)');
    const use = `${view} button ::-p-text(Use this project instead)`;
    await pressFor(full, use, `${view} .notice ::-p-text(no room left)`);
    expect(await full.$eval(`${view} textarea`, (field) => (field as HTMLTextAreaElement).value)).toContain(
      'Riverside',
    );
  } finally {
    await full.close();
  }
});
