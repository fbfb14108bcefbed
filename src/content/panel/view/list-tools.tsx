import { Button } from '../../../ui/button.tsx';
import { countOf } from '../../../ui/texts.ts';
import { attempt, goToNextMissing, showOnlyMissing } from '../actions.ts';
import { activity, isOnlyMissingShown, marks, picker } from '../state.ts';
import { remaining } from '../to-add.ts';

/** Ways through Procore's own list for those who would rather choose by hand. */
export function ListTools() {
  if (picker.value === null || remaining.value.length === 0 || activity.value.kind === 'adding') return null;
  return (
    <div class="stack tight">
      {marks.value !== null && (
        <p class="quiet" role="status">
          {countOf(marks.value.shown.value, 'missing project', 'missing projects')} marked in the open list,{' '}
          {marks.value.selected.value} selected
        </p>
      )}
      <div class="row">
        <Button onPress={() => attempt(goToNextMissing)}>Next missing</Button>
        <label class="check">
          <input
            type="checkbox"
            checked={isOnlyMissingShown}
            onChange={({ currentTarget, isTrusted }) => {
              if (isTrusted) void attempt(() => showOnlyMissing(currentTarget.checked));
            }}
          />
          <span>Show only missing</span>
        </label>
      </div>
    </div>
  );
}
