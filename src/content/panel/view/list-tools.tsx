import { message, plural } from '../../../platform/message.ts';
import { Button } from '../../../ui/button.tsx';
import { attemptLater, wantOnlyMissing } from '../actions.ts';
import { isPressWaiting } from '../later.ts';
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
        <Button onPress={() => attemptLater((parts) => parts.goToNextMissing())}>{message('markedNext')}</Button>
        <label class="check">
          <input
            type="checkbox"
            checked={isOnlyMissingShown}
            disabled={isPressWaiting}
            onChange={({ currentTarget, isTrusted }) => {
              if (isTrusted) void choose(currentTarget);
            }}
          />
          <span>{message('markedOnly')}</span>
        </label>
      </div>
    </div>
  );
}

/** Where it comes to nothing, the box says so. */
async function choose(box: HTMLInputElement): Promise<void> {
  await wantOnlyMissing(box.checked);
  box.checked = isOnlyMissingShown.peek();
}
