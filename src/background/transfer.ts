/** Everything that is kept in this browser, as a file and back; and the end of it. */

import { browser } from '../platform/browser.ts';
import type { ImportReport } from '../platform/snapshot-commands.ts';
import { announceViewChange } from '../platform/view-changes.ts';
import { forgetKeyValidations } from './client-key/key-validations.ts';
import { keptDatabase } from './kept/database.ts';
import {
  FILE_FORMAT,
  FILE_VERSION,
  KEY_OF,
  parseKeptFile,
  STORE_NAMES,
  STORE_SCHEMAS,
  type StoreName,
} from './kept/kept-file.ts';
import { forStore, unpack } from './kept/packed.ts';
import { withStorage } from './kept/storage-problem.ts';
import { forgetRunsOf } from './runs/journal.ts';

/** `unreadable`: how many things are kept that this version cannot read. They stay where they are. */
export async function exportKept(): Promise<{ text: string; unreadable: number }> {
  const stored = await withStorage(async () => {
    const transaction = (await keptDatabase()).transaction(STORE_NAMES, 'readonly');
    return Promise.all(STORE_NAMES.map((name) => transaction.objectStore(name).getAll()));
  });
  let unreadable = 0;
  const unpacked = await Promise.all(stored.map((values) => Promise.all(values.map(unpack))));
  const stores = STORE_NAMES.map((name, index) => {
    const values = unpacked[index] ?? [];
    const readable = values.flatMap((value) => STORE_SCHEMAS[name].safeParse(value).data ?? []);
    unreadable += values.length - readable.length;
    return [name, readable] as const;
  });
  const head = { format: FILE_FORMAT, version: FILE_VERSION, exportedAt: new Date().toISOString() };
  return { text: JSON.stringify({ ...head, ...Object.fromEntries(stores) }, null, 1), unreadable };
}

/**
 * Takes all of the file, or nothing of it.
 * @throws ProblemError `file-not-understood`, `file-too-new`, or what is wrong with the storage
 */
export async function importKept(text: string): Promise<ImportReport> {
  const file = parseKeptFile(text);
  const report = { added: 0, replaced: 0, same: 0 };
  const changed = new Set<string>();
  const packed = await Promise.all(
    STORE_NAMES.map(
      async (name) => [name, await Promise.all(file[name].map((value) => prepared(name, value)))] as const,
    ),
  );
  await withStorage(async () => {
    const transaction = (await keptDatabase()).transaction(STORE_NAMES, 'readwrite');
    const isOver = transaction.done.then(
      () => null,
      (error: unknown) => error,
    );
    try {
      for (const [name, values] of packed) {
        for (const { value, isKept } of values) {
          const change = isKept ? 'same' : await put(transaction.objectStore(name), keyOf(name, value), value);
          // The projects of an integration are part of it.
          if (name !== 'referenceSets') report[change] += 1;
          if (change === 'replaced') changed.add(keyOf(name, value));
        }
      }
    } catch (error) {
      abort(transaction);
      await isOver;
      throw error;
    }
    const failure = await isOver;
    if (failure !== null) throw failure;
  });
  // What was found of an integration says nothing of it in another state.
  for (const id of changed) await forgetRunsOf(id);
  await announceViewChange();
  return report;
}

/** As after the installation: what is kept, the connection, all that was remembered or typed, and every secret. */
export async function removeEverything(): Promise<void> {
  await forgetKeyValidations();
  await browser.alarms.clearAll();
  await browser.storage.session.clear();
  await browser.storage.local.clear();
  await withStorage(async () => {
    const transaction = (await keptDatabase()).transaction(STORE_NAMES, 'readwrite');
    await Promise.all([...STORE_NAMES.map((name) => transaction.objectStore(name).clear()), transaction.done]);
  });
  await announceViewChange();
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // A write that failed has done so already.
  }
}

function keyOf(name: StoreName, value: object): string {
  return (value as Record<string, string>)[KEY_OF[name]] ?? '';
}

/** A value of the file as its store has it, and whether it is there already, however that is packed. */
async function prepared(name: StoreName, value: object): Promise<{ value: object; isKept: boolean }> {
  const kept = await withStorage(async () => (await keptDatabase()).get(name, keyOf(name, value)));
  return { value: await forStore(name, value), isKept: inOrder(await unpack(kept)) === inOrder(value) };
}

interface Store {
  get(key: string): Promise<unknown>;
  put(value: unknown): Promise<unknown>;
}

async function put(store: Store, key: string, value: object): Promise<keyof ImportReport> {
  const before = await store.get(key);
  await store.put(value);
  return before === undefined ? 'added' : 'replaced';
}

/** As JSON with its keys sorted. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part) => {
    return part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part;
  });
}
