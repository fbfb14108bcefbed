import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { setUpFolder } from './project-folder.mjs';

const LOCK = join(setUpFolder, 'lock');
const LONGEST_WAIT_MS = 20 * 60_000;
const POLL_MS = 200;

/**
 * Runs `work` while no other process of this checkout is inside `withLock`; must not be nested. The lock is a folder that holds one file
 * named after its owner's process id. A filled folder is renamed into place, which only works where the lock is absent
 * or empty, so taking it is atomic; and as a dead owner's file is removed by its own name, no one else's lock can be.
 */
export async function withLock(work) {
  await take();
  try {
    return await work();
  } finally {
    release(process.pid);
  }
}

async function take() {
  const mine = `${LOCK}.${process.pid}`;
  rmSync(mine, { recursive: true, force: true });
  mkdirSync(mine, { recursive: true });
  writeFileSync(join(mine, String(process.pid)), '');
  const deadline = Date.now() + LONGEST_WAIT_MS;
  let toldAbout;
  while (!movedIntoPlace(mine)) {
    const owner = ownerOfLock();
    if (owner !== undefined && !isHolding(owner)) {
      release(owner);
      continue;
    }
    if (Date.now() > deadline) {
      rmSync(mine, { recursive: true });
      throw new Failure(`Process ${owner} has held ${LOCK} for too long. If it does no set-up, delete that folder.`);
    }
    if (owner !== undefined && owner !== toldAbout) {
      console.log(`waiting for the set-up that process ${owner} is doing`);
      toldAbout = owner;
    }
    await delay(POLL_MS);
  }
}

function movedIntoPlace(folder) {
  try {
    renameSync(folder, LOCK);
    return true;
  } catch (error) {
    // Windows says EPERM where POSIX says ENOTEMPTY or EEXIST.
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) {
      return false;
    }
    throw error;
  }
}

function ownerOfLock() {
  try {
    const [owner] = readdirSync(LOCK);
    return owner === undefined ? undefined : Number(owner);
  } catch {
    return undefined;
  }
}

/** In a container every start may get the same process id: the own one in a lock is from an earlier life. */
function isHolding(processId) {
  if (processId === process.pid) {
    return false;
  }
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function release(owner) {
  rmSync(join(LOCK, String(owner)), { force: true });
  try {
    rmdirSync(LOCK);
  } catch {
    // Another process has already taken the lock or cleared it away.
  }
}
