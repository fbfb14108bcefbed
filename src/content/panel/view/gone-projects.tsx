import { entriesOf } from '../../../domain/snapshot.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ProjectList } from '../../../ui/project-list.tsx';
import { countOf, projectCount } from '../../../ui/texts.ts';
import { attempt } from '../actions.ts';
import { gone, letGo, letGoHere, markGone, selectGone, snapshot, takeLetGoBack } from '../snapshots.ts';
import { activity, picker } from '../state.ts';
import { timeSpanOf } from './time-span.ts';

/** Projects that were permitted once and are not now. `isSecond`: something else on the panel comes first. */
export function GoneProjects({ isSecond = false }: { isSecond?: boolean }) {
  const rows = gone.value;
  return (
    <>
      {rows.length > 0 && (
        <Notice
          tone="missing"
          title={`${countOf(rows.length, 'project that was', 'projects that were')} permitted ${timeSpanOf(rows)} ${
            rows.length === 1 ? 'is' : 'are'
          } not permitted now`}
        >
          <p>
            Procore empties this list when an app is updated or reinstalled. What was deleted on purpose can be let go.
          </p>
          {picker.value !== null && activity.value.kind === 'none' && (
            <Button kind={isSecond ? 'secondary' : 'primary'} wide onPress={() => attempt(selectGone)}>
              Select {rows.length}
            </Button>
          )}
          {picker.value === null && (
            <p>Somebody with Admin permission on Procore’s company Admin tool can add them again.</p>
          )}
          <details>
            <summary>Show their names, or let some go</summary>
            <Rows label="Not permitted now" labels={rows.map(({ label }) => label)} action="Let go" />
            <div class="row">
              {picker.value !== null && activity.value.kind === 'none' && (
                <Button kind="bare" onPress={() => attempt(markGone)}>
                  Only mark them in Procore’s list
                </Button>
              )}
              {rows.length > 1 && (
                <Button kind="bare" onPress={() => attempt(() => letGo(rows.map(({ label }) => label)))}>
                  Let all {rows.length} go
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

function PerhapsRenamed() {
  const undecided = snapshot.value?.undecided ?? [];
  if (undecided.length === 0) return null;
  return (
    <details>
      <summary>{projectCount(undecided.length)} may be listed under another name now</summary>
      <ul class="lines">
        {undecided.map(({ label, perhaps }) => (
          <li key={label}>
            <div>
              <span dir="auto">{label}</span>
              <span class="quiet">Perhaps: {perhaps.join(', ')}</span>
            </div>
            <Button kind="bare" label={`“${label}” is the same project`} onPress={() => attempt(() => letGo([label]))}>
              Same project
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
        {projectCount(count)} let go: not asked about any more.
      </span>
      <Button kind="bare" onPress={() => attempt(takeLetGoBack)}>
        Undo
      </Button>
    </div>
  );
}

function Rows({ label, labels, action }: { label: string; labels: readonly string[]; action: string }) {
  const entryOf = entriesOf(labels);
  const projects = labels.map((row, index) => ({
    id: String(index),
    name: entryOf.get(row)?.name ?? row,
    number: entryOf.get(row)?.number ?? null,
    row,
  }));
  return (
    <ProjectList
      label={label}
      projects={projects}
      actions={({ row }) => (
        <Button kind="bare" label={`Let “${row}” go`} onPress={() => attempt(() => letGo([row]))}>
          {action}
        </Button>
      )}
    />
  );
}
