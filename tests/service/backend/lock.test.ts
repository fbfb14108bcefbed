import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataFolderInUse, lockDataFolder } from '../../../reference-backend/database/folder-lock/lock.ts';

let folder: string;
let other: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => {
  other?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

const lockFile = () => join(folder, 'lock');

/** A living process that holds the folder, as far as the lock file tells. */
async function lockByAnother(startTicks?: string) {
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(other, 'spawn');
  writeFileSync(lockFile(), JSON.stringify({ pid: other.pid, startTicks }));
  return other;
}

test('a folder is locked once, and free again afterwards', () => {
  const unlock = lockDataFolder(folder);
  expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
  expect(() => lockDataFolder(folder)).toThrow(DataFolderInUse);
  unlock();
  expect(existsSync(lockFile())).toBe(false);
  lockDataFolder(folder)();
});

test('a living process is named; a killed one is no obstacle', async () => {
  const { pid } = await lockByAnother();
  expect(() => lockDataFolder(folder)).toThrow(`in use by process ${pid}`);
  other?.kill('SIGKILL');
  await once(other as ChildProcess, 'exit');
  lockDataFolder(folder)();
});

test('the own pid from an earlier life is no obstacle', () => {
  writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, startTicks: '1' }));
  lockDataFolder(folder)();
});

test.runIf(existsSync('/proc/self/stat'))('another process with the same pid is no obstacle', async () => {
  await lockByAnother('1');
  lockDataFolder(folder)();
});

test('a half written lock counts until it is old', () => {
  writeFileSync(lockFile(), '');
  expect(() => lockDataFolder(folder)).toThrow(DataFolderInUse);
  utimesSync(lockFile(), 0, 0);
  lockDataFolder(folder)();
});

test('nothing is left behind by a refusal', () => {
  const unlock = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow();
  expect(existsSync(`${lockFile()}.take-over`)).toBe(false);
  unlock();
});
