import { ProblemError } from '../domain/problem.ts';
import { browser } from './browser.ts';
import type { CommandName, CommandReply, Commands } from './commands.ts';

/**
 * Asks the background.
 * @throws ProblemError with the background's problem, or `extension-updated` where this page or script has outlived
 * the extension it belongs to
 */
export async function sendCommand<Name extends CommandName>(
  command: Name,
  input: Commands[Name]['input'],
): Promise<Commands[Name]['answer']> {
  if (browser.runtime?.id === undefined) throw new ProblemError('extension-updated');
  let reply: CommandReply<Name>;
  try {
    reply = await browser.runtime.sendMessage({ command, input, loaded: loadedAddress() });
  } catch (error) {
    if (browser.runtime?.id === undefined) throw new ProblemError('extension-updated');
    throw error;
  }
  if (!reply.ok) throw new ProblemError(reply.problem.code, reply.problem.detail);
  return reply.answer;
}

/** The address that this document was loaded from, whatever scripts have made of it since. No script can change this one. */
function loadedAddress(): string | undefined {
  return performance.getEntriesByType('navigation')[0]?.name;
}
