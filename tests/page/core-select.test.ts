/** The list of core-react's Select, which nothing ties to its control: those of others are not taken for it. */
import { expect, test } from 'vitest';
import { openDropDownsPage } from './drop-downs-page.ts';
import { openedForFile } from './opened-for-file.ts';

const procore = openedForFile(() => openDropDownsPage({ projects: 12, connected: 4, permitted: 2 }));

const OLD_ROW = '<div data-group="false" data-suggested="false" data-value="1">Tower</div>';

test.each([
  ['of a drop-down that names it', '<div role="listbox" id="other"></div><button aria-controls="other"></button>'],
  [
    'of the search above every page',
    '<header><input role="searchbox" aria-controls="found"><div role="listbox" id="found"></div></header>',
  ],
  [
    'of a search whose list is the page’s own',
    '<input role="searchbox" aria-controls="found"><div role="listbox" id="found"></div>',
  ],
  ['without a role, which another names', `<i aria-owns="old"></i><div><div id="old">${OLD_ROW}</div></div>`],
])('a list %s is no list of a Select', async (_whose, html) => {
  await procore.show({ control: 'select' });
  await procore.page.evaluate((more) => document.body.insertAdjacentHTML('afterbegin', more), html);
  const isOpen = await procore.run(async () => window.findPickers(document)[0]?.list() !== null);
  expect(isOpen).toBe(false);
});

test('of two lists without a role, neither is known to be its own', async () => {
  await procore.show({ control: 'select' });
  await procore.page.evaluate(
    (row) => document.body.insertAdjacentHTML('afterbegin', `<div><div>${row}</div></div><div role="listbox"></div>`),
    OLD_ROW,
  );
  expect(await procore.run(async () => window.findPickers(document)[0]?.list() ?? null)).toBe(null);
});
