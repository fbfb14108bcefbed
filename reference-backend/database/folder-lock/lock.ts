import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, markOfThisProcess, type ProcessMark } from './process-life.ts';

/** A data folder that another process uses. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

/** Writing the lock and taking it over last a moment; what is older than this was killed in the middle. */
const HALF_WRITTEN_MS = 10_000;

const heldHere = new Set<string>();

/**
 * Takes the data folder for this process alone and returns the function that gives it back.
 * A lock whose process is dead is taken over. Throws `DataFolderInUse`.
 */
export function lockDataFolder(dataDir: string): () => void {
  const file = join(dataDir, 'lock');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (!write(file)) takeOver(dataDir, file);
  heldHere.add(file);
  return () => {
    heldHere.delete(file);
    rmSync(file, { force: true });
  };
}

function write(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify(markOfThisProcess()), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Two processes that find the same dead lock at once must not both remove it: a folder can be made only once. */
function takeOver(dataDir: string, file: string): void {
  const guard = `${file}.take-over`;
  if (ageMs(guard) > HALF_WRITTEN_MS) rmdirSync(guard);
  try {
    mkdirSync(guard);
  } catch {
    throw inUse(dataDir, 'a process that is just starting');
  }
  try {
    const holder = readHolder(file);
    if (holder === null) {
      if (ageMs(file) < HALF_WRITTEN_MS) throw inUse(dataDir, 'a process that is just starting');
    } else if (isHolding(file, holder)) {
      throw inUse(dataDir, `process ${holder.pid}`);
    }
    rmSync(file, { force: true });
    if (!write(file)) throw inUse(dataDir, 'a process that is just starting');
  } finally {
    rmdirSync(guard);
  }
}

/** In a container every start has the same pid, so the own pid in a lock says nothing by itself. */
function isHolding(file: string, holder: ProcessMark): boolean {
  return holder.pid === process.pid ? heldHere.has(file) : isAlive(holder);
}

/** `null` for a file that is only half written. */
function readHolder(file: string): ProcessMark | null {
  try {
    const { pid, startTicks } = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? { pid, startTicks: startTicks ?? null } : null;
  } catch {
    return null;
  }
}

function ageMs(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? 0 : Date.now() - stats.mtimeMs;
}

function inUse(dataDir: string, byWhom: string): DataFolderInUse {
  return new DataFolderInUse(
    `The data folder ${dataDir} is in use by ${byWhom}. Stop that one first, or set another DATA_DIR.`,
  );
}
