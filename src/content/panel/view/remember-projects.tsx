import { Button } from '../../../ui/button.tsx';
import { dayOf } from '../../../ui/more-texts.ts';
import { projectCount } from '../../../ui/texts.ts';
import { attempt } from '../actions.ts';
import { compareWithRemembered, rememberProjects, rowsAtRest, snapshot } from '../snapshots.ts';
import { activity, isSectionSure } from '../state.ts';

/** A quiet line: the one click after which each visit keeps the latest list, or what is kept already. */
export function RememberProjects() {
  const rows = rowsAtRest.value;
  if (rows === null || !isSectionSure.value || activity.value.kind === 'adding') return null;
  const remembered = snapshot.value?.remembered ?? null;
  if (remembered !== null) {
    return (
      <p class="quiet">
        {projectCount(remembered.projects)} remembered on {dayOf(remembered.seenAt)}. The settings list all snapshots.
      </p>
    );
  }
  if (!rows.isComplete) return <OfSeveralPages />;
  // Not to be offered: the app is not certain, or there is nothing to remember.
  if (snapshot.value === null || rows.projects === 0) return null;
  return (
    <div class="stack tight">
      <div class="row">
        <Button kind="bare" onPress={() => attempt(rememberProjects)}>
          Remember {rows.projects === 1 ? 'this project' : `these ${projectCount(rows.projects)}`}
        </Button>
      </div>
      <Why />
    </div>
  );
}

function OfSeveralPages() {
  return (
    <div class="stack tight">
      <div class="row">
        <Button kind="bare" onPress={() => attempt(rememberProjects)}>
          Remember the permitted projects
        </Button>
        <Button kind="bare" onPress={() => attempt(compareWithRemembered)}>
          Compare with those remembered
        </Button>
      </div>
      <Why />
    </div>
  );
}

function Why() {
  return (
    <p class="quiet">
      Procore empties this list when an app is updated or reinstalled. What is remembered stays in this browser and
      brings them back.
    </p>
  );
}
