/** Pages in the markup of other libraries: added with a true report, or an honest word that it could not be. */
import { describe, expect, test } from 'vitest';
import { openForeignPages } from './foreign/foreign-page.ts';
import { FOREIGN_PAGES } from './foreign/pages.ts';
import { openedForFile } from './opened-for-file.ts';

const foreign = openedForFile(openForeignPages);

/** Of these the page shows too little to say that they are in the table: a validation tells. */
const OPEN = [
  'Headless UI, DataTables.net',
  'Ariakit, endless table',
  'Ariakit, Japanese, asks in a popover',
  'Vuetify, German, shown only later',
  'bootstrap-select, DataTables.net',
];

/** And these are not added at all, which is said. */
const NOT_DONE = [
  'cmdk, Bootstrap',
  'cmdk, German, asks',
  'Downshift, cards',
  'Downshift, slow server that fails in the middle',
  'Fluent UI, DataGrid of MUI',
  'Fluent UI, Polish',
  'Select2 that wants two letters',
  'Mantine, asks',
  'Element Plus, Japanese',
  'PrimeReact, one at a time',
];

const SAYS_NO = 'Headless UI, asks and is told no';

const others = Object.keys(FOREIGN_PAGES).filter((name) => ![...OPEN, ...NOT_DONE, SAYS_NO].includes(name));

describe('all are added, and the report says so', () => {
  test.each(others)('%s', async (name) => {
    const { report, truth, wrongs } = await foreign.attempt(name);
    expect(wrongs).toEqual([]);
    expect(report).toMatchObject({ ended: 'finished', unseen: [], remaining: [], notSelected: [] });
    expect(truth.granted).toHaveLength(truth.missing.length);
  });
});

describe('all are added, and some are left to a validation', () => {
  test.each(OPEN)('%s', async (name) => {
    const { report, truth, wrongs } = await foreign.attempt(name);
    expect(wrongs).toEqual([]);
    expect(report).toMatchObject({ ended: 'finished', remaining: [], notSelected: [] });
    expect(report?.unseen).not.toEqual([]);
    expect(truth.granted).toHaveLength(truth.missing.length);
  });
});

describe('nothing is added, and nothing is claimed', () => {
  test.each(NOT_DONE)('%s', async (name) => {
    const { report, truth, wrongs } = await foreign.attempt(name);
    expect(wrongs).toEqual([]);
    expect(report?.added ?? []).toEqual([]);
    expect(truth).toMatchObject({ granted: [], presses: 0 });
  });

  test('where the user says no to the page’s own question', async () => {
    const { report, truth, wrongs } = await foreign.attempt(SAYS_NO);
    expect(wrongs).toEqual([]);
    // Nobody can see that nothing was sent.
    expect(report).toMatchObject({ ended: 'declined', added: [], remaining: [] });
    expect(truth).toMatchObject({ granted: [], presses: 1, requests: [] });
  });
});
