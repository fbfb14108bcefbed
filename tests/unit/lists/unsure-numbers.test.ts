import { describe, expect, test } from 'vitest';
import { outcomeOf } from './outcome.ts';

const NAMESAKES = ['3 - Mill', '4 - Mill', '7 - Lock', '8 - Lock', '9 - Elm'];
const MILLS = ['19-001 - Mill', '19-002 - Mill', '3 - Elm'];

describe('a number that is not surely the project’s decides nothing between namesakes', () => {
  test.each([
    ...[
      'Users',
      'Rank',
      'Lot',
      'Cost Center',
      'Vendor ID',
      'Old Job No',
      'RFI #',
      'Headcount',
      'Etage',
      'Sprint',
      'Risk',
      'Seats',
    ],
    ...['Row', 'Line', 'Item', 'Index', 'S.No', 'Lfd. Nr.', 'Pos', '#', 'No.', 'ID', 'Site ID', 'Contract No', 'Ref'],
  ])('under "%s"', (heading) => {
    expect(outcomeOf(`${heading}\tProject Name\n3\tMill\n7\tLock`, NAMESAKES)).toEqual({
      found: [],
      undecided: { Mill: ['3 - Mill', '4 - Mill'], Lock: ['7 - Lock', '8 - Lock'] },
      absent: [],
    });
  });

  test.each([
    ['a count without a heading', 'Mill\t3\nLock\t7'],
    ['the rows, counted without a heading', '1\tMill\n2\tLock'],
    ['a pivot', 'Row Labels\tCount of Name\nMill\t3\nLock\t7'],
    ['a heading in words that nobody knows', 'Bouwwerk\tAantal\nMill\t3\nLock\t7'],
    ['a short id in JSON', '[{"id":3,"name":"Mill"},{"id":7,"name":"Lock"}]'],
    ['a count in JSON', '[{"name":"Mill","userCount":3},{"name":"Lock","userCount":7}]'],
    ['the number of something else in JSON', '[{"name":"Mill","parent":{"project_number":"3"}}]'],
  ])('in %s', (_what, text) => {
    expect(outcomeOf(text, ['1 - Mill', '2 - Lock', ...NAMESAKES]).found).toEqual([]);
  });

  test.each([
    ['Project Number', '3\tMill', NAMESAKES],
    ['Job No', '3\tMill', NAMESAKES],
    ['#', 'A3\tMill', ['A3 - Mill', '4 - Mill', '5 - Elm']],
    ['No', '1003\tMill', ['1003 - Mill', '1004 - Mill', '5 - Elm']],
    ['Ref', '19-3\tMill', ['19-3 - Mill', '19-4 - Mill', '5 - Elm']],
    ['Project ID', '19-3\tMill', ['19-3 - Mill', '19-4 - Mill', '5 - Elm']],
    ['Row', '19-3\tMill', ['19-3 - Mill', '19-4 - Mill', '5 - Elm']],
  ])('but under "%s" %j does', (heading, row, page) => {
    expect(outcomeOf(`${heading}\tName\n${row}`, page).found).toEqual(page.slice(0, 1));
  });

  test('and so does one before a name without a heading', () => {
    expect(outcomeOf('3\tMill\n7\tLock', NAMESAKES).found).toEqual(['3 - Mill', '7 - Lock']);
  });
});

describe('two columns that name two options', () => {
  test.each([
    'Job,Project,Name\n19-002,19-001,Mill',
    'Site,Project,Name\n19-002,19-001,Mill',
    'Project Number,New Project Number,Name\n19-001,19-002,Mill',
    'Project ID,Project Number,Name\n19-001,19-002,Mill',
    'Old Number,Number,Name\n19-001,19-002,Mill',
    'Number,Cost Code,Name\n19-001,19-002,Mill',
    'Name,Number,Parent Number\nMill,19-001,19-002',
  ])('by their numbers leave it open: %s', (text) => {
    const { found, undecided } = outcomeOf(text, MILLS);
    expect([found, undecided.Mill?.toSorted()]).toEqual([[], ['19-001 - Mill', '19-002 - Mill']]);
  });

  test('leave the one that says "Procore" the first', () => {
    const text = 'Project Number,Procore Number,Name\n19-001,19-002,Mill';
    expect(outcomeOf(text, MILLS).undecided).toEqual({ Mill: ['19-002 - Mill', '19-001 - Mill'] });
    expect(outcomeOf(text, ['19-002 - Mill', '3 - Elm']).found).toEqual(['19-002 - Mill']);
  });

  test.each([
    'Name,Title',
    'Job,Project',
    'Project Name,Project Name in Procore',
    'Name,Description',
    'Title,Job Name',
  ])('by their names leave it open: %s', (headings) => {
    const { found, undecided } = outcomeOf(`${headings}\nMill,Quay`, ['Mill', 'Quay', 'Elm']);
    expect([found, Object.values(undecided).map((options) => options.toSorted())]).toEqual([[], [['Mill', 'Quay']]]);
  });

  test.each([
    ['a place', 'Project,Site\nMill,Quay', ['Mill', 'Quay', 'Elm'], 'Mill'],
    ['a small count', 'Number,Name,Users\n3,Mill,4', ['3 - Mill', '4 - Mill', '5 - Elm'], '3 - Mill'],
    ['the customer’s number', '[{"name":"Mill","customer":{"number":"19-001"},"number":"19-002"}]', MILLS, MILLS[1]],
    ['a number of no namesake', 'Number,Name,Ticket\n3,Mill,501', ['3 - Mill', '501 - Quay', '5 - Elm'], '3 - Mill'],
    [
      'an id beside Procore’s',
      'Project ID,Procore ID,Name\n562949953400012,562949953400011,Mill',
      [
        ['Mill', '562949953400011'],
        ['Quay', '562949953400012'],
      ],
      'Mill',
    ],
  ] as const)('do not where one holds %s', (_what, text, page, found) => {
    expect(outcomeOf(text, page).found).toEqual([found]);
  });
});
