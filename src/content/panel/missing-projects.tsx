import type { ComponentChildren } from 'preact';
import type { Project } from '../../domain/project.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { ProjectList } from '../../ui/project-list.tsx';
import { countOf, selectionText } from '../../ui/texts.ts';
import { pageState } from '../page-state.ts';
import { addSelected, attempt, selectAllMissing } from '../panel-actions.ts';
import { activity, added, listed, listedBefore, missing } from '../panel-state.ts';
import { lag } from '../procore-lag.ts';
import type { Selection } from '../selection.ts';

/** The missing projects with the next thing to do about them, down to Procore's Add. */
export function MissingProjects({ validateAgain }: { validateAgain: () => void }) {
  const left = missing.value.filter((project) => !listed.value.includes(project));
  return (
    <>
      {activity.value.kind !== 'adding' && <ListedBefore />}
      <NextStep left={left} />
      {left.length > 0 && (
        <details>
          <summary>Show the missing projects</summary>
          <ProjectList label="Missing projects" projects={left} />
        </details>
      )}
      {activity.value.kind !== 'adding' && (
        <div class="row">
          <Button kind="bare" onPress={validateAgain}>
            Validate again
          </Button>
        </div>
      )}
    </>
  );
}

/** Where Procore's table lists what the verdict calls missing, both are said, and missing counts. */
function ListedBefore() {
  const count = listedBefore.value.length;
  if (count === 0) return null;
  const projects = <ProjectList label="In Procore’s list, but not open to the app yet" projects={listedBefore.value} />;
  if (lag.value.kind === 'waiting') {
    const { tried, tries } = lag.value;
    return (
      <Notice title="Procore is still applying this">
        <p>
          Procore’s list shows {countOf(count, 'project', 'projects')} that the app cannot see yet. Checking again by
          itself, {tried + 1} of {tries} times.
        </p>
        {projects}
      </Notice>
    );
  }
  return (
    <Notice tone="missing" title={`Procore’s list shows ${countOf(count, 'project', 'projects')}, the app cannot see`}>
      <p>
        {lag.value.kind === 'given-up'
          ? 'Procore has not finished applying this. They count as missing until a validation sees them: wait some minutes, then validate again.'
          : 'They count as missing until a validation sees them. Procore may still be applying them, or the entry is another project of that name.'}
      </p>
      {projects}
    </Notice>
  );
}

function NextStep({ left }: { left: readonly Project[] }) {
  const doing = activity.value;
  if (pageState.value.section?.editor === null) {
    return (
      <p>
        You may look at this list but not change it. Ask somebody with Admin permission on Procore’s company Admin tool
        to add these projects.
      </p>
    );
  }
  if (doing.kind === 'selecting') {
    return (
      <div class="stack tight">
        <ProgressLine label="Selecting in Procore’s list …" done={doing.done} total={doing.total} />
        <div class="row">
          <Button kind="bare" onPress={doing.cancel}>
            Cancel
          </Button>
        </div>
      </div>
    );
  }
  if (doing.kind === 'adding') {
    const done = added.value.length;
    return <ProgressLine label={`Procore is adding: ${done} of ${doing.count}`} done={done} total={doing.count} />;
  }
  if (left.length === 0) return null;
  if (doing.kind === 'selected' && doing.selection.missing.length > 0) return <Selected selection={doing.selection} />;
  return (
    <>
      <Button kind="primary" wide onPress={() => attempt(selectAllMissing)}>
        Select {left.length} missing
      </Button>
      <Left selection={doing.kind === 'selected' ? doing.selection : null} />
    </>
  );
}

function Selected({ selection }: { selection: Selection }) {
  return (
    <>
      <Button kind="primary" wide onPress={() => attempt(() => addSelected(selection))}>
        Add {selectionText(selection.missing.length, selection.others.length)}
      </Button>
      <p class="quiet">This presses Procore’s own Add button. You can press that one just as well.</p>
      {selection.others.length > 0 && <p class="quiet">You chose: {selection.others.join(', ')}</p>}
      <Left selection={selection} />
    </>
  );
}

/** What could not be selected, and why: nothing is left out without a word. */
function Left({ selection }: { selection: Selection | null }) {
  if (selection === null) return null;
  const { absent, ambiguous, unselected } = selection;
  return (
    <>
      {absent.length > 0 && (
        <Remainder projects={absent}>
          Procore’s list does not offer {countOf(absent.length, 'project', 'projects')}:
        </Remainder>
      )}
      {ambiguous.length > 0 && (
        <Remainder projects={ambiguous}>
          {countOf(ambiguous.length, 'project has', 'projects have')} a name that fits more than one entry. Choose by
          hand:
        </Remainder>
      )}
      {unselected.length > 0 && (
        <Remainder projects={unselected}>
          {countOf(unselected.length, 'project is', 'projects are')} not selected:
        </Remainder>
      )}
    </>
  );
}

function Remainder({ projects, children }: { projects: readonly Project[]; children: ComponentChildren }) {
  return (
    <div class="notice">
      <p>{children}</p>
      <p class="quiet">{projects.map(({ name }) => name).join(', ')}</p>
    </div>
  );
}
