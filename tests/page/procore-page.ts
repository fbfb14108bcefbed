import { join } from 'node:path';
import { build } from 'vite';
import type { WorldOptions } from '../procore-stand-in/world.ts';
import { openStandIn, type StandInPage } from './stand-in-page.ts';

/** A page of the stand-in with the page code in it as `window.pageCode`. */
export type ProcorePage = StandInPage;

/** A page of the stand-in in a real browser, without the extension. */
export async function openProcore(options: WorldOptions = {}): Promise<ProcorePage> {
  return openStandIn(options, await bundle());
}

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'finder-code.ts'), formats: ['iife'], name: 'unused' },
    },
  });
  const [bundled] = Array.isArray(output) ? output : [output];
  if (bundled === undefined || !('output' in bundled)) throw new Error('the page code was not bundled');
  return bundled.output[0].code;
}
