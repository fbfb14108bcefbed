/** What there is to add, and what has become of it: computed from the panel's state. */
import { computed } from '@preact/signals';
import { isEntry } from '../../domain/entry-matching.ts';
import type { Project } from '../../domain/project.ts';
import { type EntryProject, projectsOf } from '../../domain/project-list.ts';
import { addableIn } from '../../domain/run-view.ts';
import { matchRows } from '../../domain/table-rows.ts';
import type { Reading } from '../../procore/drop-downs/picker.ts';
import type { Addition } from '../adding/add-items.ts';
import type { Item } from '../adding/additions.ts';
import { hasComparisonFailed } from './comparison-failure.ts';
import { offeredNamesakes } from './namesakes.ts';
import { computedData } from './signals.ts';
import {
  appShown,
  isSectionSure,
  isTableHistory,
  lastAddition,
  list,
  listedBefore,
  namesakes,
  noteNamesakes,
  run,
  sentTo,
  setSent,
  table,
} from './state.ts';

/** Empty while the latest validation is not over. The view is read again and again; this changes only with its result. */
export const finishedValidation = computed(() => (run.value?.phase === 'over' ? (run.value.validation?.id ?? '') : ''));

/** Those whom Procore's table contradicts. */
export const contestedIds = computed<ReadonlySet<string>>(() => {
  const seen = run.value?.table;
  return new Set([...(seen?.onlyInVerdict ?? []), ...(seen?.notShown ?? [])].map(({ id }) => id));
});

/**
 * A passed validation waits for the second source that is on the page before it offers Save. Not for ever: where the
 * comparison fails, that is said.
 */
export const isBeingCompared = computed(
  () =>
    run.value?.canSave === true &&
    run.value.table === null &&
    isSectionSure.value &&
    table.value?.isComplete === true &&
    !isTableHistory.value &&
    !hasComparisonFailed.value,
);

/**
 * The projects to be added: those of the user's own list, else those that are missing to the last finished validation
 * or to Procore's table and can be added.
 */
export const missing = computedData<readonly Project[]>(() => {
  if (list.value !== null) return projectsOf(list.value);
  return finishedValidation.value === '' ? [] : addableIn(run.value);
});

/** Those of them that Procore's table of permitted projects lists, with their rows. */
export const listedRows = computed(() => {
  return matchRows(missing.value, isSectionSure.value ? (table.value?.labels ?? []) : []).found;
});

export const listed = computed<readonly Project[]>(() => listedRows.value.map(({ project }) => project));

export function isSent(project: Project): boolean {
  return sentTo.value.get(appShown.value)?.has(sentKeyOf(project)) ?? false;
}

/** A line of a list has no id that stays. */
export function sentKeyOf({ id, name, number }: Project): string {
  return /^\d+$/.test(id) ? id : `${number ?? ''}\n${name}`;
}

export function rememberSent(app: string, projects: readonly Project[]): void {
  setSent(app, new Set([...(sentTo.peek().get(app) ?? []), ...projects.map(sentKeyOf)]));
}

/** They were not taken after all. */
export function forgetSent(app: string, projects: readonly Project[]): void {
  const refused = new Set(projects.map(sentKeyOf));
  const sent = sentTo.peek().get(app) ?? new Set<string>();
  const kept = [...sent].filter((key) => !refused.has(key));
  if (kept.length < sent.size) setSent(app, new Set(kept));
}

/** Those that Procore's table does not list, and that were not sent already. */
const open = computed(() => {
  const inTable = new Set(listed.value);
  return missing.value.filter(
    (project) => (!inTable.has(project) || namesakes.value.has(project.id)) && !isSent(project),
  );
});

/** Looks for them among what the drop-down has shown. */
export function noteNamesakesIn(reading: Reading | null): void {
  const before = new Set(listedBefore.peek().map(({ id }) => id));
  const listedThen = listedRows.peek().filter(({ project }) => before.has(project.id));
  const rows = table.peek()?.labels ?? [];
  noteNamesakes(offeredNamesakes(listedThen, { known: missing.peek(), reading, rows }));
}

/** What there is to add. Where the table and the drop-down name two projects alike, the user says which is meant. */
export const remaining = computed<readonly Project[]>(() => {
  const inTable = new Set(listed.value);
  return open.value.map((project) =>
    isEntry(project) && inTable.has(project) && namesakes.value.get(project.id) === 'doubtful'
      ? ({ ...project, entry: { ...project.entry, isUnsure: true } } satisfies EntryProject)
      : project,
  );
});

/** Those that came into the table since the result was first seen here: the user's Add is at work. */
export const added = computed<readonly Project[]>(() => {
  const before = new Set(listedBefore.value.map(({ id }) => id));
  return listed.value.filter(({ id }) => !before.has(id));
});

/** Those that the table lists and that were neither added here nor are open all the same. */
export const permittedBefore = computed<readonly Project[]>(() => {
  const others = new Set([...open.value, ...added.value]);
  return listed.value.filter((project) => !others.has(project) && !isSent(project));
});

export const addedCount = computed(() => added.value.length);

/** Those that are in the table or were sent, and stay missing until a validation sees them. */
export const pending = computed<readonly Project[]>(() => {
  const others = new Set([...open.value, ...added.value]);
  return missing.value.filter((project) => !others.has(project));
});

/** The last press of our Add, with what a validation has told since of what nobody had seen among the permitted ones. */
export const addition = computed<Addition | null>(() => {
  const last = lastAddition.value;
  if (last === null || list.value !== null) return last?.addition ?? null;
  if (finishedValidation.value === '' || finishedValidation.value === last.validation) return last.addition;
  const stillMissing = new Set(missing.value.map(({ id }) => id));
  const isSeen = ({ project }: Item) => project !== null && !stillMissing.has(project.id);
  const { added: seen, unseen, remaining: notAdded } = last.addition;
  return {
    ...last.addition,
    added: [...seen, ...unseen.filter(isSeen), ...notAdded.filter(isSeen)],
    unseen: unseen.filter((item) => !isSeen(item)),
    remaining: notAdded.filter((item) => !isSeen(item)),
  };
});
