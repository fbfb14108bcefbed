/** The background: wires the browser's events to the use cases. Every listener is registered in the first turn. */
import { ProblemError, problemOf } from '../domain/problem.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import type { CommandName, CommandReply } from '../platform/protocol.ts';
import { keepStorageFromPages } from '../platform/stored-item.ts';
import { placeOf } from '../procore/place.ts';
import { FORGET_SECRETS_ALARM, forgetExpiredSecrets } from './candidate-secrets.ts';
import { commandInputs, messageSchema } from './command-inputs.ts';
import { commandHandlers, type Sender } from './commands.ts';
import { DRIVE_RUNS_ALARM, driveUnsettledRuns } from './drive-run.ts';
import { startWatcherInOpenTabs } from './page-scripts.ts';

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => answer(message, sender));

browser.alarms.onAlarm.addListener((alarm) => {
  if (alarm.name === DRIVE_RUNS_ALARM) void driveUnsettledRuns();
  if (alarm.name === FORGET_SECRETS_ALARM) void forgetExpiredSecrets();
});

browser.runtime.onInstalled.addListener(() => {
  void startWatcherInOpenTabs();
});

void keepStorageFromPages();

// Whatever woke the worker: what it was doing when it was stopped goes on.
void driveUnsettledRuns();

async function answer(message: unknown, messageSender: Runtime.MessageSender): Promise<CommandReply> {
  try {
    const sender = senderOf(messageSender);
    const parsed = messageSchema.safeParse(message);
    if (!parsed.success) throw new ProblemError('request-refused');
    return { ok: true, answer: await dispatch(parsed.data.command, parsed.data.input, sender) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

async function dispatch<Name extends CommandName>(command: Name, input: unknown, sender: Sender) {
  const parsed = commandInputs[command].safeParse(input);
  if (!parsed.success) throw new ProblemError('request-refused');
  return commandHandlers[command](parsed.data, sender);
}

function senderOf({ id, url: senderUrl, tab }: Runtime.MessageSender): Sender {
  if (id !== browser.runtime.id) throw new ProblemError('request-refused');
  if (senderUrl?.startsWith(browser.runtime.getURL('')) === true) return { kind: 'extension-page' };
  if (tab?.id === undefined) throw new ProblemError('request-refused');
  // The tab's URL follows the page's own navigation; a frame's may not.
  const url = tab.url;
  const place = placeOf(url);
  return {
    kind: 'procore-page',
    tabId: tab.id,
    companyId: place.kind === 'company' ? place.companyId : null,
    path: url === undefined ? '' : new URL(url).pathname,
  };
}
