/** The background: wires the browser's events to the use cases. Every listener is registered in the first turn. */
import { ProblemError, problemOf } from '../domain/problem.ts';
import { answerMessages } from '../platform/answer-messages.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import type { CommandReply } from '../platform/commands.ts';
import { FORGET_ENTERED_ALARM, SENT_AHEAD } from '../platform/entered.ts';
import { permittedProcorePages } from '../platform/procore-pages.ts';
import { VIEW_CHANGED } from '../platform/protocol.ts';
import { keepStorageFromPages } from '../platform/stored-item.ts';
import { announceViewChangeEverywhere } from '../platform/view-changes.ts';
import { procorePagesIn } from '../procore/addresses/allowed-pages.ts';
import { validateAllowed } from './allowed-hosts.ts';
import { FORGET_SECRETS_ALARM, forgetExpiredSecrets } from './client-key/candidate-secrets.ts';
import { messageSchema } from './command-inputs.ts';
import { dispatch } from './dispatch.ts';
import { forgetPrivateDraft } from './kept/draft.ts';
import { endGuide } from './pages/guides.ts';
import { senderOf } from './pages/sender.ts';
import { forgetPagesOfTab } from './pages/used-pages.ts';
import { registerWatcher, startWatcherInOpenTabs } from './pages/watcher-pages.ts';
import { DRIVE_RUNS_ALARM, driveUnsettledRuns } from './runs/drive-run.ts';
import { GO_TO_PANEL, goToPanel } from './shortcut.ts';
import { offerSelectionMenu, selectionAsked } from './taken/selection-menu.ts';
import { carryOutUnanswered } from './unanswered.ts';

answerMessages((message, sender) => (message === VIEW_CHANGED ? undefined : answer(message, sender)));

browser.alarms.onAlarm.addListener((alarm) => {
  if (alarm.name === DRIVE_RUNS_ALARM) void driveUnsettledRuns();
  if (alarm.name === FORGET_SECRETS_ALARM) void forgetExpiredSecrets();
  if (alarm.name === FORGET_ENTERED_ALARM) void browser.storage.session.remove(Object.values(SENT_AHEAD));
});

browser.commands.onCommand.addListener((command, tab) => {
  if (command === GO_TO_PANEL) void goToPanel(tab);
});

browser.runtime.onInstalled.addListener(() => {
  void offerSelectionMenu();
  void registerWatcher();
  void permittedProcorePages().then(startWatcherInOpenTabs);
});

browser.runtime.onStartup.addListener(() => {
  void registerWatcher();
});

// Not in the click that asks: the browser's question closes the popup that the click was in.
browser.permissions.onAdded.addListener(({ origins = [] }) => {
  void registerWatcher();
  void startWatcherInOpenTabs(procorePagesIn(origins));
  void unanswered.then(validateAllowed);
});

browser.permissions.onRemoved.addListener(() => {
  void registerWatcher();
  void announceViewChangeEverywhere();
});

browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
  void selectionAsked(menuItemId, tab?.id);
});

browser.tabs.onRemoved.addListener((tabId) => {
  void forgetPagesOfTab(tabId);
  void endGuide(tabId);
});

browser.windows.onRemoved.addListener(() => {
  void unanswered.then(forgetPrivateDraft);
});

void keepStorageFromPages();

const unanswered = carryOutUnanswered().catch((error) => console.error(error));

// Whatever woke the worker: what it was doing when it was stopped goes on.
void driveUnsettledRuns();

async function answer(message: unknown, messageSender: Runtime.MessageSender): Promise<CommandReply> {
  try {
    const parsed = messageSchema.safeParse(message);
    if (!parsed.success) throw new ProblemError('request-refused');
    const sender = await senderOf(messageSender, parsed.data.loaded);
    await unanswered;
    return { ok: true, answer: await dispatch(parsed.data.command, parsed.data.input, sender) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
