import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../procore-stand-in/page/words.ts';
import { type PageVariant, USUAL_PAGE } from '../procore-stand-in/page-variant.ts';
import { type StandIn, startStandIn } from '../procore-stand-in/server.ts';
import { createWorld, type World } from '../procore-stand-in/world.ts';
import { launchBareChromium } from '../support/chromium.ts';
import { bundleFinder } from './finder-page.ts';

let world: World;
let standIn: StandIn;
let browser: Browser;
let page: Page;
let code: string;

beforeAll(async () => {
  world = createWorld({ projects: 200, connected: 40, permitted: 30 });
  standIn = await startStandIn(world);
  browser = await launchBareChromium({ standInPort: standIn.port });
  page = await browser.newPage();
  code = await bundleFinder();
});

afterAll(async () => {
  await browser.close();
  await standIn.close();
});

const VARIANTS: readonly Partial<PageVariant>[] = [
  {},
  ...(
    ['super-select', 'super-select-checkbox', 'group-select', 'select', 'native-multiple', 'react-select'] as const
  ).map((control) => ({ control })),
  { library: 10 },
  { table: 'paged' },
  { table: 'searchable' },
  { table: 'list' },
  { columns: 'number, name' },
  { place: 'frame' },
  { place: 'modal' },
  { title: 'breadcrumb' },
];

async function show(variant: Partial<PageVariant>): Promise<void> {
  world.page = { ...USUAL_PAGE, ...variant };
  await page.goto(
    `https://app.procore.com/${world.company.id}/company/app_management/${world.integration.app.installationId}`,
  );
  await page.waitForNetworkIdle({ idleTime: 100 });
  await page.locator(`main ::-p-text(${wordsOf(world.page).permissions})`).click();
  await page.waitForNetworkIdle({ idleTime: 100 });
  await page.evaluate(code);
}

describe.each(['en', 'fr-CA', 'nonsense'] as const)('in %s', (language) => {
  test.each(VARIANTS.map((variant) => [JSON.stringify(variant), variant] as const))('%s', async (_name, variant) => {
    await show({ ...variant, language });
    const isModal = variant.place === 'modal';
    const found = await page.evaluate(
      async (isAskedFor) => {
        const section = window.finder.findPermittedProjects({ isAskedFor });
        if (section === null) return null;
        const whole = await window.finder.readWholeTable(section, { signal: new AbortController().signal });
        return {
          certainty: section.certainty,
          hasEditor: section.editor !== null,
          count: whole.labels.length,
          isComplete: whole.isComplete,
        };
      },
      isModal && language === 'nonsense',
    );
    // Of the modal's French title there is no source.
    const isUnknown = language === 'nonsense' || (isModal && language === 'fr-CA');
    const certainty = isUnknown ? 'by-structure' : 'labelled';
    const rows = isModal ? {} : { count: world.integration.app.permittedProjectIds.size, isComplete: true };
    expect(found).toMatchObject({ certainty, hasEditor: true, ...rows });
  });
});
