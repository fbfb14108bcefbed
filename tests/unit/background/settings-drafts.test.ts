import { beforeEach, expect, test } from 'vitest';
import type { ReferenceSet } from '../../../src/domain/reference-set.ts';
import type { SettingsDraft } from '../../../src/platform/kept-commands.ts';
import { browser, renewWorld } from './fake-world.ts';

const { forgetSettingsDraft, keepSettingsDraft, readSettingsDraft } = await import(
  '../../../src/background/kept/settings-drafts.ts'
);

const referenceSet: ReferenceSet = {
  entries: [{ name: 'Tower', number: '19-001', id: null }],
  source: { kind: 'list', fileName: null },
  readAt: '2026-01-05T10:00:00.000Z',
  isPartial: false,
};
const names = { name: 'Acme', appName: 'Site Sync', portalUrl: 'https://portal.example/' };
const entered: SettingsDraft = { names, isReplacing: true, referenceSet };

beforeEach(() => renewWorld({ isConnected: false }));

test('what was entered about each integration is there again, in memory only', async () => {
  await Promise.all([
    keepSettingsDraft('one', entered),
    keepSettingsDraft('other', { names: null, isReplacing: true, referenceSet: null }),
  ]);
  expect(await readSettingsDraft('one')).toEqual(entered);
  expect(await readSettingsDraft('other')).toMatchObject({ isReplacing: true, referenceSet: null });
  expect(JSON.stringify([...browser.areas.local])).not.toContain('Tower');
});

test('what is given up takes nothing of another with it', async () => {
  await keepSettingsDraft('one', entered);
  await keepSettingsDraft('other', entered);
  await forgetSettingsDraft('one');
  await forgetSettingsDraft('third');
  expect(await readSettingsDraft('one')).toBeNull();
  expect(await readSettingsDraft('other')).toEqual(entered);
});

test('what is no such draft is none', async () => {
  await browser.storage.session.set({ 'settings-drafts@1': { one: { names: 'Acme' } } });
  expect(await readSettingsDraft('one')).toBeNull();
});
