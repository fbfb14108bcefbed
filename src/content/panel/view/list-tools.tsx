import { message, plural } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
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
          {plural('markedInList', marks.value.shown.value, { selected: marks.value.selected.value })}
        </p>
      )}
      <div class="row">
        <Button onPress={() => attempt(goToNextMissing)}>{message('markedNext')}</Button>
        <label class="check">
          <input
            type="checkbox"
            checked={isOnlyMissingShown}
            onChange={({ currentTarget, isTrusted }) => {
              if (isTrusted) void attempt(() => showOnlyMissing(currentTarget.checked));
            }}
          />
          <span>{message('markedOnly')}</span>
        </label>
      </div>
    </div>
  );
}
