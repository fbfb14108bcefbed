import { effect } from '@preact/signals';
import { watchDocuments } from '../../procore/dom/documents.ts';
import { controlNow } from '../../procore/drop-downs/picker.ts';
import { isSameSelection, selectionOf } from '../adding/selection.ts';
import { type Activity, activity, dropSelection, picker, showSelection } from './state.ts';
import { remaining } from './to-add.ts';

/** How long a person takes to see that a button says something else. */
const READING_MS = 1_000;

let changedAt = Number.NEGATIVE_INFINITY;

/**
 * Keeps what the panel says of a selection true while the user changes it in Procore's own drop-down. Where that cannot
 * be read without opening it, the panel no longer claims to know, and offers to select again.
 */
export function followSelection(signal: AbortSignal): void {
  let stop = (): void => {};
  const follow = effect(() => {
    const selected = activity.value;
    stop();
    if (selected.kind !== 'selected' || selected.selection.values.size === 0) return;
    const then = heldText();
    stop = watchDocuments(() => {
      if (heldText() !== then) void readAgain(selected);
    });
  });
  signal.addEventListener('abort', () => {
    follow();
    stop();
  });

  async function readAgain(shown: Extract<Activity, { kind: 'selected' }>): Promise<void> {
    stop();
    const reading = picker.peek()?.glance() ?? null;
    const selection = reading && (await selectionOf(reading, remaining.peek(), signal));
    if (activity.peek() !== shown) return;
    if (selection === null || selection.values.size === 0) dropSelection();
    else {
      // What was selected may still be appearing, which is no news.
      if (!isSameSelection(selection, shown.selection)) changedAt = performance.now();
      showSelection(selection, shown.before);
    }
  }
}

/** Whether a press may still be meant for what the button said before. */
export function hasJustChanged(): boolean {
  return performance.now() - changedAt < READING_MS;
}

/** What the closed control shows as chosen. */
function heldText(): string | null {
  const shown = picker.peek();
  const control = shown && controlNow(shown);
  if (!control) return null;
  return control instanceof HTMLSelectElement
    ? [...control.selectedOptions].map(({ index }) => index).join()
    : control.textContent;
}
