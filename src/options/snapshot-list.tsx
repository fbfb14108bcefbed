import { message } from '../platform/message.ts';
import { sendCommand } from '../platform/send-command.ts';
import type { SnapshotSummary } from '../platform/snapshot-commands.ts';
import { Button } from '../ui/button.tsx';
import { csvOf } from '../ui/csv.ts';
import { companyNameOf, projectCount, timeOf } from '../ui/texts.ts';
import { download } from './download.ts';

interface Props {
  readonly snapshots: readonly SnapshotSummary[];
  readonly attempt: (action: () => Promise<unknown>) => Promise<void>;
  readonly onChange: () => Promise<void>;
}

/** The snapshots, by company and app, the latest first. */
export function SnapshotList({ snapshots, attempt, onChange }: Props) {
  if (snapshots.length === 0) {
    return <p class="quiet">{message('noSnapshot')}</p>;
  }
  return (
    <ul class="snapshots" aria-label={message('snapshots')}>
      {snapshots.map((snapshot) => (
        <li key={snapshot.id}>
          <div>
            <b dir="auto">{snapshot.appName}</b>
            <span class="quiet" dir="auto">
              {companyNameOf({ id: snapshot.companyId, name: snapshot.companyName })}
            </span>
            <span class="quiet">
              {projectCount(snapshot.projects)} · {timeOf(snapshot.takenAt)}
            </span>
          </div>
          <div class="row">
            <Button
              kind="bare"
              label={message('snapshotDownloadNamed', { snapshot: nameOf(snapshot) })}
              onPress={() => attempt(() => downloadAsList(snapshot))}
            >
              {message('snapshotDownload')}
            </Button>
            <Button
              kind="bare"
              label={message('snapshotRemoveNamed', { snapshot: nameOf(snapshot) })}
              onPress={() =>
                attempt(async () => {
                  await sendCommand('snapshot.remove', { id: snapshot.id });
                  await onChange();
                })
              }
            >
              {message('remove')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function nameOf({ appName, takenAt }: SnapshotSummary): string {
  return message('snapshotName', { app: appName, time: timeOf(takenAt) });
}

/** *Use a list* reads it back, by a heading that it knows. */
async function downloadAsList({ id, appName, takenAt }: SnapshotSummary): Promise<void> {
  const labels = await sendCommand('snapshot.read', { id });
  const text = csvOf([['Project'], ...labels.map((label) => [label])]);
  const name = message('snapshotFileName', { app: appName, date: takenAt.slice(0, 10) });
  download(`${name}.csv`, text, 'text/csv');
}
