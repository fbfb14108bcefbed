import { beforeEach, expect, test, vi } from 'vitest';
import type { ReferenceSet } from '../../../src/domain/reference-set.ts';
import { browser, renewBrowser, renewWorld } from './fake-world.ts';

const { changeDraft, discardDraft, hasDraft, readDraft } = await import('../../../src/background/kept/draft.ts');

const referenceSet: ReferenceSet = {
  entries: Array.from({ length: 10_000 }, (_, index) => ({ name: `Project ${index}`, number: null, id: null })),
  source: { kind: 'list', fileName: null },
  readAt: '2026-01-05T10:00:00.000Z',
  isPartial: false,
};

beforeEach(() => renewWorld({ isConnected: false }));

test('of 10,000 projects none is read or written while names are typed', async () => {
  await changeDraft({ referenceSet });
  const get = vi.spyOn(browser.storage.local, 'get');
  const set = vi.spyOn(browser.storage.local, 'set');
  for (const name of ['A', 'Ac', 'Acme']) await changeDraft({ name });
  expect(await hasDraft()).toBe(true);
  const read = await Promise.all(get.mock.results.map(({ value }) => value));
  expect(JSON.stringify([read, set.mock.calls]).length).toBeLessThan(2_000);
  expect(await readDraft()).toMatchObject({ name: 'Acme', appName: '', referenceSet });
});

test('the projects of a draft that was given up come into no other', async () => {
  await changeDraft({ name: 'Acme', referenceSet });
  await discardDraft();
  expect(await readDraft()).toBeNull();
  expect(JSON.stringify([...browser.areas.local])).not.toContain('Project 1');
  await browser.storage.local.set({ 'new-integration-projects@1': referenceSet });
  await changeDraft({ name: 'Other' });
  expect(await readDraft()).toMatchObject({ name: 'Other', referenceSet: null });
});

test('what is entered at once comes into one draft', async () => {
  await Promise.all([changeDraft({ name: 'Acme' }), changeDraft({ referenceSet })]);
  expect(await readDraft()).toMatchObject({ name: 'Acme', referenceSet });
  await Promise.all([discardDraft(), changeDraft({ name: 'Other' })]);
  expect(await readDraft()).toMatchObject({ name: 'Other', referenceSet: null });
});

test('what was begun before the browser was closed is there when it is started again', async () => {
  await changeDraft({ name: 'Acme', referenceSet });
  const onDisk = Object.fromEntries(browser.areas.local);
  renewBrowser();
  await browser.storage.local.set(onDisk);
  expect(await readDraft()).toMatchObject({ name: 'Acme', referenceSet });
});
