import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { bundle } from './bundle.ts';

const code = (file: string) => bundle(join(import.meta.dirname, file));

/** Every document that this tab loads from now on goes by the clock of `page-clock-code.ts`. */
export async function hurry(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(await code('page-clock-code.ts'));
}

/** For another script world of such a document, to be run there first. */
export const sharedClock = () => code('shared-clock-code.ts');
