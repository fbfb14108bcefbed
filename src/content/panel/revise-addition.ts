/** What was reported of an Add stays true for as long as the page is shown: it is revised with what the page shows later. */
import { computed, effect, signal } from '@preact/signals';
import { type Message, type MessageWatch, watchMessages } from '../../procore/app-management/messages.ts';
import { isAddReady } from '../../procore/app-management/section/add-button.ts';
import type { PermittedProjectsSection } from '../../procore/app-management/section/section.ts';
import { readTableAtRest } from '../../procore/app-management/table/table-at-rest.ts';
import { type Item, spokenNamesOf, valuesOf } from '../adding/additions.ts';
import { offeredAtAGlance } from '../adding/fates.ts';
import { revise } from '../adding/revision.ts';
import { sectionNow } from './page.ts';
import { beginAnewWith } from './signals.ts';
import {
  activity,
  appShown,
  isSectionSure,
  type LastAddition,
  lastAddition,
  list,
  page,
  reviseAddition,
  table,
} from './state.ts';
import { finishedValidation, forgetSent, missing, rememberSent } from './to-add.ts';

/** How long the page has to stay as it is before it counts: a table may be empty for a moment while it is drawn anew. */
const RESTS_MS = 1_000;
/** And how long after a no to what it has asked: what that did not stop, or another question was for, has come by then. */
const NO_RESTS_MS = 30_000;

let watch: MessageWatch | null = null;
/** Another number with each message. */
const news = signal(0);
/** Another number where the page was not at rest when it was looked at. */
const tries = signal(0);

/** Begins with the press of Add, so that nothing is missed between it and its report. */
export function listenToProcore(items: readonly Item[]): void {
  watch?.stop();
  watch = watchMessages(spokenNamesOf(items), () => {
    news.value += 1;
  });
}

function stopListening(): void {
  watch?.stop();
  watch = null;
}

/** How many of those that only the drop-down has told of are offered there again. */
const offeredAgain = computed(() => {
  const { byDropDown } = lastAddition.value?.addition ?? { byDropDown: new Set<Item>() };
  if (byDropDown.size === 0) return 0;
  const isOffered = offeredAtAGlance(page.value.section);
  return [...byDropDown].filter(isOffered).length;
});

/** Ends with what it returns. */
export function keepAdditionTrue(): () => void {
  const end = effect(() => {
    const last = lastAddition.value;
    const isAdding = activity.value.kind === 'adding';
    if (last === null && !isAdding) stopListening();
    if (last === null || isAdding || !isSectionSure.value) return;
    // What the report depends on.
    beginAnewWith(table, news, tries, offeredAgain, finishedValidation);
    const timers = [setTimeout(lookAgain, RESTS_MS), setTimeout(lookAgain, NO_RESTS_MS, true)];
    return () => timers.forEach(clearTimeout);
  });
  return () => {
    end();
    stopListening();
  };
}

function lookAgain(isAfterNo = false): void {
  const last = lastAddition.peek();
  const section = sectionNow();
  if (last === null || section === null || !isSectionSure.peek()) return;
  const now = readTableAtRest(section);
  if (now === null) {
    tries.value += 1;
    return;
  }
  const { addition } = last;
  const isOffered = offeredAtAGlance(section);
  const afterNo = isAfterNo ? missingAfterNo(last, section) : null;
  const revised = revise(addition, { table: now, message: lateMessage(addition.heardUntil), isOffered, afterNo });
  if (revised === addition) return;
  const remaining = valuesOf(revised.remaining);
  const projectsOf = (items: readonly Item[]) => items.flatMap(({ project }) => project ?? []);
  forgetSent(appShown.peek(), projectsOf(revised.remaining));
  rememberSent(appShown.peek(), projectsOf(revised.added.filter(({ value }) => !remaining.has(value))));
  reviseAddition(revised);
}

/** `null` where the user has not said no, Procore is at work, or no validation of the integration has ended since. */
function missingAfterNo(
  { addition: { ended, unseen }, validation }: LastAddition,
  { editor }: PermittedProjectsSection,
): ReadonlySet<Item> | null {
  if (ended !== 'declined' || editor === null || !isAddReady(editor.addButton)) return null;
  if (list.peek() !== null) return new Set();
  if (['', validation].includes(finishedValidation.peek())) return null;
  const open = new Set(missing.peek().map(({ id }) => id));
  return new Set(unseen.filter(({ project }) => project !== null && open.has(project.id)));
}

function lateMessage(since: number): Message | null {
  return (
    watch
      ?.messages()
      .filter(({ at }) => at > since)
      .at(-1) ?? null
  );
}
