/** Lists that are there in part, not yet, or of which nothing is permitted: none of it is a whole table. */
import { describe, expect, test } from 'vitest';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import { button, ENGLISH, page, section } from './written-pages.ts';

const shown = openedForFile(openFinderPage);

const NAMES = ['Tower', 'Bridge', 'Library', 'Depot', 'Harbour'];
const tableOf = (cells: (name: string) => string) =>
  `<table><tbody>${NAMES.map((name) => `<tr>${cells(name)}</tr>`).join('')}</tbody></table>`;
const ROWS = tableOf((name) => `<td>${name}</td><td><button>Remove</button></td>`);

async function read(content: string) {
  await shown.show(page(ENGLISH, content));
  return shown.page.evaluate(() => {
    const found = window.finder.findPermittedProjects({ isAskedFor: true });
    if (found === null) return { labels: ['no section'], isComplete: true };
    return window.finder.readPermittedTable(found);
  });
}

const listed = (list: string) => read(section(ENGLISH, { list }));

describe('a link leads to the other rows', () => {
  test.each([
    '<a href="/1/app_management/9/projects">View all (60)</a>',
    '<a href="/1/app_management/9/projects">Show all</a>',
    '<a href="/1/app_management/9/projects">Alle anzeigen</a>',
    '<a href="/1/app_management/9/projects">すべて表示</a>',
    '<span>1</span> <a href="/1/page/2">2</a> <a href="/1/page/2">Next</a>',
  ])('%s', async (link) => {
    expect(await listed(`${ROWS}<p>${link}</p>`)).toMatchObject({ isComplete: false });
  });

  test.each([
    '<a href="/help">Learn more</a>',
    '<a href="/privacy">Privacy</a>',
    '<a href="/1/apps">Back to all apps</a>',
    '<a href="/1/legal">All rights reserved</a>',
    '<a href="/1/next">Next steps for admins</a>',
  ])('but not %s', async (link) => {
    expect(await listed(`${ROWS}<p>${link}</p>`)).toMatchObject({ labels: NAMES, isComplete: true });
  });
});

describe('nothing is ticked', () => {
  test.each([
    [
      'a list of boxes',
      `<ul>${NAMES.map((name) => `<li><label><input type="checkbox">${name}</label></li>`).join('')}</ul>`,
    ],
    ['a table of boxes', tableOf((name) => `<td><input type="checkbox"></td><td>${name}</td>`)],
    ['a table of toggles', tableOf((name) => `<td>${name}</td><td><button aria-pressed="false">Allow</button></td>`)],
  ])('in %s', async (_what, list) => {
    expect((await listed(list))?.labels ?? []).toEqual([]);
  });
});

describe('the list to choose from is not the list of those that are permitted', () => {
  const boxes = tableOf((name) => `<td>${name}</td><td><button>Choose</button></td>`);
  test.each([
    'Available',
    'Available projects',
    'All projects',
    'Eligible',
    'Unassigned',
    'Verfügbare Projekte',
    'Disponibles',
  ])('below %s', async (head) => {
    expect((await listed(`<h4>${head}</h4>${boxes}<h4>Permitted</h4><p>None</p>`))?.labels ?? []).toEqual([]);
  });

  test.each(['Allowed', 'Allowed projects', 'All permitted projects', 'All'])(
    'but that below %s may be',
    async (head) => {
      expect(await listed(`<h4>${head}</h4>${boxes}`)).toMatchObject({ labels: NAMES });
    },
  );

  test('in a tab', async () => {
    const tabs =
      '<div role="tablist"><button role="tab">Permitted</button><button role="tab" aria-selected="true">Available</button></div>';
    expect((await listed(`${tabs}${boxes}`))?.labels ?? []).toEqual([]);
  });
});

describe('for somebody who may only look', () => {
  const lookedAt = (list: string) => read(`<section><h2>Permitted Projects</h2>${list}</section>`);
  const headed = (body: string) => `<table><thead><tr><th>Project</th></tr></thead><tbody>${body}</tbody></table>`;

  test.each([
    '',
    '<tr><td colspan="3">Loading</td></tr>',
    '<tr><td colspan="3">Something went wrong</td></tr>',
    '<tr><td colspan="3">Unable to load projects</td></tr>',
    '<tr><td colspan="3">Impossible de charger</td></tr>',
  ])('a table without rows is no empty one: %s', async (body) => {
    expect((await lookedAt(headed(body)))?.isComplete ?? false).toBe(false);
  });

  test('neither is one with a column called No.', async () => {
    const table = '<table><thead><tr><th>No.</th><th>Project</th></tr></thead><tbody></tbody></table>';
    expect((await lookedAt(table))?.isComplete ?? false).toBe(false);
  });
});

test.each(['Revoke', 'Exclude', 'Deny', 'Block', 'Unassign'])('%s is no Add', async (words) => {
  await shown.show(page(ENGLISH, section(ENGLISH, { add: button(words), list: ROWS })));
  const add = await shown.page.evaluate(() => {
    const found = window.finder.findPermittedProjects({ isAskedFor: true });
    return found?.editor?.addButton?.textContent ?? null;
  });
  expect(add).toBeNull();
});
