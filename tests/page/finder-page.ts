import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { createWorld } from '../procore-stand-in/world.ts';
import { bundle } from './bundle.ts';
import { openTab } from './kept-browser.ts';
import { hurry } from './page-clock.ts';

export interface FinderPage {
  readonly page: Page;
  /** Shows this HTML as the body of a page of app.procore.com, with the finder in it as `window.finder`. */
  show(body: string, at?: { path?: string; frames?: Readonly<Record<string, string>>; title?: string }): Promise<void>;
  close(): Promise<void>;
}

const ORIGIN = 'https://app.procore.com';
export const DETAIL_PATH = '/4278454/company/app_management/77';

/** The finder as one script. */
export const bundleFinder = () => bundle(join(import.meta.dirname, 'finder-code.ts'));

/** Hand-written pages in a real browser. Files of `frames` are answered by path, or by a whole address elsewhere. */
export async function openFinderPage(): Promise<FinderPage> {
  // Every request is answered by the test itself, so that the world is never seen.
  const page = await openTab(createWorld({ projects: 0, connected: 0, permitted: 0 }));
  // Most of the time would pass with waiting for what does not come.
  await hurry(page);
  const code = await bundleFinder();
  let files: Record<string, string> = {};
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = new URL(request.url());
    const body = files[url.origin === ORIGIN ? url.pathname : url.href];
    const answer = body === undefined ? { status: 404 } : { contentType: 'text/html; charset=utf-8', body };
    void request.respond(answer);
  });

  return {
    page,
    async show(body, { path = DETAIL_PATH, frames = {}, title = 'Procore' } = {}) {
      files = {
        ...frames,
        [path]: `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`,
      };
      await page.goto(`${ORIGIN}${path}`);
      await page.evaluate(code);
    },
    close: () => page.close(),
  };
}
