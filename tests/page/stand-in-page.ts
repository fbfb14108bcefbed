import type { Page } from 'puppeteer';
import { type PageVariant, USUAL_PAGE } from '../procore-stand-in/page-variant.ts';
import { createWorld, type World, type WorldOptions } from '../procore-stand-in/world.ts';
import { openAppTab, type Tab } from '../support/app-tab.ts';
import { openTab } from './kept-browser.ts';
import { hurry } from './page-clock.ts';

export interface StandInPage {
  readonly page: Page;
  readonly world: World;
  /** Shows the integration's app on a page that differs from the usual one in this only. */
  show(variant?: Partial<PageVariant>, tab?: Tab): Promise<void>;
  /** Goes to any path of the company's web host. */
  goTo(path: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * A page of the stand-in with a world of its own, in a real browser without the extension.
 * @param isHurried by the clock of `page-clock.ts`: not where the server's own times are what it is about
 */
export async function openStandIn(options: WorldOptions = {}, isHurried = true): Promise<StandInPage> {
  const world = createWorld(options);
  const page = await openTab(world);
  if (isHurried) await hurry(page);
  return {
    page,
    world,
    async show(variant = {}, tab = 'Permissions') {
      world.page = { ...USUAL_PAGE, ...variant };
      await openAppTab(page, world, tab);
    },
    async goTo(path) {
      await page.goto(`https://${world.company.webHost}${path}`);
    },
    close: () => page.close(),
  };
}
