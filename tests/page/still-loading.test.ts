import { expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import { configurations, ENGLISH, NONSENSE, page } from './written-pages.ts';

const shown = openedForFile(openFinderPage);

const bar = '<header><a href="/">Home</a><select><option>Project</option></select><button>Go</button></header>';
const nav = '<nav><ul><li><a href="/1">Directory</a></li></ul></nav>';

async function isLoading(html: string): Promise<boolean> {
  await shown.show(html);
  return shown.page.evaluate(() => window.finder.isStillLoading());
}

test.each([
  ['a word for it', `${bar}${nav}<div>Loading…</div>`],
  ['nothing but what stands around every page', `${bar}${nav}<main></main>`],
  ['a title and no content yet', `${bar}<main><h1>Acme Sync</h1><div class="bone"></div></main>`],
  ['a sign that it loads', `${bar}${page(ENGLISH, '<div role="progressbar"></div>')}`],
  ['a part that is busy', page(NONSENSE, `<section aria-busy="true">${configurations(NONSENSE)}</section>`)],
  ['content that is not shown yet', `${bar}<main><div style="display:none">${configurations(ENGLISH)}</div></main>`],
])('a page with %s is still loading', async (_what, html) => {
  expect(await isLoading(html)).toBe(true);
});

test.each([
  ['a section of another kind', page(ENGLISH, configurations(ENGLISH))],
  ['a form', `${bar}<main><h1>Settings</h1><input type="text"><button>Save</button></main>`],
  [
    'a sign that is kept ready',
    page(ENGLISH, `<button>Save<span role="progressbar" style="opacity:0"></span></button>`),
  ],
])('a page with %s has loaded', async (_what, html) => {
  expect(await isLoading(html)).toBe(false);
});
