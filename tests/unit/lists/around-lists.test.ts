import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/lists/decode-text.ts';
import { parseProjectList } from '../../../src/lists/parse-list.ts';
import { outcomeOf } from './outcome.ts';

const MILL = '562949953400011';
const QUAY = '562949953400012';
const ID_PAGE = [
  ['Mill', MILL],
  ['Quay', QUAY],
  ['Elm', '562949953400013'],
] as const;
const PAGE = ['Harbour Tower', 'Mill Park', 'Quay Annex'];

describe('ids that stand anywhere', () => {
  test.each([
    ['with a status', `${MILL}: missing\n${QUAY}: missing`],
    ['below a title', `Missing project ids:\n${MILL}\n${QUAY}`],
    ['below a heading', `Project IDs\n${MILL}\n${QUAY}`],
    ['as a database lists them', `(${MILL}),\n(${QUAY})`],
    ['with bullets', `• ${MILL}\n• ${QUAY}`],
  ])('alone in each line are the projects: %s', (_what, text) => {
    expect(outcomeOf(text, ID_PAGE).found).toEqual(['Mill', 'Quay']);
  });

  test.each([
    ['in a sentence', `Project ${MILL} is missing\nProject ${QUAY} is missing`],
    ['in one line', `${MILL},${QUAY},562949953400013`],
    ['in two halves of a line', `${MILL}; ${QUAY}`],
    ['in a query', `project_id IN (${MILL}, ${QUAY})`],
    ['before a word', `${MILL} missing\n${QUAY} missing`],
    ['behind a word', `id=${MILL}\nid=${QUAY}`],
  ])('among other words are likely: %s', (_what, text) => {
    const { found, undecided, absent } = outcomeOf(text, ID_PAGE);
    expect([found, absent]).toEqual([[], []]);
    expect(Object.values(undecided).flat()).toEqual(expect.arrayContaining(['Mill', 'Quay']));
  });
});

describe('what a web page or a mail writes instead of letters', () => {
  test.each([
    ['in lines', 'Harbour &amp; Tower\nO&#39;Brien Hall'],
    ['in a table', 'Name;City\nHarbour &amp; Tower;Waco\nO&#x27;Brien Hall;Waco'],
    ['in JSON', '["Harbour &amp; Tower","O&apos;Brien Hall"]'],
    ['as line breaks', 'Harbour &<br>Tower\nO&#39;Brien<br/>Hall'],
  ])('is read %s', (_what, text) => {
    expect(outcomeOf(text, ['Harbour & Tower', "O'Brien Hall", 'Elm']).found).toEqual([
      'Harbour & Tower',
      "O'Brien Hall",
    ]);
  });

  test('bold letters keep a name from being absent', () => {
    expect(outcomeOf('Harbour <b>Tower</b>', PAGE).undecided).toEqual({ 'Harbour <b>Tower</b>': ['Harbour Tower'] });
  });

  test('a mail in a file', () => {
    const text =
      'MIME-Version: 1.0\nContent-Transfer-Encoding: quoted-printable\n\nMissing projects:\nCaf=C3=A9 Quay\nLong=\ner Name';
    expect(outcomeOf(text, ['Café Quay', 'Longer Name'])).toEqual({
      found: ['Café Quay', 'Longer Name'],
      undecided: {},
      absent: [],
    });
  });

  test.each([
    ['of Central Europe', [0x57, 0x69, 0x65, 0xbf, 0x61]],
    ['of Cyrillic', [0xcc, 0xe5, 0xeb, 0xfc, 0xed]],
    ['of Japan', [0x83, 0x5e, 0x83, 0x8f]],
  ])('the letters %s are said to be unreadable, and the other rows are read', (_what, bytes) => {
    const { entries, problems } = parseProjectList(
      decodeText(new Uint8Array([...bytes, 0x0a, 0x4d, 0x69, 0x6c, 0x6c])),
    );
    expect([entries.map(({ name }) => name), problems.map(({ kind }) => kind)]).toEqual([['Mill'], ['unreadable']]);
  });

  test('a document for print is no list', () => {
    expect(parseProjectList('%PDF-1.7\n1 0 obj').problems).toEqual([{ row: 1, kind: 'not-text' }]);
  });
});

describe('what stands around a list is no project', () => {
  test.each([
    '(2 rows affected)',
    '‹ 1 2 3 ›',
    'Rows per page: 10',
    '3 replies',
    'Page 1 of 1 Printed On: Nov 28, 2026',
    'Note: list as of Monday',
    'X = not permitted',
    'also:',
    '---- ------',
    'Retry',
    'The service account does not have access to 2 projects',
  ])('%s', (line) => {
    expect(outcomeOf(`${line}\nHarbour Tower\nMill Park`, PAGE).absent).toEqual([]);
    expect(outcomeOf(`Name\tCity\nHarbour Tower\tWaco\n${line}\nMill Park\tWaco`, PAGE).absent).toEqual([]);
  });

  test.each([
    'No missing projects',
    'Keine fehlenden Projekte',
    'Nothing is missing.',
    '0 missing projects',
    'No projects are missing.',
    'Aucun projet manquant',
  ])('%s: none', (text) => {
    expect(parseProjectList(text).entries).toEqual([]);
  });

  test('a sum of money, and a rule of one dash', () => {
    const sum = 'Project Name,Value\nHarbour Tower,"$1,200.00"\nTotal,"$1,200.00"';
    expect(outcomeOf(sum, PAGE)).toEqual({ found: ['Harbour Tower'], undecided: {}, absent: [] });
    const rule = '| Project | City |\n|:-:|-|\n| **Harbour Tower** | Waco |';
    expect(outcomeOf(rule, PAGE)).toEqual({ found: ['Harbour Tower'], undecided: {}, absent: [] });
  });

  test.each([
    ['a status in brackets before each', '[MISSING] Mill Park\n[OK] Quay Annex\n[MISSING] Harbour Tower'],
    ['Japanese bullets', '・Harbour Tower\n・Mill Park'],
    ['a quoted table', '> Project\tCity\n> Harbour Tower\tWaco\n> Mill Park\tWaco'],
  ])('%s: read as meant', (_what, text) => {
    expect(outcomeOf(text, PAGE)).toEqual({ found: ['Harbour Tower', 'Mill Park'], undecided: {}, absent: [] });
  });

  test('an exact number wins over one that only its zeros tell apart', () => {
    expect(outcomeOf('Number,Name\n19-02,Mill', ['19-2 - Mill', '19-02 - Mill']).found).toEqual(['19-02 - Mill']);
  });
});

test('an option that says number and name among other things, in whatever order, is for the user to decide', () => {
  const page = ['Harbour Tower 26-1006 · 413 Main St, Waco', 'Quay 26-1013 · 5 Main St, Waco'];
  expect(outcomeOf('26-1006 - Harbour Tower\n26-1013 - Dam', page)).toEqual({
    found: [],
    undecided: { '26-1006 - Harbour Tower': [page[0]] },
    absent: ['26-1013 - Dam'],
  });
});
