/** A tab whose page is written here, and read as *Take it from this tab* does. */
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { createWorld } from '../procore-stand-in/world.ts';
import { bundle } from './bundle.ts';
import { openTab } from './kept-browser.ts';
import type { TakenReading } from './tab-reader-code.ts';

export interface ReaderTab {
  readonly page: Page;
  show(body: string): Promise<void>;
  readShown(): Promise<TakenReading>;
  read(body: string): Promise<TakenReading>;
}

export async function openReaderTab(): Promise<ReaderTab> {
  const page = await openTab(createWorld({ projects: 0, connected: 0, permitted: 0 }));
  const code = await bundle(join(import.meta.dirname, 'tab-reader-code.ts'));
  const show = async (body: string) => {
    await page.goto('about:blank');
    await page.setContent('<!doctype html><title>Portal</title><body></body>');
    await page.evaluate((html) => document.body.setHTMLUnsafe(html), body);
  };
  const readShown = async () => {
    await page.evaluate(code);
    return page.evaluate(() => (globalThis as unknown as { readLists(): Promise<TakenReading> }).readLists());
  };
  return {
    page,
    show,
    readShown,
    async read(body) {
      await show(body);
      return readShown();
    },
  };
}
