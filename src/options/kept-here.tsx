import { useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useEffect } from 'preact/hooks';
import { ProblemError } from '../domain/problem.ts';
import { numberText } from '../platform/language.ts';
import { sendCommand } from '../platform/send-command.ts';
import type { SnapshotSummary } from '../platform/snapshot-commands.ts';
import { useAttempts } from '../ui/attempts.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { countOf } from '../ui/texts.ts';
import { download } from './download.ts';
import { RemoveEverything } from './remove-everything.tsx';
import { SnapshotList } from './snapshot-list.tsx';

/** Larger ones do not get through between the parts of an extension. */
const MOST_BYTES = 50_000_000;

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
      download(`DMSA Validator ${new Date().toISOString().slice(0, 10)}.json`, text, 'application/json');
      if (unreadable > 0) {
        said.value = `${countOf(unreadable, 'entry', 'entries')} could not be read and ${
          unreadable === 1 ? 'is' : 'are'
        } not in the file. They stay in this browser.`;
      }
    });

  const importFile = ({ currentTarget }: TargetedEvent<HTMLInputElement>) =>
    attempt(async () => {
      said.value = '';
      const file = currentTarget.files?.[0];
      if (file === undefined) return;
      if (file.size > MOST_BYTES) throw new ProblemError('file-not-understood', 'It is larger than 50 MB.');
      const text = await file.text();
      // The same file may be chosen again once it is repaired.
      currentTarget.value = '';
      const { added, replaced, same } = await sendCommand('kept.import', { text });
      said.value = `Imported: ${numberText(added)} added, ${numberText(replaced)} replaced, ${numberText(same)} the same.`;
      await read();
    });

  return (
    <section class="stack" aria-labelledby="kept-here">
      <h1 id="kept-here">Kept in this browser</h1>
      <p class="quiet">
        Your own integrations and the snapshots of permitted projects. They are on this computer only, and without
        secrets.
      </p>
      <h2>Snapshots of permitted projects</h2>
      {snapshots.value !== null && <SnapshotList snapshots={snapshots.value} attempt={attempt} onChange={read} />}
      <h2>Take along and bring back</h2>
      <p class="quiet">
        One file with all integrations and snapshots, for another browser or as a backup. An import adds what is not
        here, replaces what is here in another state, and removes nothing.
      </p>
      <div class="row">
        <Button onPress={exportAll}>Export</Button>
      </div>
      <label class="field">
        Import a file
        <input name="kept-file" type="file" accept=".json,application/json" onChange={importFile} />
      </label>
      {said.value !== '' && <p role="status">{said.value}</p>}
      {problem.value !== null && <ProblemNotice problem={problem.value} />}
      <RemoveEverything />
    </section>
  );
}
