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
        <Notice key={integrationId} tone="failed" title={`“${name}” is not there any more`}>
          <p>
            Somebody has removed this integration, or your account serves it no longer. Nothing was saved. If it should
            be there, ask your vendor.
          </p>
          <div class="row">
            <Button onPress={() => attempt(() => sendCommand('edit.forget', { integrationId }))}>Close</Button>
          </div>
        </Notice>
      ))}
      <Failure problem={problem.value} again={again} />
    </>
  );
}
