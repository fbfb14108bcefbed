import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { type ActiveTab, showInActiveTab } from '../../platform/active-tab.ts';
import { message } from '../../platform/message.ts';
import { closePopup } from '../../platform/own-view.ts';
import type { TakenList } from '../../platform/protocol.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { onViewChange } from '../../platform/view-news.ts';
import { appManagementUrl, isAppManagementPath } from '../../procore/addresses/urls.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../failure.tsx';
import { TakenNotice } from './taken-notice.tsx';

/** In Procore with a list that was taken elsewhere: how to go on with it; what is shown without one is folded. */
export function TakenAlong({
  companyId,
  tab,
  children,
}: {
  companyId: string;
  tab: ActiveTab;
  children?: ComponentChildren;
}) {
  /** `undefined` until it is known: nothing else is shown before, to be replaced at once. */
  const taken = useSignal<TakenList | null | undefined>(undefined);
  const { problem, attempt, again } = useAttempts();
  useEffect(() => {
    const read = () =>
      attempt(async () => {
        taken.value = await sendCommand('taken.read', null);
      });
    void read();
    return onViewChange(() => void read());
  }, []);
  const { origin, pathname } = new URL(tab.url);
  const go = async () => {
    await showInActiveTab(appManagementUrl(origin, companyId));
    await closePopup();
  };
  if (!taken.value) {
    return (
      <>
        <Failure problem={problem.value} again={again} />
        {(taken.value === null || problem.value !== null) && children}
      </>
    );
  }
  return (
    <>
      <TakenNotice {...taken.value} />
      {!isAppManagementPath(pathname) && (
        <div class="row">
          <Button kind="primary" onPress={go}>
            {message('goToAppManagement')}
          </Button>
        </div>
      )}
      {children !== undefined && (
        <details>
          <summary>{message('otherWays')}</summary>
          {children}
        </details>
      )}
    </>
  );
}
