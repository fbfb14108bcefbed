import { readFileSync } from 'node:fs';

/** A process that cannot be mistaken for a later one with the same pid. */
export interface ProcessMark {
  readonly pid: number;
  /** When it started, in the kernel's ticks; `null` where the system does not tell. */
  readonly startTicks: string | null;
}

export function markOfThisProcess(): ProcessMark {
  return { pid: process.pid, startTicks: readStat(process.pid)?.startTicks ?? null };
}

/** Whether the marked process still runs. A killed one whose parent has not noticed yet does not. */
export function isAlive(mark: ProcessMark): boolean {
  try {
    process.kill(mark.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const stat = readStat(mark.pid);
  if (stat === null || mark.startTicks === null) return true;
  const isEnded = stat.state === 'Z' || stat.state === 'X';
  return !isEnded && stat.startTicks === mark.startTicks;
}

/** `null` on systems without /proc. */
function readStat(pid: number): { state: string | undefined; startTicks: string | undefined } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: afterName[0], startTicks: afterName[19] };
  } catch {
    return null;
  }
}
