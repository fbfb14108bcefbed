import { useSignal } from '@preact/signals';
import { sendCommand } from '../platform/send-command.ts';
import { useAttempts } from '../ui/attempts.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';

/** Asks first: there is no way back but an exported file. */
export function RemoveEverything() {
  const isAsking = useSignal(false);
  const { problem, attempt } = useAttempts();
  const ask = (isAsked: boolean) => () => {
    isAsking.value = isAsked;
  };
  const remove = () =>
    attempt(async () => {
      await sendCommand('kept.remove-everything', null);
      location.reload();
    });
  if (!isAsking.value) {
    return (
      <div class="row">
        <Button kind="bare" onPress={ask(true)}>
          Remove everything
        </Button>
      </div>
    );
  }
  return (
    <Notice tone="failed" title="Remove everything that this extension keeps?">
      <p>
        Your integrations, all snapshots, the connection to the backend with its access token, and what is remembered of
        Procore’s pages. Only an exported file brings integrations and snapshots back. Nothing changes in Procore.
      </p>
      <div class="row">
        <Button onPress={remove}>Remove everything now</Button>
        <Button kind="bare" onPress={ask(false)}>
          Keep it
        </Button>
      </div>
      {problem.value !== null && <ProblemNotice problem={problem.value} />}
    </Notice>
  );
}
