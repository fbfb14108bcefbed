import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MESSAGE_SELECTOR_WAYS } from '../../src/procore/message-selectors.ts';
import { SELECTOR_WAYS } from '../../src/procore/selectors.ts';
import { openFinderPage } from './finder-page.ts';
import { openedForFile } from './opened-for-file.ts';
import {
  CONTROLS,
  configurations,
  ENGLISH,
  modal,
  NONSENSE,
  page,
  requested,
  section,
  table,
} from './written-pages.ts';

/** How many elements the surest way of a selector finds that finds any. A selector that is not named finds none. */
const ALL_WAYS = { ...SELECTOR_WAYS, ...MESSAGE_SELECTOR_WAYS };

type Counts = Readonly<Partial<Record<keyof typeof ALL_WAYS, number>>>;

const paged = `${table(ENGLISH)}<nav><button rel="prev" disabled>a</button><button rel="next">b</button></nav>`;
const icons = `${table(ENGLISH)}<div><button disabled><span><svg data-qa="ci-ChevronLeft"></svg></span></button>
  <button><span><svg data-qa="ci-ChevronRight"></svg></span></button></div>`;
const grid = `<div role="grid"><div role="row"><div role="columnheader">x</div></div><div role="row">
  <div role="gridcell">North</div><div role="gridcell"><button>x</button></div></div></div>`;
const openList = `<div data-qa="multi-select-menu"><div role="listbox"><div role="option">x</div><div role="option">y</div></div></div>`;
const messages = `<div role="alert">x</div><div role="status">y</div><span aria-live="assertive">z</span>
  <div><svg data-qa="ci-Check"></svg><p>Saved</p><button aria-label="x"><svg></svg></button></div>
  <p><svg data-qa="ci-Error"></svg></p>`;

const WORLDS: Readonly<Record<string, readonly [html: string, counts: Counts]>> = {
  'of an app, with its section': [
    page(ENGLISH, section(ENGLISH) + requested(ENGLISH)),
    {
      button: 7,
      link: 2,
      tab: 2,
      isCurrent: 2,
      field: 1,
      textField: 1,
      heading: 3,
      pageTitle: 1,
      breadcrumb: 1,
      landmark: 3,
      main: 1,
      pagePart: 1,
      everywhere: 3,
      namedRegion: 2,
      table: 2,
      list: 1,
      listRow: 2,
      cell: 12,
      rowAction: 9,
      notText: 8,
      dismissButton: 1,
    },
  ],
  'in no known language, with a SuperSelect': [
    page(NONSENSE, section(NONSENSE, { control: CONTROLS['SuperSelect of core-react']?.(NONSENSE) ?? '' })),
    {
      button: 6,
      link: 2,
      tab: 2,
      isCurrent: 2,
      field: 2,
      textField: 1,
      heading: 2,
      pageTitle: 1,
      breadcrumb: 1,
      landmark: 2,
      main: 1,
      pagePart: 1,
      everywhere: 3,
      namedRegion: 1,
      table: 1,
      list: 1,
      listRow: 2,
      cell: 8,
      rowAction: 8,
      notText: 7,
    },
  ],
  'with the next tab’s form': [
    page(ENGLISH, configurations(ENGLISH, '<input type="text"><input type="checkbox">')),
    {
      button: 4,
      link: 2,
      tab: 2,
      isCurrent: 2,
      field: 3,
      checkBox: 1,
      textField: 2,
      heading: 2,
      pageTitle: 1,
      breadcrumb: 1,
      landmark: 2,
      main: 1,
      pagePart: 1,
      everywhere: 3,
      namedRegion: 1,
      list: 1,
      listRow: 2,
      rowAction: 7,
      notText: 5,
      dismissButton: 1,
    },
  ],
  'with the modal': [
    modal(ENGLISH, 'Add Permitted Projects'),
    {
      button: 4,
      field: 1,
      textField: 1,
      heading: 1,
      dialog: 1,
      landmark: 2,
      pagePart: 1,
      namedRegion: 2,
      table: 1,
      cell: 4,
      rowAction: 4,
      notText: 6,
      disabled: 1,
      dismissButton: 2,
    },
  ],
  'with pages of a table': [
    section(ENGLISH, { list: paged }),
    {
      button: 7,
      field: 1,
      textField: 1,
      heading: 1,
      landmark: 1,
      everywhere: 1,
      namedRegion: 1,
      table: 1,
      cell: 8,
      rowAction: 7,
      notText: 8,
      disabled: 1,
      nextPage: 1,
      previousPage: 1,
      dismissButton: 1,
    },
  ],
  'with pages of a table, by their icons': [
    section(ENGLISH, { list: icons }),
    {
      button: 7,
      field: 1,
      textField: 1,
      heading: 1,
      landmark: 1,
      namedRegion: 1,
      table: 1,
      cell: 8,
      rowAction: 7,
      notText: 10,
      disabled: 1,
      nextPage: 1,
      previousPage: 1,
      dismissButton: 3,
    },
  ],
  'with a grid': [
    section(ENGLISH, { list: grid }),
    {
      button: 3,
      field: 1,
      textField: 1,
      heading: 1,
      landmark: 1,
      namedRegion: 1,
      table: 1,
      gridHeader: 1,
      gridRow: 1,
      cell: 2,
      rowAction: 3,
      notText: 4,
      dismissButton: 1,
    },
  ],
  'with an open list': [
    page(ENGLISH, section(ENGLISH)) + openList,
    {
      option: 2,
      button: 7,
      link: 2,
      tab: 2,
      isCurrent: 2,
      field: 1,
      textField: 1,
      heading: 2,
      pageTitle: 1,
      breadcrumb: 1,
      landmark: 2,
      main: 1,
      pagePart: 1,
      everywhere: 3,
      namedRegion: 1,
      table: 1,
      list: 1,
      listRow: 2,
      cell: 8,
      rowAction: 9,
      notText: 8,
      hiddenRest: 1,
      dismissButton: 1,
    },
  ],
  'with messages, while it loads': [
    `<main aria-busy="true">${messages}</main>`,
    {
      button: 1,
      landmark: 1,
      main: 1,
      pagePart: 1,
      rowAction: 1,
      notText: 4,
      loading: 1,
      alert: 2,
      message: 3,
      dismissButton: 1,
      successPicture: 1,
      failurePicture: 1,
    },
  ],
  'without anything': ['', {}],
};

const shown = openedForFile(openFinderPage);

describe('on a page', () => {
  test.each(Object.keys(WORLDS))('%s each selector finds what it is expected to', async (name) => {
    const [html, counts] = WORLDS[name] ?? ['', {}];
    await shown.show(html);
    const found = await shown.page.evaluate((definitions) => {
      const entries = Object.entries(definitions).map(([selector, ways]) => {
        // What is looked for right below an element is counted anywhere.
        const hits = ways.map((way) => document.querySelectorAll(way.replaceAll(':scope > ', '')).length);
        return [selector, hits.find((hit) => hit > 0) ?? 0] as const;
      });
      return Object.fromEntries(entries.filter(([, count]) => count > 0));
    }, ALL_WAYS);
    expect(found).toEqual(counts);
  });
});

test('every selector has a purpose, and is expected somewhere', () => {
  const expected = new Set(Object.values(WORLDS).flatMap(([, counts]) => Object.keys(counts)));
  const source = ['selectors.ts', 'message-selectors.ts']
    .map((file) => readFileSync(join(import.meta.dirname, '../../src/procore', file), 'utf8'))
    .join('');
  for (const [name, ways] of Object.entries(ALL_WAYS)) {
    expect(source).toMatch(new RegExp(`/\\*\\* .*\\w \\w.* \\*/\\n  ${name}: `));
    expect(ways.length, name).toBeGreaterThan(0);
    expect(expected, name).toContain(name);
  }
});

test('no selector names a class', () => {
  for (const [name, ways] of Object.entries(ALL_WAYS)) {
    for (const way of ways) expect(way, name).not.toMatch(/(?:^|[\s>+~(,\w\])])\.[a-z_-]|\[class/i);
  }
});
