import type { Page } from 'puppeteer';
import { wordsOf } from '../procore-stand-in/page/words.ts';
import { appManagementAddress } from '../procore-stand-in/page-addresses.ts';
import { type PageVariant, USUAL_PAGE } from '../procore-stand-in/page-variant.ts';
import { startStandIn } from '../procore-stand-in/server.ts';
import { createWorld, type World, type WorldOptions } from '../procore-stand-in/world.ts';
import { launchBareChromium } from '../support/chromium.ts';

const TABS = { General: 'general', Permissions: 'permissions', 'App Configurations': 'configurations' } as const;

export type Tab = keyof typeof TABS;

export interface StandInPage {
  readonly page: Page;
  readonly world: World;
  /** Shows an app's detail page with this tab, whatever the tab is called in the world's language. */
  showTab(tab: Tab, installationId?: string): Promise<void>;
  showAppList(): Promise<void>;
  /** Shows the integration's app on a page that differs from the usual one in this only. */
  show(variant?: Partial<PageVariant>, tab?: Tab): Promise<void>;
  /** Shows any path of the company's web host. */
  showPath(path: string): Promise<void>;
  close(): Promise<void>;
}

/** One page of a stand-in of its own, in a real browser without the extension. */
export async function openStandIn(options: WorldOptions = {}): Promise<StandInPage> {
  const world = createWorld(options);
  const standIn = await startStandIn(world);
  const browser = await launchBareChromium({ standInPort: standIn.port });
  const [page = await browser.newPage()] = await browser.pages();

  async function showPath(path: string): Promise<void> {
    await page.goto(`https://${world.company.webHost}${path}`);
    await page.waitForNetworkIdle({ idleTime: 100 });
  }

  async function showTab(tab: Tab, installationId = world.integration.app.installationId): Promise<void> {
    await showPath(appManagementAddress(world.page.urlForm, world.company.id, installationId));
    await page.locator(`main ::-p-text(${wordsOf(world.page)[TABS[tab]]})`).click();
    await page.waitForNetworkIdle({ idleTime: 100 });
  }

  return {
    page,
    world,
    showPath,
    showTab,
    showAppList: () => showPath(appManagementAddress(world.page.urlForm, world.company.id)),
    async show(variant = {}, tab = 'Permissions') {
      world.page = { ...USUAL_PAGE, ...variant };
      await showTab(tab);
    },
    async close() {
      await browser.close();
      await standIn.close();
    },
  };
}
