/** Ways through Procore's own list, from mark to mark. */
import { signal, untracked } from '@preact/signals';
import { untilPage } from '../../procore/dom/until-page.ts';
import { type WaysThrough, waysThrough } from '../marks/ways-through.ts';
import { requireEditor } from './actions.ts';
import { isOnlyMissingShown, marks } from './state.ts';

const MARKS_MS = 2_000;
const CLOSING_MS = 250;

/** Those through the open list. */
const ways = signal<WaysThrough | null>(null);

export function followMarks(): (() => void) | undefined {
  if (marks.value === null) return undefined;
  const made = waysThrough(marks.value);
  ways.value = made;
  return () => {
    ways.value = null;
    made.stop();
  };
}

/** What the user wants of one list holds for the next. */
export function followOnlyMissing(): void {
  const isOn = isOnlyMissingShown.value;
  const now = ways.value;
  untracked(() => now?.showOnly(isOn));
}

/** Opens Procore's list where it is closed, and goes to the next missing project in it. */
export async function goToNextMissing(): Promise<void> {
  await openList();
  await ways.value?.next();
}

/** With its marks, which come as soon as the page is seen to show it. */
export async function openList(): Promise<void> {
  const { signal } = new AbortController();
  const { picker } = requireEditor();
  // The press that led here may be closing it just now.
  await untilPage(() => picker.list() === null, { signal, timeoutMs: CLOSING_MS });
  if (picker.list() === null) await picker.open(signal);
  await untilPage(() => marks.value !== null, { signal, timeoutMs: MARKS_MS });
}
