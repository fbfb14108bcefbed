/**
 * What is entered lies in the browser's memory until the background has answered: where popup and worker end at that very
 * moment, the next worker carries it out.
 */
import { ProblemError } from '../domain/problem.ts';
import { browser } from './browser.ts';
import type { Commands } from './commands.ts';
import { FORGET_ENTERED_ALARM, SENT_AHEAD, SENT_AHEAD_MINUTES } from './entered.ts';
import { sendCommand } from './send-command.ts';

type Entering = keyof typeof SENT_AHEAD;

type Inputs<Name extends Entering> = readonly Commands[Name]['input'][];

/** Of each command, the one that was sent last. */
const latest: { [Name in Entering]?: unknown } = {};

const unanswered: { [Name in Entering]: Inputs<Name> } = { 'edit.change': [], 'draft.change': [] };

/** In the very turn of the event: a popup may not live any longer. */
export async function sendEntered<Name extends Entering>(command: Name, input: Commands[Name]['input']): Promise<void> {
  latest[command] = input;
  note(command, [...unanswered[command], input]);
  try {
    await sendCommand(command, input).catch((error) => {
      const isLost = error instanceof ProblemError && error.problem.code === 'unexpected';
      // What is newer says it as well, and must not be overtaken by this.
      if (!isLost || latest[command] !== input) throw error;
      return sendCommand(command, input);
    });
  } finally {
    note(
      command,
      unanswered[command].filter((one) => one !== input),
    );
  }
}

function note<Name extends Entering>(command: Name, inputs: Inputs<Name>): void {
  (unanswered as Record<Entering, Inputs<Entering>>)[command] = inputs;
  const { session } = browser.storage;
  const key = SENT_AHEAD[command];
  // A secret may be among it, and no popup come after this one.
  if (inputs.length > 0) void browser.alarms.create(FORGET_ENTERED_ALARM, { delayInMinutes: SENT_AHEAD_MINUTES });
  const noted = inputs.length === 0 ? session.remove(key) : session.set({ [key]: { inputs, at: Date.now() } });
  // Without room it is as safe as its command.
  void noted.catch(() => undefined);
}
