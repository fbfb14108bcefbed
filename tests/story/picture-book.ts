import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer';

/** A picture of each step in `folder`, which is emptied first. */
export async function pictureBook(folder: string): Promise<(step: string, page: Page) => Promise<string>> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let pages = 0;
  return async (step, page) => {
    pages += 1;
    const name = step.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const file = join(folder, `${String(pages).padStart(2, '0')}-${name}.png`);
    await page.screenshot({ path: file as `${string}.png` });
    return file;
  };
}
