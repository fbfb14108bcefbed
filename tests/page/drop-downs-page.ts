import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { build } from 'vite';
import { wordsOf } from '../procore-stand-in/page/words.ts';
import { type PageVariant, USUAL_PAGE } from '../procore-stand-in/page-variant.ts';
import { startStandIn } from '../procore-stand-in/server.ts';
import { createWorld, type World, type WorldOptions } from '../procore-stand-in/world.ts';
import { launchBareChromium } from '../support/chromium.ts';

export interface DropDownsPage {
  readonly page: Page;
  readonly world: World;
  /** Shows the Permissions tab in this form, with the drop-downs' code in an isolated world as an extension has it. */
  show(variant: Partial<PageVariant>, options?: { agents?: number }): Promise<void>;
  /** Runs a self-contained function in that isolated world. */
  run<Result, Args extends unknown[]>(act: (...args: Args) => Promise<Result>, ...args: Args): Promise<Result>;
  close(): Promise<void>;
}

/** @param entry the code to put there, a file of this folder */
export async function openDropDownsPage(options: WorldOptions, entry = 'drop-downs-code.ts'): Promise<DropDownsPage> {
  const world = createWorld(options);
  const standIn = await startStandIn(world);
  const browser = await launchBareChromium({ standInPort: standIn.port });
  const [page = await browser.newPage()] = await browser.pages();
  const devTools = await page.createCDPSession();
  const [code, agent] = await Promise.all([
    bundle(join(import.meta.dirname, entry)),
    bundle(join(import.meta.dirname, '../../src/procore/drop-downs/component-agent.iife.ts')),
  ]);
  let isolatedWorld = 0;

  async function evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await devTools.send('Runtime.evaluate', {
      contextId: isolatedWorld,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  }

  return {
    page,
    world,
    async show(variant, { agents = 1 } = {}) {
      world.page = { ...USUAL_PAGE, ...variant };
      const { app } = world.integration;
      await page.goto(`https://app.procore.com/${world.company.id}/company/app_management/${app.installationId}`);
      await page.locator(`main ::-p-text(${wordsOf(world.page).permissions})`).click();
      await page.waitForNetworkIdle({ idleTime: 100 });
      for (let copy = 0; copy < agents; copy += 1) await page.evaluate(agent);
      const { frameTree } = await devTools.send('Page.getFrameTree');
      const made = await devTools.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
      isolatedWorld = made.executionContextId;
      await evaluate(code);
    },
    run: (act, ...args) => evaluate(`(${act})(...${JSON.stringify(args)})`) as Promise<Awaited<ReturnType<typeof act>>>,
    async close() {
      await browser.close();
      await standIn.close();
    },
  };
}

async function bundle(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'unused' } },
  });
  const [bundled] = Array.isArray(output) ? output : [output];
  if (bundled === undefined || !('output' in bundled)) throw new Error(`${entry} was not bundled`);
  return bundled.output[0].code;
}
