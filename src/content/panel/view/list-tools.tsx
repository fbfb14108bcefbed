import { message, plural } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { attemptLater } from '../actions.ts';
import { activity, isOnlyMissingShown, marks, picker, setOnlyMissingShown } from '../state.ts';
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
        <Button onPress={() => attemptLater((parts) => parts.goToNextMissing())}>{message('markedNext')}</Button>
        <label class="check">
          <input
            type="checkbox"
            checked={isOnlyMissingShown}
            onChange={({ currentTarget, isTrusted }) => {
              if (!isTrusted) return;
              setOnlyMissingShown(currentTarget.checked);
              if (currentTarget.checked) void attemptLater((parts) => parts.openList());
            }}
          />
          <span>{message('markedOnly')}</span>
        </label>
      </div>
    </div>
  );
}
