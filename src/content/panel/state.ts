/**
 * What the panel knows and does at the moment. Everybody may read it; it is changed by the commands of this file alone.
 * What can be told from it is computed, here and in `to-add.ts`.
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Problem } from '../../domain/problem.ts';
import type { Project } from '../../domain/project.ts';
import { isUnderWay } from '../../domain/run-view.ts';
import type { PanelView } from '../../platform/protocol.ts';
import type { TableReading } from '../../procore/app-management/table/read-table.ts';
import type { Addition } from '../adding/add-items.ts';
import type { Selection } from '../adding/selection.ts';
import type { Marks } from '../marks/mark-missing.ts';
import { isEqual } from './is-equal.ts';
import type { Namesake } from './namesakes.ts';
import { NOWHERE, type PageState } from './page-state.ts';
import { computedData } from './signals.ts';

/** What the panel is busy with on the page. */
export type Activity =
  | { readonly kind: 'none' }
  | WorkUnderWay
  | { readonly kind: 'selected'; readonly selection: Selection; readonly before: ReadonlySet<string> };

/** Work that goes on; `total` is `null` while it is not known. */
export interface WorkUnderWay {
  readonly kind: 'selecting' | 'adding' | 'comparing';
  readonly done: number;
  readonly total: number | null;
  readonly cancel: () => void;
}

/** What a press of our Add came to, and the finished validation at that time. */
export interface LastAddition {
  readonly addition: Addition;
  readonly validation: string;
}

const NOTHING: PanelView = { kind: 'nothing', isUsed: false, list: null, isListPartial: false, taken: null };

export const page: ReadonlySignal<PageState> = signal(NOWHERE);
export const view: ReadonlySignal<PanelView> = signal(NOTHING);
export const activity: ReadonlySignal<Activity> = signal({ kind: 'none' });
export const problem: ReadonlySignal<Problem | null> = signal(null);
export const lastAddition: ReadonlySignal<LastAddition | null> = signal(null);
/** The marks in the open list. */
export const marks: ReadonlySignal<Marks | null> = signal(null);
export const isOnlyMissingShown: ReadonlySignal<boolean> = signal(false);
/** The user has said that this very page is the one: weaker structure is then enough to ask about. */
export const isPageUsed: ReadonlySignal<boolean> = signal(false);
/** The user has said that this is the Permissions tab, although no section was found on it. */
export const isSaidToBeThere: ReadonlySignal<boolean> = signal(false);
/** Headings of the lists found by their structure that the user has said are others. */
export const deniedSections: ReadonlySignal<ReadonlySet<string>> = signal(new Set());
/** When the rows of Procore's table came into the page as they are. */
export const renderedAt: ReadonlySignal<number> = signal(0);
/** An emptied table that nothing is to be expected of has no rows to be read; it says something all the same. */
const emptyTable: ReadonlySignal<TableReading | null> = signal(null);
/** Another tab has shown a later table: what this one shows is of the past. */
export const isTableHistory: ReadonlySignal<boolean> = signal(false);
/** By id, those that the drop-down offers although the table has a row of their name. */
export const namesakes: ReadonlySignal<ReadonlyMap<string, Namesake>> = signal(new Map());
/** By app, what was sent from this page and not refused. None of it is sent to that app twice while the page stays. */
export const sentTo: ReadonlySignal<ReadonlyMap<string, ReadonlySet<string>>> = signal(new Map());
/**
 * Those of the missing ones that the table listed when the result was first seen here. They stay missing: the table
 * may be ahead of what the app can really see, or the row may be another project of that name.
 */
export const listedBefore: ReadonlySignal<readonly Project[]> = signal([]);

/** The one door for changes: outside of this file a signal can only be read. */
function set<Value>(state: ReadonlySignal<Value>, now: Value): void {
  (state as Signal<Value>).value = now;
}

export const address = computed(() => page.value.address);
export const titles = computed(() => page.value.titles);
export const apps = computed(() => page.value.apps);
export const openList = computed(() => page.value.openList);
export const table = computed(() => page.value.table);
/** Also where it is empty. */
export const tableSeen = computed(() => table.value ?? emptyTable.value);
export const section = computed(() => page.value.section);
export const tab = computed(() => page.value.tab);
export const isPageTranslated = computed(() => page.value.isTranslated);

/** The latest run of the integration whose app the page shows. */
export const run = computed(() => (view.value.kind === 'integration' ? view.value.run : null));
/** Of this integration Procore's page is the only source. */
export const isDecidedByPage = computed(() => view.value.kind === 'integration' && view.value.isDecidedByPage);
/** A validation goes on by itself. */
export const isGoingOn = computed(() => run.value !== null && isUnderWay(run.value));
export const integrationId = computed(() => (view.value.kind === 'integration' ? view.value.integration.id : null));

/** Procore's Add, or our look at all that the page has, is about to change what there is to compare. */
export const isPageMoving = computed(() => activity.value.kind === 'adding' || activity.value.kind === 'comparing');

/** The projects that the user has brought along, in place of a validation's. */
export const list = computedData(() => view.value.list);
/** Its source showed only a part of it. */
export const isListPartial = computed(() => view.value.isListPartial);

/** The app that the page shows: its integration, or its name where none is known. */
export const appShown = computed(() =>
  view.value.kind === 'no-app' ? (titles.value.titles[0] ?? '') : (integrationId.value ?? ''),
);

/** Whether the section is certainly the Permitted Projects of this app; nothing is touched in any other. */
export const isSectionSure = computed(() => {
  const found = section.value;
  if (found === null || isPageTranslated.value) return false;
  if (!('sectionConfirmed' in view.value)) return false;
  return found.certainty === 'labelled' || view.value.sectionConfirmed === found.heading;
});

/** Whether the user has brought us to this page, or an integration of ours: elsewhere only news is said. */
export const isAskedFor = computed(() => {
  const { kind, isUsed, taken } = view.value;
  return kind !== 'nothing' && (kind !== 'no-app' || isUsed || taken !== null || list.value !== null);
});

/** Only its structure speaks for the section: the user has to say, and has not. */
export const isSectionAsked = computed(
  () =>
    section.value !== null &&
    !isSectionSure.value &&
    !deniedSections.value.has(section.value.heading) &&
    isAskedFor.value &&
    view.value.kind !== 'moved',
);

export const editor = computed(() => (isSectionSure.value ? (section.value?.editor ?? null) : null));
export const picker = computed(() => editor.value?.picker ?? null);

export function seePage(now: PageState): void {
  set(page, now);
}

/** The user has gone to another page: what was shown belongs to the one before. */
export function leavePage(): void {
  set(view, NOTHING);
  set(problem, null);
  set(lastAddition, null);
  set(deniedSections, new Set());
  set(isSaidToBeThere, false);
}

export function showView(now: PanelView): void {
  set(isPageUsed, now.isUsed);
  set(view, now);
}

export function showNothing(): void {
  set(view, NOTHING);
}

export function forgetPageUse(): void {
  set(isPageUsed, false);
}

export function denySection(heading: string): void {
  set(deniedSections, new Set([...deniedSections.peek(), heading]));
}

export function sayToBeThere(): void {
  set(isSaidToBeThere, true);
}

/** `null` for none. */
export function showProblem(now: Problem | null): void {
  set(problem, now);
}

/** How far the work has come; it begins with its first report. */
export function showWork(work: WorkUnderWay): void {
  set(activity, work);
}

/** What Procore's drop-down holds. While something is being added, that is shown. */
export function showSelection(selection: Selection, before: ReadonlySet<string>): void {
  if (activity.peek().kind === 'adding') return;
  set(activity, { kind: 'selected', selection, before });
}

export function showNoActivity(): void {
  set(activity, { kind: 'none' });
}

/** What was chosen or compared was so for other projects. What is being added goes on. */
export function dropSelection(): void {
  const now = activity.peek();
  if (now.kind === 'adding') return;
  if (now.kind === 'selecting' || now.kind === 'comparing') now.cancel();
  showNoActivity();
}

export function rememberAddition(addition: Addition, validation: string): void {
  set(lastAddition, { addition, validation });
}

/** The page shows more of what became of it. */
export function reviseAddition(addition: Addition): void {
  const last = lastAddition.peek();
  if (last !== null) set(lastAddition, { ...last, addition });
}

export function forgetAddition(): void {
  set(lastAddition, null);
}

/** `null` where no list is open. */
export function showMarks(now: Marks | null): void {
  set(marks, now);
}

export function setOnlyMissingShown(isOn: boolean): void {
  set(isOnlyMissingShown, isOn);
}

/** The table has changed: whether it is history is to be asked anew. */
export function noteTable(isShown: boolean): void {
  if (isShown) set(renderedAt, Date.now());
  set(isTableHistory, false);
}

/** `null` where it is not, or where rows may still come. */
export function noteEmptyTable(now: TableReading | null): void {
  set(emptyTable, now);
}

export function sayTableIsHistory(isHistory: boolean): void {
  set(isTableHistory, isHistory);
}

export function noteNamesakes(found: ReadonlyMap<string, Namesake>): void {
  if (!isEqual([...namesakes.peek()], [...found])) set(namesakes, found);
}

/** @param keys what `sentKeyOf` makes of the projects */
export function setSent(app: string, keys: ReadonlySet<string>): void {
  set(sentTo, new Map([...sentTo.peek(), [app, keys]]));
}

export function setListedBefore(projects: readonly Project[]): void {
  set(listedBefore, projects);
}
