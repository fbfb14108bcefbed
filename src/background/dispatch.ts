import { ProblemError } from '../domain/problem.ts';
import type { CommandName } from '../platform/commands.ts';
import { commandInputs } from './command-inputs.ts';
import { commandHandlers } from './commands.ts';
import type { Sender } from './pages/sender.ts';

/**
 * Carries out a command once its input has been checked.
 * @throws ProblemError `request-refused` where the input is not one of this command, and what the command throws
 */
export async function dispatch<Name extends CommandName>(command: Name, input: unknown, sender: Sender) {
  const parsed = commandInputs[command].safeParse(input);
  if (!parsed.success) throw new ProblemError('request-refused');
  return commandHandlers[command](parsed.data, sender);
}
