import { expect, test } from 'vitest';
import type { FoundList } from '../../../src/domain/tab-reading.ts';
import { readFoundLists, referenceSetOf } from '../../../src/lists/found-lists.ts';
import { NO_SIGNS } from './no-signs.ts';

const { signal } = new AbortController();

function found(rows: readonly (readonly string[])[], more: Partial<FoundList> = {}): FoundList {
  return { kind: 'list', place: '', depth: 'shown', isAside: false, heading: null, rows, signs: NO_SIGNS, ...more };
}

const MENU = found([['Dashboard'], ['Integrations'], ['Users'], ['Help']], { isAside: true });
const SYNCED = found(
  [
    ['19-1', 'Tower'],
    ['19-2', 'Bridge'],
    ['19-3', 'Harbour'],
  ],
  { kind: 'table', place: 'Procore Projects', heading: ['Project Number', 'Project Name'] },
);
const MISSING = found([['19-2 - Bridge'], ['19-3 - Harbour']], { place: 'Validation failed', depth: 'in-front' });

test('the list in the message comes first, the table behind it second, the menu last', async () => {
  const read = await readFoundLists([MENU, SYNCED, MISSING], signal);
  expect(read.map(({ found: { place } }) => place)).toEqual(['Validation failed', 'Procore Projects', '']);
  expect(read.map(({ isLikely }) => isLikely)).toEqual([true, true, false]);
});

test('a list of missing projects comes before one that is only in front', async () => {
  const cookies = found([['Necessary'], ['Marketing']], { place: 'Cookies', depth: 'in-front' });
  const missing = found([['19-2 - Bridge'], ['19-3 - Harbour'], ['19-4 - Pier']], { place: 'Missing projects' });
  const read = await readFoundLists([cookies, missing], signal);
  expect(read[0]?.found.place).toBe('Missing projects');
});

test('columns are understood by their heading, also where it is a row like the others', async () => {
  const rows = [
    ['Project Number', 'Project Name'],
    ['0045', 'Tower, North'],
  ];
  const [byRow] = await readFoundLists([found(rows)], signal);
  expect(byRow?.list.entries).toEqual([{ name: 'Tower, North', number: '0045', id: null }]);
});

test('what the page calls permitted is left out, and an unknown status is not taken for missing', async () => {
  const [read] = await readFoundLists(
    [
      found(
        [
          ['Tower', 'Missing'],
          ['Bridge', 'Permitted'],
          ['Pier', 'Blorp'],
        ],
        { heading: ['Project Name', 'Status'] },
      ),
    ],
    signal,
  );
  expect(read?.list.entries.map(({ name, isUnsure }) => [name, isUnsure ?? false])).toEqual([
    ['Tower', false],
    ['Pier', true],
  ]);
});

test('the same list twice is offered once', async () => {
  const asText = found([['Validation failed'], ['19-2 - Bridge'], ['19-3 - Harbour']], {
    kind: 'text',
    depth: 'in-front',
  });
  const read = await readFoundLists([asText, MISSING], signal);
  expect(read.map(({ found: { kind } }) => kind)).toContain('list');
});

test('a part stays a part in what is taken', async () => {
  const [read] = await readFoundLists([{ ...MISSING, signs: { ...NO_SIGNS, saidRows: 9 } }], signal);
  if (read === undefined) throw new Error('nothing was read');
  const source = { kind: 'tab', title: 'Portal', origin: 'https://portal.example' } as const;
  const set = referenceSetOf(read, source, '2026-11-28T15:00:00.000Z');
  expect(set).toMatchObject({
    isPartial: true,
    source,
    entries: [{ name: '19-2 - Bridge' }, { name: '19-3 - Harbour' }],
  });
});
