import type { ComponentChildren } from 'preact';
import type { Project } from '../../../domain/project.ts';
import { Button } from '../../../ui/button.tsx';
import { decisionText, selectionText } from '../../../ui/more-texts.ts';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { countOf, projectCount } from '../../../ui/texts.ts';
import type { Selection } from '../../adding/selection.ts';
import { attempt } from '../actions.ts';
import { addOneByOne, addSelected, selectAllMissing, undoSelection } from '../select-and-add.ts';
import { activity, list, picker, section } from '../state.ts';
import { remaining } from '../to-add.ts';
import { ProcoreAsks } from './procore-asks.tsx';
import { ProjectsByHand } from './projects-by-hand.tsx';
import { UnknownDropDown } from './unknown-drop-down.tsx';

/** The one thing to do next about the missing projects: Select, then Add. */
export function NextStep() {
  const doing = activity.value;
  if (doing.kind !== 'none' && doing.kind !== 'selected') return <Working {...doing} />;
  if (section.value?.editor === null) {
    if (section.value.isControlUnknown) return remaining.value.length === 0 ? null : <UnknownDropDown />;
    return (
      <p>
        You may look at this list but not change it. Ask somebody with Admin permission on Procore’s company Admin tool
        to add these projects.
      </p>
    );
  }
  const selection = doing.kind === 'selected' ? doing.selection : null;
  if (doing.kind === 'selected' && doing.selection.missing.length > 0) return <Selected {...doing} />;
  if (remaining.value.length === 0) return null;
  if (picker.value?.holdsOne) {
    return (
      <>
        <Button kind="primary" wide onPress={() => attempt(addOneByOne)}>
          Add {projectCount(remaining.value.length)} one by one
        </Button>
        <p class="quiet">Procore’s drop-down takes one project at a time here. This chooses and adds each in turn.</p>
        {selection !== null && <Unselected selection={selection} />}
      </>
    );
  }
  return (
    <>
      <Button kind="primary" wide onPress={() => attempt(selectAllMissing)}>
        Select {remaining.value.length} missing
      </Button>
      {selection !== null && <Unselected selection={selection} />}
    </>
  );
}

function Working({
  kind,
  done,
  total,
  cancel,
}: {
  kind: 'selecting' | 'adding' | 'comparing';
  done: number;
  total: number | null;
  cancel: () => void;
}) {
  const counted = total === null || total === 0 ? ' …' : `: ${done} of ${total}`;
  const labels = {
    selecting: `Selecting in Procore’s list${counted}`,
    comparing: `Comparing with Procore’s list${counted}`,
    adding: `Procore is adding: ${done}${total === null ? '' : ` of ${total}`}`,
  };
  const label = labels[kind];
  return (
    <div class="stack tight">
      <ProgressLine label={label} done={done} total={total} />
      <ProcoreAsks />
      <div class="row">
        <Button kind="bare" onPress={cancel}>
          {kind === 'adding' ? 'Stop' : 'Cancel'}
        </Button>
      </div>
    </div>
  );
}

function Selected({ selection, before }: { selection: Selection; before: ReadonlySet<string> }) {
  const { missing, others } = selection;
  const isOurs = selection.values.size > before.size;
  return (
    <>
      <Button kind="primary" wide takesFocus onPress={() => attempt(() => addSelected(selection, before))}>
        Add {selectionText(missing.length, others.length)}
      </Button>
      <p class="quiet">This presses Procore’s own Add button. You can press that one just as well.</p>
      {others.length > 0 && <p class="quiet">You chose: {others.map(({ label }) => label).join(', ')}</p>}
      {isOurs && (
        <div class="row">
          <Button kind="bare" onPress={() => attempt(() => undoSelection(before))}>
            Undo selection
          </Button>
        </div>
      )}
      <Unselected selection={selection} />
    </>
  );
}

/** What is not selected, and why: nothing is left out without a word. */
function Unselected({ selection }: { selection: Selection }) {
  const { offered, missing, ambiguous, absent, unanswered, blocked } = selection;
  const unselected = offered.filter((offer) => !missing.includes(offer)).map(({ project }) => project);
  return (
    <>
      <Remainder projects={absent}>
        Procore’s drop-down does not offer {countOf(absent.length, 'project', 'projects')}:
      </Remainder>
      <Remainder projects={unanswered}>
        Procore’s drop-down gave no answer for {countOf(unanswered.length, 'project', 'projects')}.{' '}
        <Button kind="bare" onPress={() => attempt(selectAllMissing)}>
          Look again
        </Button>
      </Remainder>
      <Remainder projects={ambiguous}>
        {list.value === null
          ? `${countOf(ambiguous.length, 'project has', 'projects have')} a name that fits more than one entry.`
          : `${decisionText(ambiguous.length)}. Tick the matching Procore project above.`}{' '}
        Or choose by hand:
      </Remainder>
      <Remainder projects={blocked}>
        Procore shows {countOf(blocked.length, 'project', 'projects')} that cannot be selected, perhaps because they are
        inactive:
      </Remainder>
      <Remainder projects={unselected}>
        {countOf(unselected.length, 'project is', 'projects are')} not selected:
      </Remainder>
    </>
  );
}

function Remainder({ projects, children }: { projects: readonly Project[]; children: ComponentChildren }) {
  if (projects.length === 0) return null;
  return (
    <div class="notice">
      <p>{children}</p>
      <ProjectsByHand label="Not selected" projects={projects} />
    </div>
  );
}
