import { serialize } from 'node:v8';
import { deleteDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { createWorld } from '../../procore-stand-in/world.ts';
import { browser, renewWorld } from './fake-world.ts';
import { keptHands, popup } from './kept-hands.ts';

const { commandHandlers } = await import('../../../src/background/commands.ts');
const { keptDatabase } = await import('../../../src/background/kept/database.ts');
const { keptStore } = await import('../../../src/background/kept/store.ts');
const { parseProjectList } = await import('../../../src/lists/parse-list.ts');

const { setUp, validateOnPage, viewOf, findingsInPopup } = keptHands(commandHandlers);

const MOST_BYTES = 3_000_000;
/** Chrome's quota for what lives in memory, for all of it. */
const SESSION_BYTES = 10_485_760;

beforeEach(async () => {
  await deleteDB('kept');
  renewWorld({ isConnected: false });
});

/** As a company's own spreadsheet has them, with names that take two bytes a letter. */
function wideTable(): string {
  const { projects } = createWorld({ projects: 10_000 }).company;
  const cells = 'Course of Construction\tŁódź, ulica Piotrkowska 104\tSite Office North\t2024-01-01\t2025-02-02';
  const rows = projects.map(({ id, name, number }) => `${id}\t„${name}”\t${number ?? ''}\t${cells}`);
  return ['Id\tName\tNumber\tStage\tCity\tManager\tStart\tEnd', ...rows].join('\n');
}

async function bytesIn(store: 'referenceSets' | 'validations'): Promise<number> {
  return serialize(await (await keptDatabase()).getAll(store)).length;
}

test('10,000 projects and what was found of each take at most 3 MB on the disk, and leave the session its room', async () => {
  const { entries } = parseProjectList(wideTable());
  expect(serialize(entries).length).toBeGreaterThan(MOST_BYTES);
  const id = await setUp({ entries });
  expect(await keptStore.entriesOf(id)).toEqual(entries);
  const run = await validateOnPage(id, null);
  expect(run?.validation?.counts).toMatchObject({ connected: 10_000, unknown: 10_000 });
  expect((await bytesIn('referenceSets')) + (await bytesIn('validations'))).toBeLessThan(MOST_BYTES);
  // The popup opens as fast as with ten of them.
  expect(JSON.stringify(await viewOf(id)).length).toBeLessThan(5_000);
  expect((await findingsInPopup(id))?.attention).toHaveLength(10_000);
  const inSession = [...browser.areas.session].map((stored) => JSON.stringify(stored)).join('');
  expect(inSession.length).toBeLessThan(SESSION_BYTES / 4);
  const found = await keptStore.findValidation(run?.validation?.id ?? '');
  expect(found?.projects.map(({ entry }) => entry)).toEqual(entries);
});

test('a list that was kept before lists were packed is read as it is', async () => {
  const id = await setUp();
  const entries = [{ name: 'Mill', number: null, id: null }];
  await (await keptDatabase()).put('referenceSets', { integrationId: id, entries });
  expect(await keptStore.entriesOf(id)).toEqual(entries);
  await validateOnPage(id, null);
  expect((await findingsInPopup(id))?.attention.map(({ name }) => name)).toEqual(['Mill']);
});

test('a packed list that is damaged is said to be unreadable', async () => {
  const id = await setUp();
  await (await keptDatabase()).put('referenceSets', { integrationId: id, packed: new Uint8Array([1, 2, 3]) });
  await expect(keptStore.entriesOf(id)).rejects.toMatchObject({ problem: { code: 'kept-unreadable' } });
  const { unreadable } = await commandHandlers['kept.export'](null, popup);
  expect(unreadable).toBe(1);
});
