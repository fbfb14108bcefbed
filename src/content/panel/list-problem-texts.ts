import type { ListProblemKind } from '../list/parsed-list.ts';

export const LIST_PROBLEM_TEXTS: Readonly<Record<ListProblemKind, string>> = {
  'not-text': 'This is not plain text. Save the list as CSV in UTF-8.',
  workbook: 'This is a workbook. Open it, and copy its rows or save them as CSV.',
  'web-page': 'This is a web page or XML. Copy the table from the browser instead.',
  'broken-json': 'This looks like JSON but cannot be read. Copy all of it, from the first bracket to the last.',
  unreadable: 'Some letters could not be read. Save the list in UTF-8 and choose it again.',
  heading: 'Read as the heading.',
  'above-heading': 'Above the heading, so not a project.',
  remark: 'Reads like a remark, so not a project.',
  'not-missing': 'Its status says that it is not missing.',
  'taken-out': 'You said that this is not a project.',
  'columns-unknown': 'Several columns, and nothing says which is the name. Choose it above.',
  'no-name': 'No name.',
  'too-many-columns': 'More columns than the heading. Put names that hold a comma in quotation marks.',
  quotes: 'A quotation mark that does not close. It was read as a letter.',
  'bad-id': 'Its id cannot be read; a spreadsheet may have rounded it. Its name alone decides nothing.',
  duplicate: 'Same as a row above.',
  'too-long': 'Longer than any project’s name.',
  'too-many': 'Beyond the first 10,000 projects.',
};
