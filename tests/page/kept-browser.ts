import type { Browser, Page } from 'puppeteer';
import { type StandIn, startStandIn } from '../procore-stand-in/server.ts';
import type { World } from '../procore-stand-in/world.ts';
import { launchBareChromium } from '../support/chromium.ts';

let kept: Promise<{ standIn: StandIn; browser: Browser }> | undefined;

/**
 * A new tab of the one browser that the files of this worker share, without the extension. Its Procore is this world
 * from now on; of two tabs only the later one has its own.
 */
export async function openTab(world: World): Promise<Page> {
  kept ??= start(world);
  const { standIn, browser } = await kept;
  standIn.show(world);
  return browser.newPage();
}

async function start(world: World) {
  const standIn = await startStandIn(world);
  return { standIn, browser: await launchBareChromium({ standInPort: standIn.port, fullscreen: true }) };
}
