import { useSignal } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import { originPermission, parseBackendAddress } from '../domain/backend-address.ts';
import { type Problem, ProblemError, problemOf } from '../domain/problem.ts';
import { message } from '../platform/message.ts';
import { requestOriginPermission } from '../platform/origin-permission.ts';
import type { ConnectionView } from '../platform/protocol.ts';
import { sendCommand } from '../platform/send-command.ts';
import { attemptTo } from '../ui/attempt-to.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { ConnectionForm, type ConnectionInput } from './connection-form.tsx';

function Options({ stored }: { stored: ConnectionView | null }) {
  const connection = useSignal(stored);
  const problem = useSignal<Problem | null>(null);
  const isBusy = useSignal(false);

  async function attempt(action: () => Promise<void>): Promise<void> {
    isBusy.value = true;
    await attemptTo(action, (found) => {
      problem.value = found;
    });
    isBusy.value = false;
  }

  const connect = (input: ConnectionInput) =>
    attempt(async () => {
      // Asked before anything is awaited: the browser only lets the click itself ask.
      const isAllowed = await requestOriginPermission(originPermission(parseBackendAddress(input.address)));
      if (!isAllowed) throw new ProblemError('permission-missing');
      connection.value = await sendCommand('connection.save', input);
    });

  const disconnect = () =>
    attempt(async () => {
      await sendCommand('connection.remove', null);
      connection.value = null;
    });

  return (
    <div class="stack">
      <h1>{message('settingsBackend')}</h1>
      <p class="quiet">{message('settingsBackendHint')}</p>
      {connection.value !== null && problem.value === null && (
        <Notice tone="passed" title={message('connectedAs', { account: connection.value.label })}>
          <p class="quiet">{connection.value.address}</p>
        </Notice>
      )}
      {problem.value !== null && <ProblemNotice problem={problem.value} />}
      <ConnectionForm connection={connection.value} isBusy={isBusy.value} onSubmit={connect} />
      {connection.value !== null && (
        <div class="row">
          <Button kind="bare" onPress={disconnect}>
            {message('removeConnection')}
          </Button>
        </div>
      )}
    </div>
  );
}

document.title = message('settingsTitle');
document.documentElement.lang = message('language');

await show('root', async () => <Options stored={await sendCommand('connection.read', null)} />);

// The connection is what most people come for: the rest follows it.
await show('kept', async () => {
  const { KeptHere } = await import('./kept-here.tsx');
  return <KeptHere />;
});

/** Where it cannot be shown, that is said in its place. */
async function show(place: string, content: () => Promise<ComponentChild>): Promise<void> {
  const root = document.getElementById(place);
  if (root !== null) render(await content().catch(failure), root);
}

function failure(error: unknown) {
  const tryAgain = { label: message('tryAgain'), onPress: () => location.reload() };
  return <ProblemNotice problem={problemOf(error)} actions={[tryAgain]} />;
}
