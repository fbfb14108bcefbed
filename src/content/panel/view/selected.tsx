import type { ComponentChildren } from 'preact';
import type { Project } from '../../../domain/project.ts';
import { message, plural } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { enumerated } from '../../../ui/more-texts.ts';
import type { Selection } from '../../adding/selection.ts';
import { attempt } from '../actions.ts';
import { addSelected, selectAllMissing, undoSelection } from '../select-and-add.ts';
import { list } from '../state.ts';
import { ProjectsByHand } from './projects-by-hand.tsx';

/** What is selected, with our Add; and what is not. */
export function Selected({ selection, before }: { selection: Selection; before: ReadonlySet<string> }) {
  const { missing, others } = selection;
  const isOurs = selection.values.size > before.size;
  return (
    <>
      <Button kind="primary" wide takesFocus onPress={() => attempt(() => addSelected(selection, before))}>
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
          <Button kind="bare" onPress={() => attempt(() => undoSelection(before))}>
            {message('undoSelection')}
          </Button>
        </div>
      )}
      <Unselected selection={selection} />
    </>
  );
}

/** What is not selected, and why: nothing is left out without a word. */
export function Unselected({ selection }: { selection: Selection }) {
  const { offered, missing, ambiguous, absent, unanswered, blocked } = selection;
  const unselected = offered.filter((offer) => !missing.includes(offer)).map(({ project }) => project);
  return (
    <>
      <Remainder projects={absent}>{plural('unselectedAbsent', absent.length)}</Remainder>
      <Remainder projects={unanswered}>
        {plural('unselectedUnanswered', unanswered.length)}{' '}
        <Button kind="bare" onPress={() => attempt(selectAllMissing)}>
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
