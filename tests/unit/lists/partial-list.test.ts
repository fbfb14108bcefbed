import { describe, expect, test } from 'vitest';
import type { FoundList, ListSigns } from '../../../src/domain/tab-reading.ts';
import { partialSignOf } from '../../../src/lists/partial-list.ts';
import { NO_SIGNS } from './no-signs.ts';

const ROWS = Array.from({ length: 37 }, (_, index) => [`Project ${index}`]);

function signOf(signs: Partial<ListSigns> = {}, place = 'Validation failed') {
  const list: FoundList = {
    kind: 'list',
    place,
    depth: 'shown',
    isAside: false,
    heading: null,
    rows: ROWS,
    signs: { ...NO_SIGNS, ...signs },
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
    ['Showing 1 to 37 of 37 entries (filtered from 312 total entries)', 'said'],
    ['1-57 of 57', 'pages'],
    ['Showing 57 of 57 entries', 'pages'],
    ['37 of 312 projects', 'pages'],
    ['37 von 312 Projekten', 'pages'],
    ['37 / 312 items', 'pages'],
    ['0 of 312 row(s) selected.', 'pages'],
    ['50+ items', 'said'],
    ['37+ projects', 'said'],
    ['1–37 of more than 37', 'pages'],
    ['1-37 of 37+', 'pages'],
    ['1–37 von mehr als 37', 'pages'],
    ['37 weitere Projekte', 'more'],
    ['12 autres projets', 'more'],
    ['共 85 条', 'said'],
    ['第 1-37 条/总共 85 条', 'said'],
    ['85 件中 1 から 37 まで表示', 'said'],
    ['Rows per page: 10 1–10 of 37', 'pages'],
    ['1–37 of 85 1 2 3', 'pages'],
    ['Total 85', 'said'],
    ['85 in total', 'said'],
    ['1-37 из 85', 'pages'],
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
    '0 of 37 row(s) selected.',
    '12+ projects',
    '共 37 条',
    '37 in total',
    'Building 1-2 of 3',
    'Rows per page: 50 1–37 of 37',
    'Showing 1 to 37 of 37 entries',
    '1–37 of 37 1',
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
  const last = (...cells: string[]) => partialSignOf({ ...list, rows: [...ROWS, cells], signs: NO_SIGNS }, 37);
  expect(last('Show 27 more')).toEqual({ kind: 'more', text: 'Show 27 more' });
  expect(last('Load more', '', '')?.kind).toBe('more');
  expect(last('Show House')).toBeNull();
});

describe('a list that is still coming', () => {
  test.each([
    'Loading…',
    'Loading more projects...',
    'Please wait',
    'Wird geladen …',
    'Chargement en cours',
    '読み込み中',
  ])('as %s says', (text) => {
    expect(signOf({ around: [text] })).toEqual({ kind: 'loading' });
  });

  test('as something that turns says', () => {
    expect(signOf({ isLoading: true })).toEqual({ kind: 'loading' });
    expect(signOf({ isLoading: true, around: ['1-37 of 312'] })?.kind).toBe('pages');
  });

  test.each(['Loading dock', 'Loading Bay 3 renovation'])('not as %s, which is a name', (text) => {
    expect(signOf({ around: [text] })).toBeNull();
  });
});

describe('a selection', () => {
  const signs = { saidRows: null, isWindowed: false, isCut: false, isLoading: false };
  const none = { around: [], buttons: [], pageButtons: [], offButtons: [] };
  const selected = (lines: readonly string[], read = lines.length) =>
    partialSignOf(
      {
        kind: 'selection',
        place: '',
        depth: 'in-front',
        isAside: false,
        heading: null,
        rows: lines.map((line) => [line]),
        signs: { ...signs, ...none },
      },
      read,
    );

  test('is a part where any of its lines says so, however many lines there are', () => {
    const names = ROWS.map(([name = '']) => name);
    expect(selected(['Showing 1 to 10 of 30 entries', ...names])?.kind).toBe('pages');
    expect(selected([...names.slice(0, 9), 'Show 27 more', ...names])?.kind).toBe('more');
    expect(selected([...names.slice(0, 10), 'Missing (12)', 'Help', 'About', 'Imprint'], 10)?.kind).toBe('said');
    expect(selected(['Loading…', ...names])?.kind).toBe('loading');
    expect(selected(['Showing 1 to 37 of 37 entries', ...names, 'Next'])).toBeNull();
    expect(selected([...names, 'Building 1-2 of 3'])).toBeNull();
  });
});

test('what the list says of itself', () => {
  expect(signOf({ saidRows: 312 })).toEqual({ kind: 'said', count: 312, text: null });
  expect(signOf({ saidRows: 37 })).toBeNull();
  expect(signOf({ isWindowed: true })).toEqual({ kind: 'windowed' });
  expect(signOf({ isCut: true })).toEqual({ kind: 'cut' });
  expect(signOf({}, '312 projects are missing')?.kind).toBe('said');
});
