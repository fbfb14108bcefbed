/** Where the focus goes when what had it is gone. */
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createWorld } from '../procore-stand-in/world.ts';
import { bundle } from './bundle.ts';
import { openTab } from './kept-browser.ts';

let page: Page;

beforeAll(async () => {
  page = await openTab(createWorld());
  await page.evaluate(await bundle(join(import.meta.dirname, 'keep-focus-code.ts')));
});

afterAll(() => page.close());

beforeEach(() =>
  page.evaluate(() => {
    document.body.innerHTML =
      '<main><div class="notice" id="earlier">37 added</div><p><button id="ok">Ok</button></p></main>';
    const { keepFocusIn } = globalThis as unknown as { keepFocusIn(place: Element): void };
    keepFocusIn(document.body.firstElementChild as Element);
    document.getElementById('ok')?.focus();
  }),
);

/** What has the focus once the button has given way to this. */
function focusedAfter(html: string): Promise<string | undefined> {
  return page.evaluate(async (html) => {
    const row = document.getElementById('ok')?.parentElement as HTMLElement;
    row.innerHTML = html;
    await new Promise(requestAnimationFrame);
    return document.activeElement?.id;
  }, html);
}

test('what has just come is read before what was there', async () => {
  expect(await focusedAfter('<span class="notice" id="next">Save it there</span>')).toBe('next');
});

test('a button that has just come waits until it is looked for: a second press must not hit it', async () => {
  expect(await focusedAfter('<button id="save">Save</button>')).toBe('earlier');
});
