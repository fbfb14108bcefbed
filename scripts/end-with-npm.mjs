import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 250;

/**
 * Calls `onEnd` once npm, or the shell that it has put between, is gone. npm passes a signal on to that shell only, which
 * may end without a word to us. Does nothing where npm has not started us: a service may outlive its terminal.
 */
export function whenNpmEnds(onEnd) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    onEnd();
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** The parent, and where that is a shell and the system tells it in /proc, the shell's own. */
function ancestors() {
  const { ppid } = process;
  try {
    const stat = readFileSync(`/proc/${ppid}/stat`, 'utf8');
    if (!/\((?:ba|da|a|z|k)?sh\)/.test(stat)) return String(ppid);
    return `${ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return String(ppid);
  }
}
