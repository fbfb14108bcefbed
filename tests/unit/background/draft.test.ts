import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReferenceSet } from '../../../src/domain/reference-set.ts';
import { browser, renewBrowser, renewWorld } from './fake-world.ts';

const { changeDraft, discardDraft, draftOn, forgetPrivateDraft, readDraft } = await import(
  '../../../src/background/kept/draft.ts'
);

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
  expect(await draftOn('1')).toEqual({ hasDraft: true, isDraftOpen: true });
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

test('what was begun for one company is only offered on another', async () => {
  await changeDraft({ name: 'Acme' });
  expect(await draftOn('2')).toEqual({ hasDraft: true, isDraftOpen: true });
  await changeDraft({ referenceSet, companyId: '1' });
  expect(await draftOn('1')).toEqual({ hasDraft: true, isDraftOpen: true });
  expect(await draftOn('2')).toEqual({ hasDraft: true, isDraftOpen: false });
  await changeDraft({ name: 'Acme files', companyId: null });
  expect(await draftOn('2')).toEqual({ hasDraft: true, isDraftOpen: false });
});

test('what was left stays left until it is gone on with', async () => {
  await changeDraft({ name: 'Acme', companyId: '1' });
  await changeDraft({ isLeft: true });
  expect(await draftOn('1')).toEqual({ hasDraft: true, isDraftOpen: false });
  expect(await readDraft()).toMatchObject({ name: 'Acme', isLeft: true, companyId: '1' });
  await changeDraft({ appName: 'Sync' });
  expect(await draftOn('1')).toEqual({ hasDraft: true, isDraftOpen: true });
});

test('a draft out of which everything was taken again is none', async () => {
  await changeDraft({ name: 'Acme', referenceSet });
  await changeDraft({ name: ' ' });
  expect((await draftOn('1')).hasDraft).toBe(true);
  await changeDraft({ referenceSet: null });
  expect(await draftOn('1')).toEqual({ hasDraft: false, isDraftOpen: false });
  expect(await readDraft()).toBeNull();
});

test.each([
  ['https://me:secret@sync.example.com/list?token=1#2', 'https://sync.example.com/list'],
  ['me:secret@sync.example.com', 'sync.example.com'],
  ['https:me:secret@sync.example.com', 'https:sync.example.com'],
  ['https://sync.example.com/@acme', 'https://sync.example.com/@acme'],
])('of the portal’s address %s only the place is written', async (portalUrl, kept) => {
  await changeDraft({ portalUrl });
  expect(await readDraft()).toMatchObject({ portalUrl: kept });
  expect(JSON.stringify([...browser.areas.local])).not.toMatch(/secret|token/);
});

describe('in a private window', () => {
  const window = { isPrivate: true };

  test('nothing that is entered gets to the disk, and it is there when the popup opens again', async () => {
    await changeDraft({ name: 'Acme', portalUrl: 'https://sync.example.com', companyId: '1', ...window });
    await changeDraft({ referenceSet, ...window });
    expect([...browser.areas.local]).toEqual([]);
    expect(await readDraft(window)).toMatchObject({ name: 'Acme', referenceSet });
    expect(await draftOn('1', window)).toEqual({ hasDraft: true, isDraftOpen: true });
    await discardDraft(window);
    expect(await readDraft(window)).toBeNull();
    expect(JSON.stringify([...browser.areas.session])).not.toContain('Project 1');
  });

  test('there is another draft than in the other windows', async () => {
    await changeDraft({ name: 'Acme' });
    await changeDraft({ name: 'Private', ...window });
    await discardDraft(window);
    expect(await readDraft()).toMatchObject({ name: 'Acme' });
    expect(await draftOn('1', window)).toEqual({ hasDraft: false, isDraftOpen: false });
  });

  test('it is forgotten with the last such window', async () => {
    await changeDraft({ name: 'Private', ...window });
    browser.state.windows = [{ incognito: false }, { incognito: true }];
    await forgetPrivateDraft();
    expect(await readDraft(window)).toMatchObject({ name: 'Private' });
    browser.state.windows = [{ incognito: false }];
    await forgetPrivateDraft();
    expect(await readDraft(window)).toBeNull();
  });
});
