/** Pages of which it was said what is right before they were tried: right to the end, or an honest refusal. */
import { describe, expect, test } from 'vitest';
import { ADDED, NOT_SEEN, UNTOUCHED } from './foreign/blind-pages.ts';
import { openForeignPages } from './foreign/foreign-page.ts';
import { openedForFile } from './opened-for-file.ts';

const foreign = openedForFile(openForeignPages);

describe('all are added, and the report says so', () => {
  test.each(Object.keys(ADDED))('%s', async (name) => {
    const { report, truth, wrongs } = await foreign.attempt(name);
    expect(wrongs).toEqual([]);
    expect(report).toMatchObject({ ended: 'finished', unseen: [], remaining: [], notSelected: [] });
    expect(truth.granted).toHaveLength(truth.missing.length);
  });
});

describe('nothing is pressed, which is said', () => {
  test.each(Object.keys(UNTOUCHED))('%s', async (name) => {
    const { report, truth, wrongs } = await foreign.attempt(name);
    expect(wrongs).toEqual([]);
    expect(report?.added ?? []).toEqual([]);
    expect(truth).toMatchObject({ granted: [], presses: 0, chosen: [] });
  });
});

describe('all are added, and left to a validation', () => {
  test.each(Object.keys(NOT_SEEN))('%s', async (name) => {
    const { report, truth, wrongs } = await foreign.attempt(name);
    expect(wrongs).toEqual([]);
    expect(report).toMatchObject({ ended: 'finished', added: [], remaining: [] });
    expect(truth.granted).toHaveLength(truth.missing.length);
  });
});

test('those that cannot be chosen are said, and the others are added', async () => {
  const { report, truth, wrongs } = await foreign.attempt('some cannot be chosen');
  expect(wrongs).toEqual([]);
  expect(report).toMatchObject({ ended: 'finished', unseen: [], remaining: [], notSelected: truth.disabled });
});

test('what the server has not taken is told from the rest, in the words of the page', async () => {
  const { report, truth, wrongs } = await foreign.attempt('adds five of nine, Polish');
  expect(wrongs).toEqual([]);
  expect(report).toMatchObject({ ended: 'refused', message: 'Dodano 5 projektów, 4 nie zostały dodane.', unseen: [] });
  expect(report?.added.toSorted()).toEqual(truth.granted.toSorted());
});

test('a refusal of all in words alone is one', async () => {
  const { report, truth, wrongs } = await foreign.attempt('refuses all in words alone, Chinese');
  expect(wrongs).toEqual([]);
  expect(report).toMatchObject({ ended: 'refused', added: [], unseen: [] });
  expect(truth).toMatchObject({ granted: [], presses: 1 });
});

test('the user’s no is one', async () => {
  const { report, truth, wrongs } = await foreign.attempt('asks, and hears a no, German');
  expect(wrongs).toEqual([]);
  expect(report).toMatchObject({ ended: 'declined', added: [] });
  expect(truth).toMatchObject({ granted: [], requests: [] });
});
