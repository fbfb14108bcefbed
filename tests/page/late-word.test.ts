/** What was reported of an Add is revised when the page shows more: what Procore's page shows at once is not its last word. */
import { expect, test } from 'vitest';
import { openedForFile } from './opened-for-file.ts';
import { openTrials, type Trial } from './trial.ts';

const trials = openedForFile(openTrials);

const FAILS_LATE = {
  mode: 'one-by-one',
  stepMs: 4_500,
  failAfter: 0,
  failMessage: 'The projects could not be added.',
} as const;

test.each<[string, Trial['page']]>([
  ['rows that were shown at once are taken back', { addLook: 'rows-first' }],
  ['such rows have a column of numbers', { addLook: 'rows-first', columns: 'name, number', message: 'alert' }],
  ['such rows stand on several pages', { addLook: 'rows-first', table: 'paged', message: 'plain' }],
  ['options are taken out at once and come back', { addLook: 'options-first', control: 'native-multiple' }],
  ['such options stand beside a list of cards', { addLook: 'options-first', table: 'list', message: 'alert' }],
  [
    'such options stand beside names without numbers',
    { addLook: 'options-first', labelForm: 'name', message: 'plain' },
  ],
])('nothing counts as added where %s', async (_what, page) => {
  const result = await trials.attempt(page, FAILS_LATE);
  expect(result).toMatchObject({ added: [], wrongs: [] });
  expect(result.message).toBe('The projects could not be added.');
});

test.each<[string, Trial['page']]>([
  ['a table', {}],
  ['a table of names and numbers', { columns: 'name, number' }],
  ['a table of numbers and names', { columns: 'number, name', control: 'native-multiple' }],
  ['a grid', { table: 'grid' }],
])('what comes late into %s is added', async (_what, page) => {
  const result = await trials.attempt({ addLook: 'rows-late', ...page });
  expect(result).toMatchObject({ ended: 'finished', unseen: [], remaining: [], wrongs: [] });
  expect(new Set(result.added)).toEqual(new Set(trials.missing));
});

test.each<[string, Trial['page']]>([
  ['the project’s number', { columns: 'name, number' }],
  ['its number, in a drop-down of names', { columns: 'name, number', labelForm: 'name' }],
  ['its number, in a drop-down with numbers in brackets', { columns: 'name, number', labelForm: 'name (number)' }],
])('a table beside whose names stands %s tells what was added', async (_what, page) => {
  const result = await trials.attempt(page);
  expect(result).toMatchObject({ ended: 'finished', unseen: [], remaining: [], notSelected: [], wrongs: [] });
});
