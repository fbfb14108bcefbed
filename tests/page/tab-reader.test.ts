import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pageReadingSchema } from '../../src/platform/tab-reading.ts';
import { createRandom } from '../procore-stand-in/random.ts';
import { openReaderTab, type ReaderTab } from './reader-tab.ts';
import type { TakenReading } from './tab-reader-code.ts';
import { AROUND, type Named, PARTS, WHOLE } from './taken-pages.ts';

// The schema alone is of interest here: there is no extension.
vi.mock('../../src/platform/browser.ts', () => ({ browser: {} }));

let tab: ReaderTab;

beforeAll(async () => {
  tab = await openReaderTab();
});

afterAll(() => tab.page.close());

const show = (body: string) => tab.show(body);
const readShown = () => tab.readShown();
const read = (body: string) => tab.read(body);

/** Names that hurt somewhere: with commas, words of a portal, brackets, letters of other scripts. */
const PARTS_OF_NAMES = [
  'Tower',
  'St. Mary’s',
  'Smith, Jones & Co',
  'Phase 2 (West)',
  'Bürogebäude',
  '渋谷',
  'Plaza - East',
];

function projects(seed: number, count: number): Named[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => ({
    number: `${19 + random.integer(0, 8)}-${100 + index}`,
    name: `${PARTS_OF_NAMES[random.integer(0, PARTS_OF_NAMES.length - 1)]} ${index}`,
  }));
}

/** Whatever the page has told apart, number and name in one. */
function said(list: TakenReading['lists'][number] | undefined): string[] {
  return (list?.entries ?? []).map(({ number, name }) => (number === null ? name : `${number} - ${name}`));
}

const labels = (all: readonly Named[]) => all.map(({ number, name }) => `${number} - ${name}`);

describe.each(Object.entries(WHOLE))('%s', (_what, build) => {
  test.each([1, 2, 3])('is read whole and comes first (seed %i)', async (seed) => {
    const all = projects(seed, 4 + seed * 9);
    const { lists } = await read(build(all));
    const [first] = lists;
    expect(said(first)).toEqual(labels(all));
    expect(first?.entries.filter(({ isUnsure }) => isUnsure)).toEqual([]);
    expect({ partial: first?.partial, isLikely: first?.isLikely }).toEqual({ partial: null, isLikely: true });
  });
});

describe.each(Object.entries(AROUND))('in %s', (_where, around) => {
  test.each(['ul', 'table'])('a %s is found', async (kind) => {
    const all = projects(7, 12);
    const list =
      kind === 'ul'
        ? `<ul>${labels(all)
            .map((one) => `<li>${one}</li>`)
            .join('')}</ul>`
        : `<table><thead><tr><th>Number</th><th>Project Name</th></tr></thead><tbody>${all
            .map(({ number, name }) => `<tr><td>${number}</td><td>${name}</td></tr>`)
            .join('')}</tbody></table>`;
    const { lists } = await read(around(list));
    expect(said(lists[0])).toEqual(labels(all));
    expect(lists[0]).toMatchObject({ place: 'Validation failed', depth: 'in-front', partial: null });
  });
});

describe('a part is said to be a part', () => {
  test.each(Object.entries(PARTS))('by %s', async (_what, { build, sign }) => {
    const all = projects(5, 20);
    const { lists } = await read(build(all));
    expect(lists[0]?.entries).toHaveLength(20);
    expect(lists[0]?.partial?.kind).toBe(sign);
  });
});

test('one missing project in a message is found', async () => {
  const { lists } = await read(
    '<div role="alertdialog"><h3>Validation failed</h3><p>Following projects are missing: 19-1 - Tower</p></div>',
  );
  expect(said(lists[0])).toEqual(['19-1 - Tower']);
});

describe('of several lists of one message', () => {
  const items = (all: readonly Named[]) => all.map((one) => `<li>${labels([one])[0]}</li>`).join('');
  const permitted = Array.from({ length: 46 }, (_, index) => ({ number: `18-${index}`, name: `Depot ${index}` }));

  test('each is called by its own heading, and what is missing comes first', async () => {
    const missing = projects(4, 37);
    const { lists } = await read(
      `<div role="dialog"><h3>Validation failed</h3><h4>Permitted (46)</h4><ul>${items(permitted)}</ul><h4>Missing (37)</h4><ul>${items(missing)}</ul></div>`,
    );
    expect(lists.map(({ place }) => place)).toEqual([
      'Validation failed · Missing (37)',
      'Validation failed · Permitted (46)',
    ]);
    expect(said(lists[0])).toEqual(labels(missing));
    expect(lists.map(({ partial }) => partial)).toEqual([null, null]);
  });

  test('what is permitted comes last, also in parts with headings of their own', async () => {
    const { lists } = await read(
      `<div role="dialog" aria-label="Validation failed"><section><h4>Already permitted</h4><ul>${items(permitted)}</ul></section><section><h4>Not permitted</h4><ul>${items(projects(4, 3))}</ul></section></div>`,
    );
    expect(lists.map(({ place }) => place.split(' · ')[1])).toEqual(['Not permitted', 'Already permitted']);
  });
});

test('a field of choice is called by its label', async () => {
  const options = labels(projects(2, 5)).map((one) => `<option>${one}</option>`);
  const { lists } = await read(`<h2>Settings</h2><label>Missing projects <select multiple>${options}</select></label>`);
  expect(lists[0]?.place).toBe('Missing projects');
});

describe('what the eye does not see is no part of a name', () => {
  const hidden = 'position:absolute;overflow:hidden;';
  test.each([
    ['a ligature of symbols', '<span style="font-family:\'Material Symbols Outlined\'">check_circle</span>'],
    ['a ligature of icons', '<i style="font-family:Material Icons">error</i>'],
    ['a box of one pixel', `<span style="${hidden}width:1px;height:1px">Select item</span>`],
    ['a box that is cut away', `<span style="${hidden}clip:rect(0,0,0,0)">Select item</span>`],
    ['a box that is cut away by a path', `<span style="${hidden}clip-path:inset(50%)">Select item</span>`],
    ['a row for machines', '', '<li aria-hidden="true">19-9 - Ghost</li>'],
  ])('%s', async (_what, beside, row = '') => {
    const all = projects(3, 6);
    const { lists } = await read(
      `<h2>Missing projects</h2><ul>${row}${labels(all)
        .map((one) => `<li>${beside}${one}</li>`)
        .join('')}</ul>`,
    );
    expect(said(lists[0])).toEqual(labels(all));
  });

  test.each(['li', 'tr'])('but all rows are, where all are for machines (%s)', async (kind) => {
    const all = projects(3, 6);
    const rows = labels(all).map(
      (one) => `<${kind} aria-hidden="true">${kind === 'tr' ? `<td>${one}</td>` : one}</${kind}>`,
    );
    const list = kind === 'tr' ? `<table>${rows.join('')}</table>` : `<ul>${rows.join('')}</ul>`;
    expect(said((await read(`<h2>Missing projects</h2>${list}`)).lists[0])).toEqual(labels(all));
  });

  test('a row of a table for machines is none', async () => {
    const rows = labels(projects(3, 6)).map((one) => `<tr><td>${one}</td></tr>`);
    const { lists } = await read(
      `<h2>Missing projects</h2><table><tr aria-hidden="true"><td>19-9 - Ghost</td></tr>${rows.join('')}</table>`,
    );
    expect(said(lists[0])).toEqual(labels(projects(3, 6)));
  });
});

test('a list that is hidden comes behind the one that is shown', async () => {
  const hidden =
    '<div style="display:none"><h2>Missing projects</h2><ul><li>19-1 - Old</li><li>19-2 - Older</li></ul></div>';
  const shown = '<h2>Missing projects</h2><ul><li>20-1 - New</li><li>20-2 - Newer</li></ul>';
  const { lists } = await read(hidden + shown);
  expect(lists.map(({ depth }) => depth)).toEqual(['shown', 'hidden']);
});

test('a page without a list gives none, and no trouble', async () => {
  expect((await read('')).lists).toEqual([]);
  expect((await read('<h1>Welcome</h1><p>Nothing to see here.</p>')).lists).toEqual([]);
});

test('a frame of another site is named', async () => {
  const { page } = tab;
  await page.setRequestInterception(true);
  const answer = (request: { respond(answer: object): Promise<void> }) =>
    void request.respond({ contentType: 'text/html', body: '<ul><li>19-1 - Tower</li></ul>' });
  page.on('request', answer);
  const shown = page.waitForFrame((frame) => frame.url().startsWith('https://other.'));
  await show('<iframe src="https://other.procore.com/list" width="300" height="200"></iframe>');
  await shown;
  const { foreignFrames } = await readShown();
  page.off('request', answer);
  await page.setRequestInterception(false);
  expect(foreignFrames).toEqual(['https://other.procore.com']);
});

test('10,000 rows are read in a moment, and no more than these', async () => {
  const rows = Array.from({ length: 10_500 }, (_, index) => `<tr><td>${index}</td><td>Project ${index}</td></tr>`);
  const { lists } = await read(
    `<table><thead><tr><th>Number</th><th>Project Name</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
  );
  expect(lists[0]?.entries).toHaveLength(10_000);
  expect(lists[0]?.partial).toEqual({ kind: 'cut' });
});

test('whatever a page holds, what is read keeps within its bounds, and the message is among it', async () => {
  const long = 'x'.repeat(1_200);
  const wide = `<tr>${`<td>${long}</td>`.repeat(30)}</tr>`;
  const menus = '<ul><li>One thing</li><li>Another thing</li></ul>'.repeat(200);
  const message =
    '<div role="dialog" aria-label="Validation failed"><ul><li>19-1 - Tower</li><li>19-2 - Bridge</li></ul></div>';
  const huge = `<table aria-rowcount="${'9'.repeat(40)}" aria-label="${long}"><tbody>${wide.repeat(450)}</tbody></table>`;
  const { lists } = await read(`${menus}${huge}<p>${long}</p><button>${long}</button>${message}`);
  expect(said(lists[0])).toEqual(['19-1 - Tower', '19-2 - Bridge']);
  const reading = await tab.page.evaluate(() => (globalThis as unknown as { readPage(): unknown }).readPage());
  expect(pageReadingSchema.safeParse(reading).error?.issues ?? []).toEqual([]);
});
