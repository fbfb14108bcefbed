import { setTimeout as delay } from 'node:timers/promises';
import { inspect } from 'node:util';

const POLL_MS = 25;

/**
 * Polls `look` until `isReached` accepts what it answered, and resolves with that. An error thrown by `look` counts as
 * "not yet", because pages that are just loading throw. Throws after `timeoutMs` with what was last seen; `what` names
 * the awaited condition in that message.
 */
export async function waitFor<Seen, Reached extends Seen>(
  what: string,
  look: () => Seen | Promise<Seen>,
  isReached: (seen: Seen) => seen is Reached,
  timeoutMs?: number,
): Promise<Reached>;
export async function waitFor<Seen>(
  what: string,
  look: () => Seen | Promise<Seen>,
  isReached: (seen: Seen) => boolean,
  timeoutMs?: number,
): Promise<Seen>;
export async function waitFor<Seen>(
  what: string,
  look: () => Seen | Promise<Seen>,
  isReached: (seen: Seen) => boolean,
  timeoutMs = 60_000,
): Promise<Seen> {
  const deadline = Date.now() + timeoutMs;
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
    await delay(POLL_MS);
  } while (Date.now() < deadline);
  throw new Error(`waited ${timeoutMs / 1000} s for ${what}; last seen: ${inspect(lastSeen, { depth: 4 })}`);
}
