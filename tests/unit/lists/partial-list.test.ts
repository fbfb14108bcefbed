import { describe, expect, test } from 'vitest';
import type { FoundList, ListSigns } from '../../../src/domain/tab-reading.ts';
import { partialSignOf } from '../../../src/lists/partial-list.ts';

const ROWS = Array.from({ length: 37 }, (_, index) => [`Project ${index}`]);

function signOf(signs: Partial<ListSigns> = {}, place = 'Validation failed') {
  const list: FoundList = {
    kind: 'list',
    place,
    depth: 'shown',
    isAside: false,
    heading: null,
    rows: ROWS,
    signs: {
      saidRows: null,
      isWindowed: false,
      isCut: false,
      around: [],
      buttons: [],
      pageButtons: [],
      offButtons: [],
      ...signs,
    },
  };
  return partialSignOf(list, 37);
}

describe('texts beside a list of 37 that say that there are more', () => {
  test.each([
    ['1-37 of 312', 'pages'],
    ['Showing 1 to 37 of 1,312 entries', 'pages'],
    ['Showing 37 of 312', 'pages'],
    ['1 – 37 von 312', 'pages'],
    ['1–37 / 312', 'pages'],
    ['Page 1 of 7', 'pages'],
    ['Page of 7', 'pages'],
    ['Seite 1 von 7', 'pages'],
    ['and 12 more', 'more'],
    ['… and 12 more projects', 'more'],
    ['+12 more', 'more'],
    ['und 12 weitere', 'more'],
    ['12 more', 'more'],
    ['312 projects', 'said'],
    ['312 missing projects', 'said'],
    ['312 of the projects are not listed: 312 projects missing', 'said'],
    ['Missing projects (312)', 'said'],
  ])('%s', (text, kind) => {
    expect(signOf({ around: [text] })?.kind).toBe(kind);
  });
});

describe('texts that say nothing of the kind', () => {
  test.each([
    '1-37 of 37',
    'Page 1 of 1',
    '37 projects',
    '37 of 120 projects are missing',
    'Missing projects (37)',
    'Your integration syncs 120 projects from this company to your file store every night',
    'Validation failed on 12 March 2026',
    'Step 2 of 3',
    'Version 4.1.312',
    'Add them in Procore, then validate once more.',
  ])('%s', (text) => {
    expect(signOf({ around: [text] })).toBeNull();
  });
});

describe('buttons', () => {
  test.each(['Show more', 'Load more', 'Show all 312', 'View all', 'See all projects', '+12'])('%s', (text) => {
    expect(signOf({ buttons: [text] })).toEqual({ kind: 'more', text });
  });

  test.each(['Ok', 'Next', 'Validate DMSA', 'Show in Procore', 'Save', 'Export all as CSV'])(
    '%s leads elsewhere',
    (text) => {
      expect(signOf({ buttons: [text] })).toBeNull();
    },
  );

  test.each(['Next page', 'Go to next page', 'Next »', 'Weiter ›', 'Nächste Seite', 'Last page'])('%s', (text) => {
    expect(signOf({ buttons: [text] })).toEqual({ kind: 'pages', text });
  });

  test.each([
    [['Previous'], ['Next']],
    [['Zurück'], ['Weiter']],
    [['«'], ['»']],
    [['‹ Précédent'], ['Suivant ›']],
    [['上一页'], ['下一页']],
  ])('%s, switched off, and %s', (offButtons, buttons) => {
    expect(signOf({ offButtons, buttons })?.kind).toBe('pages');
    expect(signOf({ offButtons: [...offButtons, ...buttons] })).toBeNull();
  });

  test('of a pager, in whatever language', () => {
    expect(signOf({ buttons: ['Edasi'], pageButtons: ['Edasi'] })).toEqual({ kind: 'pages', text: 'Edasi' });
    expect(signOf({ buttons: ['1'], pageButtons: ['1'] })).toBeNull();
    expect(signOf({ buttons: ['2'], pageButtons: ['2'] })?.kind).toBe('pages');
  });

  test('of pages', () => {
    expect(signOf({ buttons: ['‹', '1', '2', '3', '›'] })?.kind).toBe('pages');
    expect(signOf({ buttons: ['1'] })).toBeNull();
  });
});

test('a last row that shows more when it is pressed', () => {
  const list = { kind: 'list', place: '', depth: 'shown', isAside: false, heading: null } as const;
  const signs = {
    saidRows: null,
    isWindowed: false,
    isCut: false,
    around: [],
    buttons: [],
    pageButtons: [],
    offButtons: [],
  };
  const last = (...cells: string[]) => partialSignOf({ ...list, rows: [...ROWS, cells], signs }, 37);
  expect(last('Show 27 more')).toEqual({ kind: 'more', text: 'Show 27 more' });
  expect(last('Load more', '', '')?.kind).toBe('more');
  expect(last('Show House')).toBeNull();
});

test('what the list says of itself', () => {
  expect(signOf({ saidRows: 312 })).toEqual({ kind: 'said', count: 312, text: null });
  expect(signOf({ saidRows: 37 })).toBeNull();
  expect(signOf({ isWindowed: true })).toEqual({ kind: 'windowed' });
  expect(signOf({ isCut: true })).toEqual({ kind: 'cut' });
  expect(signOf({}, '312 projects are missing')?.kind).toBe('said');
});
