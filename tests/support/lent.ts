/**
 * Stand-ins and browsers that the tests of a worker use one after the other: to start one takes seconds, to make it as
 * new does not. Outside tests each is started, and ended by its user.
 */
import type { Browser } from 'puppeteer';
import { type StandIn, startStandIn } from '../procore-stand-in/server.ts';
import type { World } from '../procore-stand-in/world.ts';
import { type ChromiumWithExtension, type ExtensionOptions, launchChromium, withExtension } from './chromium.ts';

const isTest = process.env.VITEST !== undefined;

const idleStandIns: StandIn[] = [];

/** By what they were started with. */
const idleBrowsers = new Map<string, Browser[]>();

/** As startStandIn. Closed, it waits for the next world. */
export async function lendStandIn(world: World): Promise<StandIn> {
  if (!isTest) return startStandIn(world);
  const idle = idleStandIns.pop();
  const standIn = idle ?? (await startStandIn(world));
  idle?.show(world);
  return {
    ...standIn,
    close: async () => {
      idleStandIns.push(standIn);
    },
  };
}

/** As launchChromium. Closed, it loses the extension with all that it kept, and every page. */
export async function lendChromium(options: ExtensionOptions): Promise<ChromiumWithExtension> {
  if (!isTest) return launchChromium(options);
  const kind = JSON.stringify(options);
  const idle = idleBrowsers.get(kind) ?? [];
  idleBrowsers.set(kind, idle);
  const free = idle.pop();
  const chromium = free ? await withExtension(free, options) : await launchChromium(options);
  return {
    ...chromium,
    close: async () => {
      await makeAsNew(chromium);
      idle.push(chromium.browser);
    },
  };
}

async function makeAsNew({ browser, extensionId }: ChromiumWithExtension): Promise<void> {
  await browser.uninstallExtension(extensionId);
  const blank = await browser.newPage();
  for (const page of await browser.pages()) if (page !== blank) await page.close();
}
