import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { build } from 'vite';
import { wordsOf } from '../procore-stand-in/page/words.ts';
import { type PageVariant, USUAL_PAGE } from '../procore-stand-in/page-variant.ts';
import { startStandIn } from '../procore-stand-in/server.ts';
import { createWorld, type World, type WorldOptions } from '../procore-stand-in/world.ts';
import { launchBareChromium } from '../support/chromium.ts';

const TABS = { General: 'general', Permissions: 'permissions', 'App Configurations': 'configurations' } as const;
type Tab = keyof typeof TABS;

export interface ProcorePage {
  readonly page: Page;
  readonly world: World;
  /** Shows an app's detail page with this tab, with the page code in it. */
  showTab(tab: Tab, installationId?: string): Promise<void>;
  showAppList(): Promise<void>;
  /** Shows the Permissions tab of the integration's app on a page of this form. */
  show(variant?: Partial<PageVariant>): Promise<void>;
  close(): Promise<void>;
}

/** A page of the stand-in in a real browser, without the extension. */
export async function openProcore(options: WorldOptions = {}): Promise<ProcorePage> {
  const world = createWorld(options);
  const standIn = await startStandIn(world);
  const browser: Browser = await launchBareChromium({ standInPort: standIn.port });
  const [page = await browser.newPage()] = await browser.pages();
  const code = await bundle();
  const list = `https://app.procore.com/${world.company.id}/company/app_management`;

  async function show(url: string): Promise<void> {
    await page.goto(url);
    await page.waitForNetworkIdle({ idleTime: 100 });
    await page.evaluate(code);
  }

  async function showTab(tab: Tab, installationId = world.integration.app.installationId): Promise<void> {
    await show(`${list}/${installationId}`);
    await page.locator(`main ::-p-text(${wordsOf(world.page)[TABS[tab]]})`).click();
    await page.waitForNetworkIdle({ idleTime: 100 });
  }

  return {
    page,
    world,
    showAppList: () => show(list),
    showTab,
    async show(variant = {}) {
      world.page = { ...USUAL_PAGE, ...variant };
      await showTab('Permissions');
    },
    async close() {
      await browser.close();
      await standIn.close();
    },
  };
}

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'page-code.ts'), formats: ['iife'], name: 'unused' },
    },
  });
  const [bundled] = Array.isArray(output) ? output : [output];
  if (bundled === undefined || !('output' in bundled)) throw new Error('the page code was not bundled');
  return bundled.output[0].code;
}
