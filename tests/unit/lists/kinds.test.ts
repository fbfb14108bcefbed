import { describe, expect, test } from 'vitest';
import { parseProjectList, parseProjectListInSlices } from '../../../src/lists/parse-list.ts';
import { NO_CORRECTIONS } from '../../../src/lists/parsed-list.ts';
import { type Offered, outcomeOf } from './outcome.ts';

const TOWER = '19-001 - Harbour Tower';
const MILL = '19-002 - Mill';
const PAGE = [TOWER, MILL, '20-2 - Yard', '20-3 - Zoo'];
const ID_PAGE: Offered[] = [
  ['Harbour Tower', '562949953400011'],
  ['Mill', '562949953400012'],
  ['Mill', '562949953400013'],
];

const names = (text: string) => parseProjectList(text).entries.map(({ name }) => name);
const kinds = (text: string) => parseProjectList(text).problems.map(({ row, kind }) => `${row} ${kind}`);
const found = (text: string, page: readonly Offered[] = PAGE) => outcomeOf(text, page).found;
const undecided = (text: string, page: readonly Offered[] = PAGE) => outcomeOf(text, page).undecided;

describe('never by name alone when the list says more', () => {
  test.each([
    ['project_number', 'name,project_number\nMill,19-3'],
    ['Job No', 'Job No,Name\n19-3,Mill'],
    ['Ref', 'Ref\tProject\n19-3\tMill'],
    ['Project ID', 'Project ID;Project Name\n19-3;Mill'],
    ['a heading that nobody knows', 'Project Name,Zorg\nMill,19-3'],
    ['a short vendor id', 'Name,ID\nMill,17'],
    ['a number of another form', 'Project Name,Zorg\nMill,193'],
  ])('%s with another number', (_what, text) => {
    expect(outcomeOf(text, ['19-2 - Mill', '1-1 - A'])).toEqual({
      found: [],
      undecided: { Mill: ['19-2 - Mill'] },
      absent: [],
    });
  });

  test('an unread column that tells namesakes apart is no proof', () => {
    expect(undecided('Project Name,Zorg\nMill,19-3', ['19-2 - Mill', '19-3 - Mill'])).toEqual({
      Mill: ['19-3 - Mill', '19-2 - Mill'],
    });
    expect(found('Project Name,Zorg\nMill,a\nMill,b', [MILL, TOWER])).toEqual([]);
  });

  test('a name that others have under their numbers, or that the page writes without the number', () => {
    expect(found('Mill', ['Mill', '19-2 - Mill', 'Yard', 'Zoo'])).toEqual([]);
    expect(found('Mill', ['191 - Mill', 'TBD - Mill'])).toEqual([]);
    expect(undecided('Name,Number\nMill,19-9', ['Mill', '19-1 - Yard', '19-2 - Zoo'])).toEqual({ Mill: ['Mill'] });
  });

  test.each([
    '*Project Name*',
    'PROJECT_NAME',
    'projectName',
    'Nombre del proyecto',
    'プロジェクト名',
    'Nazwa projektu',
  ])('the heading %s', (heading) => {
    expect(found(`${heading},Project #\nMill,19-002`)).toEqual([MILL]);
  });

  test('ids that the page knows are believed, and no others', () => {
    expect(found('id,name\n562949953400012,Mill', ID_PAGE)).toEqual(['Mill']);
    expect(found('id,name\n562949953400099,Harbour Tower', ID_PAGE)).toEqual([]);
    expect(found('id,name\n562949953400012,Harbour Tower', ID_PAGE)).toEqual([]);
    expect(found('id,name\n562949953400099,Harbour Tower')).toEqual([TOWER]);
  });

  test.each(['5.6E+14', '5,62950E+14', '5.62949953E14'])('the rounded id %s never falls back to the name', (id) => {
    expect(outcomeOf(`id;name\n${id};Mill`, PAGE)).toEqual({ found: [], undecided: { Mill: [MILL] }, absent: [] });
    expect(found(`id;name;project_number\n${id};Mill;19-002`)).toEqual([MILL]);
  });
});

describe('a table is never read as lines in silence', () => {
  test.each([
    ['under a count', 'Displaying 1 - 12 of 12\nName\tNumber\nMill\t19-002', ['1 above-heading', '2 heading']],
    ['under a title', 'Portfolio\n\nProject Name;Project No\nMill;19-002', ['1 above-heading', '3 heading']],
    ['in Markdown', '| Name | Number |\n|:--|--:|\n| Mill | 19-002 |', ['1 heading']],
    ['in JSON under a key', '{"data":[{"name":"Mill","project_number":"19-002"}]}', []],
    ['in JSON, one per line', '{"name":"Mill","number":"19-002"}\n{"name":"Mill","number":"19-002"}', ['2 duplicate']],
    ['in Markdown with bold letters', 'Name | Number\n--- | ---\n**Mill** | 19-002', ['1 heading']],
    ['behind a column that counts', '#,Project Name\n1,Mill\n2,Sluice\n3,Weir', ['1 heading']],
    ['with wide spaces', 'Name      Number\nMill      19-002', ['1 heading']],
    ['without a heading', 'Mill\t19-002', []],
    ['with a foreign heading', 'Igama\tInombolo\nMill\t19-002', ['1 heading']],
    ['with a total', 'Name,Number\nMill,19-002\nTotal: 1,', ['1 heading', '3 remark']],
  ])('%s', (_what, text, problems) => {
    expect([found(text), kinds(text)]).toEqual([[MILL], problems]);
  });

  test.each([
    ['two columns of words', 'Mill\tHouston\nYard\tWaco', 'columns-unknown'],
    ['broken JSON', '[{"name":"Mill"},{"name":', 'broken-json'],
    ['a workbook', 'PK\u0003\u0004rest', 'workbook'],
    ['a web page', '<table><tr><td>Mill</td></tr></table>', 'web-page'],
    ['letters that were lost', 'Caf\ufffd', 'unreadable'],
  ])('%s is said', (_what, text, kind) => {
    expect([names(text), parseProjectList(text).problems[0]?.kind]).toEqual([[], kind]);
  });
});

describe('every row is an entry or a problem', () => {
  test.each([
    ['a bare quote at the start', 'Name\tNumber\n"A" Street\t1\nMill\t2\nYard\t3', ['"A" Street', 'Mill', 'Yard']],
    ['a quote that does not close', 'Name,Number\n"Mill,1\nYard,2\nZoo,3', ['"Mill', 'Yard', 'Zoo']],
    ['a quote inside', 'Name,Number\n12" Pipe,1\nYard,2', ['12" Pipe', 'Yard']],
    ['two quotes that belong to two rows', 'Name,Number\n"Mill,1\nYard,2\nZoo",3', ['"Mill', 'Yard', 'Zoo"']],
    ['a quoted line break', 'Name,Number\n"Mill\nEast",1\nYard,2', ['Mill\nEast', 'Yard']],
    ['doubled quotes', 'Name,Number\n"The ""Old"" Mill",1\nYard,2', ['The "Old" Mill', 'Yard']],
  ])('%s', (_what, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('a bare quote is no fault, an open one is said', () => {
    expect(kinds('Name\tNumber\n"A" Street\t1')).toEqual(['1 heading']);
    expect(kinds('Name,Number\n"Mill,1\nYard,2')).toEqual(['1 heading', '2 quotes']);
  });

  test('namesakes in two rows are two, the same row twice is one', () => {
    expect(names('Project Name,City\nMill,Houston\nMill,Waco')).toEqual(['Mill', 'Mill']);
    expect(names('Name,Number,Email\nMill,1,a@x.com\nMill,1,b@x.com')).toEqual(['Mill']);
  });
});

describe('portal pop-ups and mail', () => {
  test.each([
    ['bullets of a word processor', '•\tHarbour Tower\n•\tMill'],
    ['numbering with zeros', '01. Harbour Tower\n02. Mill'],
    ['numbering with brackets', 'Missing:\n1) Harbour Tower\n2) Mill\nThanks'],
    ['a status behind each', 'Harbour Tower - Missing\nMill – Missing'],
    ['a status before each', 'Missing: Harbour Tower\nMissing: Mill'],
    ['a status in brackets', 'Harbour Tower (not found)\nMill [missing]'],
    ['signs', '✗ Harbour Tower\n✗ Mill\n✓ Yard'],
    ['a column of statuses', 'Harbour Tower\tMissing\nMill\tMissing\nYard\tOK'],
    ['a quoted mail', 'On Mon, Nov 2, Bob wrote:\n> Hi,\n> - Harbour Tower\n> - Mill\n> Thanks,\n> Bob'],
    ['a closing sentence', '• Harbour Tower\n• Mill\nPlease add these projects in Procore and validate again.'],
    ['texts of a program', '"Harbour Tower",\n"Mill"'],
  ])('%s', (_what, text) => {
    expect(outcomeOf(text, PAGE)).toEqual({ found: [TOWER, MILL], undecided: {}, absent: [] });
  });
});

describe('what a list says is there already', () => {
  test.each([
    ['a column "Missing"', 'Project,Missing\nHarbour Tower,Yes\nMill,No'],
    ['a column "Permitted"', 'Project,Permitted\nHarbour Tower,false\nMill,true'],
    ['a status in other words', 'Project;Status\nHarbour Tower;Missing\nMill;Validated OK'],
    ['a part of the list', 'Missing:\nHarbour Tower\nAlready permitted:\nMill'],
    ['a key of JSON', '{"ok":["Mill","Yard"],"missing":["Harbour Tower"]}'],
  ])('%s', (_what, text) => {
    expect(outcomeOf(text, PAGE)).toEqual({ found: [TOWER], undecided: {}, absent: [] });
  });
});

describe('what spreadsheets and word processors do', () => {
  const zeros = ['0045 - Harbour Tower', '0007 - Mill', '0008 - Yard'];

  test.each(['="0045"', '"=""0045"""', "'0045", '\u00a00045', '\u200b0045'])('keeps the zeros of %s', (number) => {
    expect(found(`Number,Name\n${number},Harbour Tower`, zeros)).toEqual(['0045 - Harbour Tower']);
  });

  test('asks where zeros are gone, or are too many', () => {
    expect(undecided('Number,Name\n45,Harbour Tower', zeros)).toEqual({ 'Harbour Tower': ['0045 - Harbour Tower'] });
    expect(undecided('Number,Name\n0019-002,Mill')).toEqual({ Mill: [MILL] });
    expect(found('Number,Name\n45,Mill', ['45 - Mill', '0045 - Mill', '1 - A'])).toEqual([]);
  });

  test.each([
    '19-002 – Mill',
    '19‑002 - Mill',
    '19-002\u00a0-\u00a0Mill',
    '19-002 - M\u200bill',
    '19-002 - M\u200dill',
  ])('reads %j as it is meant', (line) => {
    expect(found(line)).toEqual([MILL]);
  });

  test('reads curly quotes as straight ones', () => {
    expect(found('Bob’s “Old” Mill', ['Bob\'s "Old" Mill', TOWER])).toEqual(['Bob\'s "Old" Mill']);
  });

  test.each([['Mill (19-002)'], ['Mill - 19-002'], ['19-002: Mill'], ['19-002 Mill'], ['Mill (Inactive)'], ['mill.']])(
    'asks whether "%s" is the project',
    (line) => {
      expect(outcomeOf(line, PAGE).found).toEqual([]);
    },
  );

  test.each([
    'Mill (19-002)',
    'Mill - 19-002',
    '19-002: Mill',
    '19-002 Mill',
    'Mill (Inactive)',
    'mill.',
    '19-002',
    '2 Mill',
    'ii. Mill',
  ])('never calls "%s" absent', (line) => {
    expect(Object.values(undecided(line))).toEqual([[MILL]]);
  });

  test.each([
    ['Mill (13)', ['Mill (13)']],
    ['Mill - 13', ['Mill - 13', 'Yard - 14']],
    ['13: Mill', ['13: Mill', '14: Yard', '15: Zoo']],
    ['13 - Mill', ['13 - Mill']],
    ['Mill (13)', ['Mill (13)', 'Yard (14)', 'Zoo (15)']],
  ])('finds %s among few options', (label, page) => {
    expect(found('Name,Number\nMill,13', page)).toEqual([label]);
  });

  test('calls no number absent where the page has none', () => {
    const page = ['Mill', 'Yard', 'Zoo'];
    expect(outcomeOf('Number\n19-002\n19-003', page).absent).toEqual([]);
    expect(outcomeOf('Number\n19-002\n19-003', ['19-002 - Mill', '19-004 - Yard']).absent).not.toEqual([]);
  });

  test('numbers with spaces or without digits', () => {
    expect(found('Name,Number\nMill,23 - 101', ['23 - 101 - Mill', '23 - 102 - Yard'])).toEqual(['23 - 101 - Mill']);
    expect(found('Name,Number\nMill,TBD', ['TBD - Mill', '19-2 - Yard'])).toEqual(['TBD - Mill']);
    expect(undecided('Name,Number\nMill,23-101', ['23 - 101 - Mill', '23 - 102 - Yard'])).toEqual({
      Mill: ['23 - 101 - Mill'],
    });
  });

  test('a column of ids or of numbers alone', () => {
    expect(found('Project ID\n562949953400011\n562949953400012', ID_PAGE)).toEqual(['Harbour Tower', 'Mill']);
    expect(found('562949953400011\n562949953400013', ID_PAGE)).toEqual(['Harbour Tower', 'Mill']);
    expect(undecided('Project ID\n562949953400011')).toEqual({ 562949953400011: [] });
    expect(found('Project Number\n19-001\n19-002')).toEqual([TOWER, MILL]);
  });

  test('one wrong letter, and a name that was cut off', () => {
    expect(undecided('Habour Tower\nHarbour To…')).toEqual({ 'Habour Tower': [TOWER], 'Harbour To…': [TOWER] });
    expect(outcomeOf('Lighthouse', PAGE).absent).toEqual(['Lighthouse']);
  });
});

test('reading in slices gives the same', async () => {
  const text = `Name,Number\n${Array.from({ length: 3_000 }, (_, index) => `Site ${index},${index}`).join('\n')}`;
  const signal = new AbortController().signal;
  expect(await parseProjectListInSlices(text, NO_CORRECTIONS, signal)).toEqual(parseProjectList(text));
});
