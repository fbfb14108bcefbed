import '../../ui/parts.css';
import '../later.css';
import { useSignal } from '@preact/signals';
import type { ReferenceSet } from '../../domain/reference-set.ts';
import { type ActiveTab, isOwnPage, openPopupInTab, showInNewTab } from '../../platform/active-tab.ts';
import { message } from '../../platform/message.ts';
import { closePopup } from '../../platform/own-view.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { WEB_ORIGIN } from '../../procore/addresses/hosts.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../failure.tsx';
import { TakeFromTab } from './take-from-tab.tsx';
import { TakeFromText } from './take-from-text.tsx';
import { TakenNotice } from './taken-notice.tsx';

/** On a page that is not Procore's: takes a list from it, or as text or file, and keeps it for the app's Permissions tab. */
export function TakeAList({
  tab,
  isSelectionAsked = false,
}: {
  tab: ActiveTab | null;
  /** The user has chosen the entry in the menu of selected text. */
  isSelectionAsked?: boolean;
}) {
  const taken = useSignal<ReferenceSet | null>(null);
  const { problem, attempt, again } = useAttempts();
  const keep = (set: ReferenceSet) =>
    attempt(async () => {
      await sendCommand('taken.keep', set);
      taken.value = set;
    });

  if (taken.value !== null) return <Taken set={taken.value} />;
  const isInTab = tab !== null && isOwnPage(tab.url);
  return (
    <div class="stack">
      {!isInTab && <TakeFromTab tab={tab} isAsked={isSelectionAsked} onTaken={keep} />}
      <Failure problem={problem.value} again={again} />
      <details open={isInTab}>
        <summary>{message('takeAsText')}</summary>
        <div class="stack">
          <TakeFromText onTaken={keep} />
          {!isInTab && (
            <div class="row">
              <Button kind="bare" onPress={openPopupInTab}>
                {message('takeInTab')}
              </Button>
            </div>
          )}
        </div>
      </details>
    </div>
  );
}

/** The portal's tab stays: its *Edit Integration* is gone on with when the projects are added. */
async function goToProcore(): Promise<void> {
  await showInNewTab(WEB_ORIGIN);
  await closePopup();
}

function Taken({ set: { entries, source, isPartial } }: { set: ReferenceSet }) {
  return (
    <div class="stack">
      <TakenNotice source={source} count={entries.length} isPartial={isPartial} />
      <div class="row">
        <Button kind="primary" onPress={goToProcore}>
          {message('openProcoreInTab')}
        </Button>
      </div>
    </div>
  );
}
