/** What is pointed out on the way to an app's Permitted Projects, on pages from which nothing is known but a label. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FinderPage, openFinderPage } from './finder-page.ts';

let finder: FinderPage;

beforeAll(async () => {
  finder = await openFinderPage();
});

afterAll(() => finder.close());

const settings = '<button id="settings">Account &amp; Admin Settings</button>';
const icon = '<button id="icon" aria-label="Account &amp; Admin Settings"><svg></svg></button>';
const management = '<nav><a id="management" href="#">App Management</a></nav>';

test.each([
  ['the first click of the way', settings, 'settings'],
  ['a picture of that name', icon, 'icon'],
  ['App Management, where it is shown beside it', settings + management, 'management'],
  ['the first click while App Management is folded away', `${settings}<div hidden>${management}</div>`, 'settings'],
  [
    'the link inside of a menu’s entry',
    '<ul role="menu"><li role="menuitem"><a id="inner" href="#">Account &amp; Admin Settings</a></li></ul>',
    'inner',
  ],
  ['the button inside of a link', '<a href="#"><button id="inner">Account &amp; Admin Settings</button></a>', 'inner'],
  ['nothing where two are called the same', settings + icon, null],
  ['nothing that only says something like it', '<a id="a" href="#">Open Account &amp; Admin Settings</a>', null],
  ['nothing that nobody can press', '<p id="p">Account &amp; Admin Settings</p>', null],
])('points out %s', async (_what, body, id) => {
  await finder.show(body, { path: '/4278454/company/home/list' });
  const next = await finder.page.evaluate(() => {
    const { step, element } = window.finder.findNextClick('ProConnector File Sync', false);
    return { step, id: element?.id ?? null };
  });
  expect(next).toEqual({ step: 'app-management', id });
});
