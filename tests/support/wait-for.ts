import { setTimeout as delay } from 'node:timers/promises';
import { inspect } from 'node:util';

const POLL_MS = 50;

/** How many times slower pages run than the machine could: `BROWSER_SLOWDOWN=4 npm test` plays a slow computer. */
export const SLOWDOWN = Number(process.env.BROWSER_SLOWDOWN ?? 1);

/** Only what hangs takes this long, in milliseconds: on a machine with other work a process may take minutes to start. */
export const LONGEST_WAIT_MS = 300_000 * SLOWDOWN;

/** After this time without the awaited, whoever watches is told what is awaited, again and again. */
const TELL_EVERY_MS = 15_000;

let tell: (text: string) => void = () => {};

/** Has every wait of this process that takes long told. */
export function tellLongWaits(print: (text: string) => void): void {
  tell = print;
}

/** A wait that has come to its end without what it was for. */
export class WaitedInVain extends Error {
  /** The message without what was last seen. */
  readonly summary: string;

  constructor(what: string, lastSeen: unknown) {
    const summary = `waited ${LONGEST_WAIT_MS / 1000} s for ${what}`;
    super(`${summary}; last seen: ${inspect(lastSeen, { depth: 4 })}`);
    this.summary = summary;
  }
}

/**
 * Polls `look` until `isReached` accepts what it answered, and resolves with that. An error thrown by `look` counts as
 * "not yet", because pages that are just loading throw. Throws a WaitedInVain with what was last seen; `what` names the
 * awaited condition in that message.
 */
export async function waitFor<Seen, Reached extends Seen>(
  what: string,
  look: () => Seen | Promise<Seen>,
  isReached: (seen: Seen) => seen is Reached,
): Promise<Reached>;
export async function waitFor<Seen>(
  what: string,
  look: () => Seen | Promise<Seen>,
  isReached: (seen: Seen) => boolean,
): Promise<Seen>;
export async function waitFor<Seen>(
  what: string,
  look: () => Seen | Promise<Seen>,
  isReached: (seen: Seen) => boolean,
): Promise<Seen> {
  const start = performance.now();
  const waited = () => performance.now() - start;
  let nextTelling = TELL_EVERY_MS;
  let lastSeen: unknown;
  do {
    try {
      const seen = await look();
      if (isReached(seen)) {
        return seen;
      }
      lastSeen = seen;
    } catch (error) {
      lastSeen = error;
    }
    if (waited() > nextTelling) {
      tell(`waiting for ${what} (${Math.round(waited() / 1000)} s)`);
      nextTelling += TELL_EVERY_MS;
    }
    await delay(POLL_MS);
  } while (waited() < LONGEST_WAIT_MS);
  throw new WaitedInVain(what, lastSeen);
}
