import { beforeEach, expect, test, vi } from 'vitest';
import type { AddingPage } from '../../../../src/content/adding/adding-page.ts';
import { fatesOf } from '../../../../src/content/adding/fates.ts';

/** What the table shows at once, and with all its pages. */
let shown: { labels: readonly string[]; isComplete: boolean };
let whole: { labels: readonly string[]; isComplete: boolean };
/** What the drop-down still offers. */
let offered: readonly string[];

vi.mock('../../../../src/procore/app-management/table/look-at-rows.ts', () => ({ readPermittedTable: () => shown }));
vi.mock('../../../../src/procore/app-management/table/read-all-pages.ts', () => ({
  readWholeTable: async () => whole,
}));

const picker = {
  glance: () => null,
  read: async () => ({
    options: offered.map((label) => ({ value: label, label, selected: false })),
    isComplete: true,
  }),
};
const page = { section: () => ({ editor: { picker } }) } as unknown as AddingPage;
const item = { value: 'Tower', label: 'Tower', project: null };
const signal = new AbortController().signal;
const fates = (rows: readonly string[] | null, isRefused: boolean) =>
  fatesOf([item], { namesakes: new Set(), rows, otherOptions: [] }, page, { signal, isRefused });

beforeEach(() => {
  shown = { labels: ['Bridge'], isComplete: false };
  whole = { labels: ['Bridge', 'Tower'], isComplete: true };
  offered = ['Tower', 'Depot'];
});

test('a row on another page is what was added, where nothing speaks against it', async () => {
  expect((await fates(null, false)).permitted).toEqual([item]);
});

test('beside a refusal it may be of an older namesake, as long as the drop-down offers the project', async () => {
  expect(await fates(null, true)).toMatchObject({ permitted: [], notPermitted: [], unknown: [item] });
  shown = whole;
  expect(await fates(null, true)).toMatchObject({ permitted: [], unknown: [item] });
});

test('it is what was added, where the drop-down has let go of it, or the table was known as a whole before', async () => {
  expect((await fates(['Bridge'], true)).permitted).toEqual([item]);
  offered = ['Depot'];
  expect((await fates(null, true)).permitted).toEqual([item]);
});
