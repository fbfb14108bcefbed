import { useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useEffect } from 'preact/hooks';
import { ProblemError } from '../domain/problem.ts';
import { message, plural } from '../platform/message.ts';
import { sendCommand } from '../platform/send-command.ts';
import type { SnapshotSummary } from '../platform/snapshot-commands.ts';
import { useAttempts } from '../ui/attempts.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { download } from './download.ts';
import { RemoveEverything } from './remove-everything.tsx';
import { SnapshotList } from './snapshot-list.tsx';

/** Larger ones do not get through between the parts of an extension. */
const MOST_MEGABYTES = 50;

/** What is kept in this browser: to look at, to take along, to bring back, to remove. */
export function KeptHere() {
  const snapshots = useSignal<readonly SnapshotSummary[] | null>(null);
  const said = useSignal('');
  const { problem, attempt } = useAttempts();

  const read = async () => {
    snapshots.value = await sendCommand('snapshots.read', null);
  };
  useEffect(() => void attempt(read), []);

  const exportAll = () =>
    attempt(async () => {
      said.value = '';
      const { text, unreadable } = await sendCommand('kept.export', null);
      download(
        `${message('extensionShortName')} ${new Date().toISOString().slice(0, 10)}.json`,
        text,
        'application/json',
      );
      if (unreadable > 0) said.value = plural('keptUnreadable', unreadable);
    });

  const importFile = ({ currentTarget }: TargetedEvent<HTMLInputElement>) =>
    attempt(async () => {
      said.value = '';
      const file = currentTarget.files?.[0];
      // The same file may be chosen again once it is repaired.
      currentTarget.value = '';
      if (file === undefined) return;
      if (file.size > MOST_MEGABYTES * 1_000_000) {
        throw new ProblemError('file-too-large', message('keptTooLarge', { megabytes: MOST_MEGABYTES }));
      }
      const text = await file.text();
      const { added, replaced, same } = await sendCommand('kept.import', { text });
      said.value = message('keptImported', { added, replaced, same });
      await read();
    });

  return (
    <section class="stack" aria-labelledby="kept-here">
      <h1 id="kept-here">{message('keptHere')}</h1>
      <p class="quiet">{message('keptHereHint')}</p>
      <h2>{message('keptSnapshots')}</h2>
      {snapshots.value !== null && <SnapshotList snapshots={snapshots.value} attempt={attempt} onChange={read} />}
      <h2>{message('keptTransfer')}</h2>
      <p class="quiet">{message('keptTransferHint')}</p>
      <div class="row">
        <Button onPress={exportAll}>{message('keptExport')}</Button>
      </div>
      <label class="field">
        {message('keptImport')}
        <input name="kept-file" type="file" accept=".json,application/json" onChange={importFile} />
      </label>
      {said.value !== '' && <p role="status">{said.value}</p>}
      {problem.value !== null && <ProblemNotice problem={problem.value} />}
      <RemoveEverything />
    </section>
  );
}
