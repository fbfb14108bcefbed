import { ProblemError } from '../domain/problem.ts';
import { browser } from './browser.ts';
import type { CommandName, CommandReply, Commands } from './commands.ts';

/** The background's worker may end just when a command comes to it, which is lost with it: how long to wait after each try. */
const PAUSES_MS = [100, 400, 1_600, 0];

/** What only asks, or tells what a page shows, does no harm twice where only the answer was lost. */
const AGAIN = /read|exist|look|seen|watch|prepare/;

/**
 * Asks the background.
 * @throws ProblemError with the background's problem; `extension-updated` where this page or script has outlived the
 * extension it belongs to; `unexpected` where no answer comes
 */
export async function sendCommand<Name extends CommandName>(
  command: Name,
  input: Commands[Name]['input'],
): Promise<Commands[Name]['answer']> {
  for (const pause of AGAIN.test(command) ? PAUSES_MS : [0]) {
    if (isLeftBehind()) break;
    const message = { command, input, loaded: loadedAddress() };
    // Nothing where the worker has ended before it answered.
    const asked = browser.runtime.sendMessage<unknown, CommandReply<Name> | undefined>(message);
    const reply = await asked.catch(() => undefined);
    if (reply?.ok) return reply.answer;
    if (reply) throw new ProblemError(reply.problem.code, reply.problem.detail);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new ProblemError(isLeftBehind() ? 'extension-updated' : 'unexpected');
}

function isLeftBehind(): boolean {
  return browser.runtime?.id === undefined;
}

/** The address that this document was loaded from, whatever scripts have made of it since. No script can change this one. */
function loadedAddress(): string | undefined {
  return performance.getEntriesByType('navigation')[0]?.name;
}
