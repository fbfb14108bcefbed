/** A bar that stays in the section for good does not say that rows are still to come; one that comes or moves does. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundle } from './bundle.ts';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import { ENGLISH, page, section, table } from './written-pages.ts';

const shown = openedForFile(openFinderPage);
const BAR = '<div role="progressbar" aria-valuenow="40">40 %</div>';

async function isLoadingAfter(change: (bar: HTMLElement) => void): Promise<boolean> {
  await shown.show(page(ENGLISH, section(ENGLISH, { list: table(ENGLISH) + BAR })));
  await shown.page.evaluate(await bundle(join(import.meta.dirname, 'content-code.ts')));
  return shown.page.evaluate((change) => {
    const { findPermittedProjects, isLoading, rememberSigns } = window.content;
    const found = findPermittedProjects();
    const bar = document.querySelector('[role="progressbar"]');
    if (found === null || bar === null) throw new Error('no section with a bar');
    if (!isLoading(found)) throw new Error('the bar is no sign');
    rememberSigns(found);
    new Function('bar', `(${change})(bar)`)(bar);
    return isLoading(found);
  }, String(change));
}

test.each<[string, boolean, (bar: HTMLElement) => void]>([
  ['stays as it is', false, () => undefined],
  ['is gone', false, (bar) => bar.remove()],
  ['moves', true, (bar) => bar.setAttribute('aria-valuenow', '60')],
  ['says something else', true, (bar) => bar.append('…')],
  ['is another one', true, (bar) => bar.replaceWith(bar.cloneNode(true))],
  ['has got another beside it', true, (bar) => bar.after(bar.cloneNode(true))],
])('where it %s, that is %s', async (_what, isExpected, change) => {
  expect(await isLoadingAfter(change)).toBe(isExpected);
});
