import { computed, signal } from '@preact/signals';
import { matchProjects } from '../domain/matching.ts';
import type { PermittedTable } from '../domain/permitted-table.ts';
import type { Problem } from '../domain/problem.ts';
import type { Project } from '../domain/project.ts';
import { addableIn } from '../domain/run-view.ts';
import type { PanelView } from '../platform/protocol.ts';
import { pageState } from './page-state.ts';
import type { Selection } from './selection.ts';

/** What the panel is busy with on the page. */
export type Activity =
  | { readonly kind: 'none' }
  | { readonly kind: 'selecting'; readonly done: number; readonly total: number; readonly cancel: () => void }
  | { readonly kind: 'selected'; readonly selection: Selection }
  | { readonly kind: 'adding'; readonly count: number };

export const view = signal<PanelView>({ kind: 'nothing' });
export const activity = signal<Activity>({ kind: 'none' });
export const problem = signal<Problem | null>(null);

export const title = computed(() => pageState.value.title);
export const path = computed(() => pageState.value.path);
/** As JSON, so that a list that is read again and is the same is no change. */
export const appNames = computed(() => pageState.value.appNames && JSON.stringify(pageState.value.appNames));
export const openList = computed(() => pageState.value.openList);
export const table = computed(() => pageState.value.table);

/** Procore's table as it is at this moment, to go with a validation. */
export function currentTable(): PermittedTable | null {
  const shown = table.peek();
  return shown && { ...shown, seenAt: new Date().toISOString() };
}

/** The latest run of the integration whose app the page shows. */
export const run = computed(() => (view.value.kind === 'integration' ? view.value.run : null));

/** Empty while the latest validation is not over. The view is read again and again; this changes only with its result. */
export const finishedValidation = computed(() => (run.value?.phase === 'over' ? (run.value.validation?.id ?? '') : ''));

/** As one word, so that a comparison that says the same again is no change. */
const contestedIds = computed(() => run.value?.table?.onlyInVerdict.map(({ id }) => id).join() ?? '');

/**
 * A passed validation waits for the second source that is on the page before it offers Save. Not for ever: where the
 * comparison fails, that is said.
 */
export const isBeingCompared = computed(
  () =>
    run.value?.canSave === true &&
    run.value.table === null &&
    table.value?.isComplete === true &&
    problem.value === null,
);

/** The projects that are missing to the last finished validation or to Procore's table, and can be added. */
export const missing = computed<readonly Project[]>((): readonly Project[] => {
  contestedIds.value;
  return finishedValidation.value === '' ? [] : addableIn(run.peek());
});

/** Those of them that Procore's table of permitted projects lists. */
export const listed = computed<readonly Project[]>(() => {
  const rows = (table.value?.labels ?? []).map((label) => ({ label, ids: {} }));
  return matchProjects(missing.value, rows).found.map(({ project }) => project);
});

/**
 * Those of the missing ones that the table listed when the result was first seen here. They stay missing: the table
 * may be ahead of what the app can really see, or the row may be another project of that name. There is nothing to
 * add for them.
 */
export const listedBefore = signal<readonly Project[]>([]);

/** Those that came into the table since: the user's Add is at work. */
export const added = computed<readonly Project[]>(() => {
  const before = new Set(listedBefore.value.map(({ id }) => id));
  return listed.value.filter(({ id }) => !before.has(id));
});

export const addedCount = computed(() => added.value.length);
export const section = computed(() => pageState.value.section);
export const editor = computed(() => section.value?.editor ?? null);
export const integrationId = computed(() => (view.value.kind === 'integration' ? view.value.integration.id : null));
