import { entriesOf, type RememberedRow } from '../../../domain/snapshot.ts';
import { message, plural } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { enumerated } from '../../../ui/more-texts.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ProjectList } from '../../../ui/project-list.tsx';
import { attempt } from '../actions.ts';
import { letGo, markGone, selectGone, takeLetGoBack } from '../snapshot-actions.ts';
import { gone, letGoHere, snapshot } from '../snapshots.ts';
import { activity, picker } from '../state.ts';
import { daysOf } from './time-span.ts';

/** Projects that were permitted once and are not now. `isSecond`: something else on the panel comes first. */
export function GoneProjects({ isSecond = false }: { isSecond?: boolean }) {
  const rows = gone.value;
  return (
    <>
      {rows.length > 0 && (
        <Notice tone="missing" title={titleText(rows)}>
          <p>{message('goneWhy')}</p>
          {picker.value !== null && activity.value.kind === 'none' && (
            <Button kind={isSecond ? 'secondary' : 'primary'} wide onPress={() => attempt(selectGone)}>
              {plural('goneSelect', rows.length)}
            </Button>
          )}
          {picker.value === null && <p>{message('goneAskAdmin')}</p>}
          <details>
            <summary>{message('goneNames')}</summary>
            <Rows labels={rows.map(({ label }) => label)} />
            <div class="row">
              {picker.value !== null && activity.value.kind === 'none' && (
                <Button kind="bare" onPress={() => attempt(markGone)}>
                  {message('goneMark')}
                </Button>
              )}
              {rows.length > 1 && (
                <Button kind="bare" onPress={() => attempt(() => letGo(rows.map(({ label }) => label)))}>
                  {plural('goneLetAllGo', rows.length)}
                </Button>
              )}
            </div>
          </details>
        </Notice>
      )}
      <PerhapsRenamed />
      <LetGo />
    </>
  );
}

function titleText(rows: readonly RememberedRow[]): string {
  const { first, last } = daysOf(rows);
  return first === last
    ? plural('goneOnDay', rows.length, { day: first })
    : plural('goneBetween', rows.length, { first, last });
}

function PerhapsRenamed() {
  const undecided = snapshot.value?.undecided ?? [];
  if (undecided.length === 0) return null;
  return (
    <details>
      <summary>{plural('gonePerhapsRenamed', undecided.length)}</summary>
      <ul class="lines">
        {undecided.map(({ label, perhaps }) => (
          <li key={label}>
            <div>
              <span dir="auto">{label}</span>
              <span class="quiet">{message('gonePerhaps', { names: enumerated(perhaps) })}</span>
            </div>
            <Button
              kind="bare"
              label={message('goneSameProjectAs', { name: label })}
              onPress={() => attempt(() => letGo([label]))}
            >
              {message('goneSameProject')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function LetGo() {
  const count = letGoHere.value?.labels.length ?? 0;
  if (count === 0) return null;
  return (
    <div class="row">
      <span class="quiet" role="status">
        {plural('goneLetGoDone', count)}
      </span>
      <Button kind="bare" onPress={() => attempt(takeLetGoBack)}>
        {message('undo')}
      </Button>
    </div>
  );
}

function Rows({ labels }: { labels: readonly string[] }) {
  const entryOf = entriesOf(labels);
  const projects = labels.map((row, index) => ({
    id: String(index),
    name: entryOf.get(row)?.name ?? row,
    number: entryOf.get(row)?.number ?? null,
    row,
  }));
  return (
    <ProjectList
      label={message('goneLabel')}
      projects={projects}
      actions={({ row }) => (
        <Button kind="bare" label={message('goneLetRowGo', { name: row })} onPress={() => attempt(() => letGo([row]))}>
          {message('goneLetGo')}
        </Button>
      )}
    />
  );
}
