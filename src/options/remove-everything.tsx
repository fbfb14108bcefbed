import { useSignal } from '@preact/signals';
import { message } from '../platform/message.ts';
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
          {message('removeEverything')}
        </Button>
      </div>
    );
  }
  return (
    <Notice tone="failed" title={message('removeEverythingQuestion')}>
      <p>{message('removeEverythingHint')}</p>
      <div class="row">
        <Button onPress={remove}>{message('removeEverythingNow')}</Button>
        <Button kind="bare" onPress={ask(false)}>
          {message('keepIt')}
        </Button>
      </div>
      {problem.value !== null && <ProblemNotice problem={problem.value} />}
    </Notice>
  );
}
