import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { Project } from '../../src/domain/project.ts';
import { answerOn, askOn, CHANNEL } from '../../src/procore/drop-downs/component/protocol.ts';
import type { PageVariant } from '../procore-stand-in/page-variant.ts';
import type { World, WorldOptions } from '../procore-stand-in/world.ts';
import { bundle } from './bundle.ts';
import { sharedClock } from './page-clock.ts';
import { openStandIn } from './stand-in-page.ts';

const CHANNEL_HERE = 'channel-of-the-test';

export interface DropDownsPage {
  readonly page: Page;
  readonly world: World;
  /** The names of the events between the drop-downs' code and the page bridge. */
  readonly channel: { readonly ask: string; readonly answer: string };
  /** Shows the Permissions tab in this form, with the drop-downs' code in an isolated world as an extension has it. */
  show(variant: Partial<PageVariant>, options?: { bridges?: number }): Promise<void>;
  /** Runs a self-contained function in that isolated world. */
  run<Result, Args extends unknown[]>(act: (...args: Args) => Promise<Result>, ...args: Args): Promise<Result>;
  close(): Promise<void>;
}

/**
 * @param entry the code to put there, a file of this folder
 * @param isHurried as `openStandIn` has it
 */
export async function openDropDownsPage(
  options: WorldOptions,
  entry = 'drop-downs-code.ts',
  isHurried = true,
): Promise<DropDownsPage> {
  const { page, world, show, close } = await openStandIn(options, isHurried);
  const devTools = await page.createCDPSession();
  const [clock, code, bridge] = await Promise.all([
    isHurried ? sharedClock() : '',
    bundle(join(import.meta.dirname, entry)),
    bundle(join(import.meta.dirname, '../../src/procore/drop-downs/component/page-bridge.iife.ts')),
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
    channel: { ask: askOn(CHANNEL_HERE), answer: answerOn(CHANNEL_HERE) },
    async show(variant, { bridges = 1 } = {}) {
      await show(variant);
      // As the background puts it into both worlds.
      const keepChannel = `globalThis.${CHANNEL} = '${CHANNEL_HERE}';`;
      for (let copy = 0; copy < bridges; copy += 1) await page.evaluate(keepChannel + bridge);
      const { frameTree } = await devTools.send('Page.getFrameTree');
      const made = await devTools.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
      isolatedWorld = made.executionContextId;
      await evaluate(keepChannel + clock + code);
    },
    run: (act, ...args) => evaluate(`(${act})(...${JSON.stringify(args)})`) as Promise<Awaited<ReturnType<typeof act>>>,
    close,
  };
}

/** The projects that the integration's app has still to be given. */
export function missingProjects({ company, integration }: World): Project[] {
  const { app, connectedProjectIds } = integration;
  const wanted = new Set(connectedProjectIds.filter((id) => !app.permittedProjectIds.has(id)));
  return company.projects.filter(({ id }) => wanted.has(id)).map(({ id, name, number }) => ({ id, name, number }));
}
