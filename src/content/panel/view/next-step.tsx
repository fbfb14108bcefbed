import type { ComponentChildren } from 'preact';
import type { Project } from '../../../domain/project.ts';
import { message, plural } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { enumerated } from '../../../ui/more-texts.ts';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import type { Selection } from '../../adding/selection.ts';
import { attempt, attemptLater } from '../actions.ts';
import { activity, list, picker, section, type WorkUnderWay } from '../state.ts';
import { remaining } from '../to-add.ts';
import { LaterPart } from './later-part.tsx';
import { ProcoreAsks } from './procore-asks.tsx';
import { ProjectsByHand } from './projects-by-hand.tsx';

/** The one thing to do next about the missing projects: Select, then Add. */
export function NextStep() {
  const doing = activity.value;
  if (doing.kind !== 'none' && doing.kind !== 'selected') return <Working {...doing} />;
  if (section.value?.editor === null) {
    if (section.value.isControlUnknown)
      return remaining.value.length === 0 ? null : <LaterPart show={({ UnknownDropDown }) => <UnknownDropDown />} />;
    return <p>{message('sectionReadOnly')}</p>;
  }
  const selection = doing.kind === 'selected' ? doing.selection : null;
  if (doing.kind === 'selected' && doing.selection.missing.length > 0) return <Selected {...doing} />;
  if (remaining.value.length === 0) return null;
  if (picker.value?.holdsOne) {
    return (
      <>
        <LaterPart
          show={({ addOneByOne }) => (
            <Button kind="primary" wide onPress={() => attempt(addOneByOne)}>
              {plural('addOneByOne', remaining.value.length)}
            </Button>
          )}
        />
        <p class="quiet">{message('addOneByOneWhy')}</p>
        {selection !== null && <Unselected selection={selection} />}
      </>
    );
  }
  return (
    <>
      <Button kind="primary" wide onPress={() => attemptLater((parts) => parts.selectAllMissing())}>
        {plural('selectMissing', remaining.value.length)}
      </Button>
      {selection !== null && <Unselected selection={selection} />}
    </>
  );
}

function Working(work: WorkUnderWay) {
  const { kind, done, total, cancel } = work;
  return (
    <div class="stack tight">
      <ProgressLine label={progressText(work)} done={done} total={total} />
      <ProcoreAsks />
      <div class="row">
        <Button kind="bare" onPress={cancel}>
          {message(kind === 'adding' ? 'stop' : 'cancel')}
        </Button>
      </div>
    </div>
  );
}

function progressText({ kind, done, total }: WorkUnderWay): string {
  const isCounted = total !== null && total > 0;
  switch (kind) {
    case 'selecting':
      return isCounted ? message('progressSelectingOf', { done, total }) : message('progressSelecting');
    case 'comparing':
      return isCounted ? message('progressComparingOf', { done, total }) : message('progressComparing');
    case 'adding':
      return isCounted ? message('progressAddingOf', { done, total }) : message('progressAdding', { done });
  }
}

function Selected({ selection, before }: { selection: Selection; before: ReadonlySet<string> }) {
  const { missing, others } = selection;
  const isOurs = selection.values.size > before.size;
  return (
    <>
      <Button
        kind="primary"
        wide
        takesFocus
        onPress={() => attemptLater((parts) => parts.addSelected(selection, before))}
      >
        {others.length === 0
          ? plural('addSelected', missing.length)
          : plural('addSelectedAndOthers', missing.length, { others: others.length })}
      </Button>
      <p class="quiet">{message('addPressesProcores')}</p>
      {others.length > 0 && (
        <p class="quiet">{message('youChose', { names: enumerated(others.map(({ label }) => label)) })}</p>
      )}
      {isOurs && (
        <div class="row">
          <Button kind="bare" onPress={() => attemptLater((parts) => parts.undoSelection(before))}>
            {message('undoSelection')}
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
      <Remainder projects={absent}>{plural('unselectedAbsent', absent.length)}</Remainder>
      <Remainder projects={unanswered}>
        {plural('unselectedUnanswered', unanswered.length)}{' '}
        <Button kind="bare" onPress={() => attemptLater((parts) => parts.selectAllMissing())}>
          {message('lookAgain')}
        </Button>
      </Remainder>
      <Remainder projects={ambiguous}>
        {plural(list.value === null ? 'unselectedAmbiguous' : 'unselectedUndecided', ambiguous.length)}
      </Remainder>
      <Remainder projects={blocked}>{plural('unselectedBlocked', blocked.length)}</Remainder>
      <Remainder projects={unselected}>{plural('unselectedOther', unselected.length)}</Remainder>
    </>
  );
}

function Remainder({ projects, children }: { projects: readonly Project[]; children: ComponentChildren }) {
  if (projects.length === 0) return null;
  return (
    <div class="notice">
      <p>{children}</p>
      <ProjectsByHand label={message('unselectedProjects')} projects={projects} />
    </div>
  );
}
