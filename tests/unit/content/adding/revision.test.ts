import { describe, expect, test } from 'vitest';
import type { Addition } from '../../../../src/content/adding/add-items.ts';
import { type Later, revise } from '../../../../src/content/adding/revision.ts';
import type { Message } from '../../../../src/procore/app-management/messages.ts';
import { nothingAdded } from '../nothing-added.ts';
import { said } from '../said.ts';

const items = ['26-1 - Tower', '26-2 - Bridge', '26-3 - Library'].map((label, index) => ({
  value: String(index),
  label,
  project: null,
}));
const labels = items.map(({ label }) => label);
const refused = (tone: Message['tone']) => said('The projects could not be added.', tone, 9);
const report = (change: Partial<Addition>): Addition => ({
  ...nothingAdded,
  before: { namesakes: new Set(), rows: ['26-0 - Depot'] },
  heardUntil: 1,
  ...change,
});
const later = (rows: readonly string[], change: Partial<Later> = {}): Later => ({
  table: { labels: ['26-0 - Depot', ...rows], isComplete: true },
  message: null,
  isOffered: () => false,
  ...change,
});

describe('what was added', () => {
  const added = report({ added: items });

  test('stays so while its rows stay, whatever Procore says', () => {
    expect(revise(added, later(labels))).toBe(added);
    expect(revise(added, later(labels, { message: refused('failure') }))).toBe(added);
  });

  test.each(['failure', 'words of failure', 'alert'] as const)('is refused where its rows leave: %s', (tone) => {
    const revised = revise(added, later([], { message: refused(tone) }));
    expect(revised).toMatchObject({ added: [], unseen: [], remaining: items, ended: 'refused' });
    expect(revised.message).toBe('The projects could not be added.');
  });

  test('is taken back where its rows leave without a word', () => {
    expect(revise(added, later(labels.slice(1)))).toMatchObject({
      added: items.slice(1),
      remaining: items.slice(0, 1),
      ended: 'taken-back',
      message: null,
    });
  });

  test('comes back with its rows', () => {
    const revised = revise(revise(added, later([], { message: refused('alert') })), later(labels));
    expect(revised).toMatchObject({ added: items, remaining: [], ended: 'finished', message: null });
  });

  test('stays so where other rows are looked at, unless Procore has bad news', () => {
    const table = { labels: ['26-9 - Arena'], isComplete: false };
    expect(revise(added, later([], { table }))).toBe(added);
    expect(revise(added, later([], { table, message: refused('alert') }))).toMatchObject({ added: [], unseen: items });
  });

  test('is not known any more where only the drop-down told of it and offers it again', () => {
    const told = report({ added: items, byDropDown: new Set(items) });
    const table = { labels: ['26-9 - Arena'], isComplete: false };
    expect(revise(told, later([], { table }))).toBe(told);
    expect(revise(told, later([], { table, isOffered: () => true }))).toMatchObject({ added: [], unseen: items });
    // Its rows may still be on their way into a table that shows all it has.
    expect(revise(told, later([]))).toMatchObject({ added: [], unseen: items, remaining: [] });
  });
});

describe('what was sent and not seen', () => {
  const sent = report({ unseen: items, message: 'It is being processed.' });

  test('is added when its rows come', () => {
    expect(revise(sent, later(labels.slice(1)))).toMatchObject({ added: items.slice(1), unseen: items.slice(0, 1) });
    expect(revise(sent, later(labels))).toMatchObject({ added: items, unseen: [], ended: 'finished', message: null });
  });

  test('waits while nothing is said, and for good news', () => {
    expect(revise(sent, later([]))).toBe(sent);
    expect(revise(sent, later([], { message: refused('success') }))).toBe(sent);
  });

  test('is refused by bad news beside a table that lacks it', () => {
    const revised = revise(sent, later([], { message: refused('words of failure') }));
    expect(revised).toMatchObject({ unseen: [], remaining: items, ended: 'refused' });
    const table = { labels: [], isComplete: false };
    expect(revise(sent, later([], { table, message: refused('alert') }))).toBe(sent);
  });

  test('is not what a row of before lists', () => {
    const before = { namesakes: new Set(items.slice(0, 1)), rows: labels.slice(0, 1) };
    const waiting = report({ unseen: items.slice(0, 1), before });
    const table = { labels: labels.slice(0, 1), isComplete: true };
    expect(revise(waiting, { ...later([]), table })).toBe(waiting);
  });
});

describe('what the user has said no to', () => {
  const declined = report({ unseen: items, ended: 'declined' });
  const table = { labels: ['26-9 - Arena'], isComplete: false };

  test('was not sent, once nothing has come of it for long enough', () => {
    expect(revise(declined, later([]))).toBe(declined);
    expect(revise(declined, later([], { isOffered: () => true }))).toBe(declined);
    expect(revise(declined, later([], { isOffered: () => null, afterNo: new Set() }))).toBe(declined);
    expect(revise(declined, later([], { isOffered: () => true, afterNo: new Set() }))).toMatchObject({
      unseen: [],
      remaining: items,
      ended: 'declined',
    });
  });

  test('may be on its way where the drop-down offers it no more, or nobody knows all rows', () => {
    expect(revise(declined, later([], { isOffered: () => false, afterNo: new Set(items) }))).toBe(declined);
    expect(revise(declined, later([], { table, isOffered: () => true, afterNo: new Set() }))).toBe(declined);
  });

  test('was not sent where a validation has found it missing since', () => {
    const afterNo = new Set(items.slice(1));
    const revised = revise(declined, later([], { table, isOffered: () => true, afterNo }));
    expect(revised).toMatchObject({ unseen: items.slice(0, 1), remaining: items.slice(1), ended: 'declined' });
  });

  test('is added where its rows have come all the same', () => {
    expect(revise(declined, later(labels, { afterNo: new Set(items) }))).toMatchObject({ added: items, remaining: [] });
  });
});

test('what was refused is added when its rows come all the same', () => {
  const refused = report({ remaining: items, ended: 'refused', message: 'Error 409' });
  expect(revise(refused, later(labels))).toMatchObject({ added: items, remaining: [], ended: 'finished' });
});
