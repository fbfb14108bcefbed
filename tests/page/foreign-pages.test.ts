/** Pages in the markup of other libraries on which all is added, with a true report. */
import { describe, expect, test } from 'vitest';
import { openForeignPages } from './foreign/foreign-page.ts';
import { IN_PART, NOT_DONE, OPEN, SAYS_NO, SOME_BLOCKED } from './foreign/outcomes.ts';
import { FOREIGN_PAGES } from './foreign/pages.ts';
import { openedForFile } from './opened-for-file.ts';

const foreign = openedForFile(openForeignPages);

const apart = [...OPEN, ...NOT_DONE, ...SOME_BLOCKED, IN_PART, SAYS_NO];
const others = Object.keys(FOREIGN_PAGES).filter((name) => !apart.includes(name));

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

describe('all are added but those that nobody can choose', () => {
  test.each(SOME_BLOCKED)('%s', async (name) => {
    const { report, truth, wrongs } = await foreign.attempt(name);
    expect(wrongs).toEqual([]);
    expect(report).toMatchObject({ ended: 'finished', unseen: [], remaining: [] });
    expect(report?.notSelected).toEqual(truth.disabled);
    expect(truth.granted).toHaveLength(truth.missing.length - 2);
  });
});

test('where the server takes a part, that part is told from the rest', async () => {
  const { report, truth, wrongs } = await foreign.attempt(IN_PART);
  expect(wrongs).toEqual([]);
  expect(report).toMatchObject({ ended: 'refused', unseen: [], notSelected: [] });
  expect(report?.added.toSorted()).toEqual(truth.granted.toSorted());
  expect(report?.remaining).toHaveLength(truth.missing.length - 4);
});
