import { message } from '../../platform/message.ts';
import type { GoneEdit } from '../../platform/protocol.ts';
import { sendCommand } from '../../platform/send-command.ts';
import { useAttempts } from '../../ui/attempts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Failure } from '../failure.tsx';

/** What somebody has removed while it was being edited here. */
export function GoneEdits({ gone }: { gone: readonly GoneEdit[] }) {
  const { problem, attempt, again } = useAttempts();
  return (
    <>
      {gone.map(({ integrationId, name }) => (
        <Notice key={integrationId} tone="failed" title={message('goneTitle', { integration: name })}>
          <p>{message('goneHint')}</p>
          <div class="row">
            <Button onPress={() => attempt(() => sendCommand('edit.forget', { integrationId }))}>
              {message('close')}
            </Button>
          </div>
        </Notice>
      ))}
      <Failure problem={problem.value} again={again} />
    </>
  );
}
