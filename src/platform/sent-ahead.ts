/**
 * What is entered lies in the browser's memory until the background has answered: where popup and worker end at that very
 * moment, the next popup sends it again.
 */
import { browser } from './browser.ts';
import type { Commands } from './commands.ts';
import { FORGET_ENTERED_ALARM, SENT_AHEAD } from './entered.ts';
import { sendCommand } from './send-command.ts';

/** The background counts anew how long a typed secret may be kept. */
const LONGEST_MINUTES = 2;

type Entering = keyof typeof SENT_AHEAD;

type Inputs<Name extends Entering> = readonly Commands[Name]['input'][];

const unanswered: { [Name in Entering]: Inputs<Name> } = { 'edit.change': [], 'draft.change': [] };

/** In the very turn of the event: a popup may not live any longer. */
export async function sendEntered<Name extends Entering>(command: Name, input: Commands[Name]['input']): Promise<void> {
  note(command, [...unanswered[command], input]);
  try {
    await sendCommand(command, input);
  } finally {
    note(
      command,
      unanswered[command].filter((one) => one !== input),
    );
  }
}

/** Whether there was anything that a popup before this one got no answer to. */
export async function sendAgain(command: Entering): Promise<boolean> {
  const key = SENT_AHEAD[command];
  const { [key]: found } = await browser.storage.session.get(key);
  if (found === undefined) return false;
  await browser.storage.session.remove(key);
  const { inputs, at } = found as { inputs: Inputs<Entering>; at: number };
  if (Date.now() - at > LONGEST_MINUTES * 60_000) return false;
  // The background checks them like any other; what was edited may be gone.
  for (const input of inputs) await sendCommand(command, input).catch(() => undefined);
  return inputs.length > 0;
}

function note<Name extends Entering>(command: Name, inputs: Inputs<Name>): void {
  (unanswered as Record<Entering, Inputs<Entering>>)[command] = inputs;
  const { session } = browser.storage;
  const key = SENT_AHEAD[command];
  // A secret may be among it, and no popup come after this one.
  if (inputs.length > 0) void browser.alarms.create(FORGET_ENTERED_ALARM, { delayInMinutes: LONGEST_MINUTES });
  const noted = inputs.length === 0 ? session.remove(key) : session.set({ [key]: { inputs, at: Date.now() } });
  // Without room it is as safe as its command.
  void noted.catch(() => undefined);
}
