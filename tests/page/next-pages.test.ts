/** Pages as Procore may build them next: what was asked for is added with a true report, or nothing at all is. */
import { describe, expect, test } from 'vitest';
import { openForeignPages } from './foreign/foreign-page.ts';
import { NEXT_PAGES } from './foreign/next-pages.ts';
import { openedForFile } from './opened-for-file.ts';

const foreign = openedForFile(openForeignPages);

/** What of the missing ones is added. */
const ADDED = [
  'MultiSelect of core-react 8 in a Tearsheet, 300',
  'combobox of tokens, Japanese, draws late, says “+6”, one cannot be chosen',
  'SuperSelect with check boxes, French, 400, Add answers late',
  'TieredSelect, German, 40 behind regions',
  'AutoComplete of PrimeReact, many, French',
  'dropdown of Semantic UI, 90',
];

/** Nothing in them is pressed, or what was pressed is taken back. */
const UNTOUCHED = [
  'SuperSelect, German, 1,500 behind a slow server',
  'tree, 60 in regions',
  'PillSelect, Japanese, twelve, some are chosen before',
  'menu in a shadow root, 200, adds five of nine',
  'two columns, German, 150',
  'table of check boxes, French, 25',
  'Modal to choose in, Japanese, 90, adds five of nine',
];

describe('all that can be chosen are added, and the report says so', () => {
  test.each(ADDED)('%s', async (name) => {
    const { report, truth, wrongs } = await foreign.attempt(name);
    expect(wrongs).toEqual([]);
    expect(report).toMatchObject({ ended: 'finished', unseen: [], remaining: [], notSelected: truth.disabled });
    expect(truth.granted).toHaveLength(truth.missing.length - truth.disabled.length);
  });
});

describe('nothing is added, which is said', () => {
  test.each(UNTOUCHED)('%s, and the control holds what it did', async (name) => {
    await foreign.show(name);
    const before = await foreign.page.evaluate(() => window.foreign.truth().chosen);
    const { report, truth, wrongs } = await foreign.attempt(name);
    expect(wrongs).toEqual([]);
    expect(report?.added ?? []).toEqual([]);
    expect(truth).toMatchObject({ granted: [], presses: 0, chosen: before });
  });

  test.each(Object.keys(NEXT_PAGES).filter((name) => ![...ADDED, ...UNTOUCHED].includes(name)))('%s', async (name) => {
    const { report, truth, wrongs } = await foreign.attempt(name);
    expect(wrongs).toEqual([]);
    expect(report?.added ?? []).toEqual([]);
    expect(truth).toMatchObject({ granted: [], presses: 0 });
    // Some may stay chosen of which the page did not show it; no other is.
    expect(truth.missing.map(({ id }) => id)).toEqual(expect.arrayContaining([...truth.chosen]));
  });
});
