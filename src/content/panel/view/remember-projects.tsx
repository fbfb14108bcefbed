import { message, plural } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { dayOf } from '../../../ui/more-texts.ts';
import { attemptLater } from '../actions.ts';
import { rowsAtRest, snapshot } from '../snapshots.ts';
import { activity, isSectionSure } from '../state.ts';

/** A quiet line: the one click after which each visit keeps the latest list, or what is kept already. */
export function RememberProjects() {
  const rows = rowsAtRest.value;
  if (rows === null || !isSectionSure.value || activity.value.kind === 'adding') return null;
  const remembered = snapshot.value?.remembered ?? null;
  if (remembered !== null) {
    return <p class="quiet">{plural('snapshotRemembered', remembered.projects, { day: dayOf(remembered.seenAt) })}</p>;
  }
  if (!rows.isComplete) return <OfSeveralPages />;
  // Not to be offered: the app is not certain, or there is nothing to remember.
  if (snapshot.value === null || rows.projects === 0) return null;
  return (
    <div class="stack tight">
      <div class="row">
        <Button kind="bare" onPress={() => attemptLater((parts) => parts.rememberProjects())}>
          {plural('snapshotRememberThese', rows.projects)}
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
        <Button kind="bare" onPress={() => attemptLater((parts) => parts.rememberProjects())}>
          {message('snapshotRemember')}
        </Button>
        <Button kind="bare" onPress={() => attemptLater((parts) => parts.compareWithRemembered())}>
          {message('snapshotCompare')}
        </Button>
      </div>
      <Why />
    </div>
  );
}

function Why() {
  return <p class="quiet">{message('snapshotWhy')}</p>;
}
