/**
 * What the panel knows and does at the moment. Everybody may read it; it is changed by the commands of this file alone.
 * What can be told from it is computed, here and in `to-add.ts`.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../domain/problem.ts';
import type { Project } from '../../domain/project.ts';
import type { PanelView } from '../../platform/protocol.ts';
import type { Addition } from '../adding/add-items.ts';
import type { Selection } from '../adding/selection.ts';
import type { Marks } from '../marks/mark-missing.ts';
import { NOWHERE, type PageState } from './page-state.ts';
import { computedData } from './signals.ts';

/** What the panel is busy with on the page. */
export type Activity =
  | { readonly kind: 'none' }
  | Work
  | { readonly kind: 'selected'; readonly selection: Selection; readonly before: ReadonlySet<string> };

/** Work that goes on; `total` is `null` while it is not known. */
export interface Work {
  readonly kind: 'selecting' | 'adding' | 'comparing';
  readonly done: number;
  readonly total: number | null;
  readonly cancel: () => void;
}

/** What a press of our Add came to, and the finished validation at that time. */
interface LastAddition {
  readonly addition: Addition;
  readonly validation: string;
}

const NOTHING: PanelView = { kind: 'nothing', isUsed: false, list: null };

const ownPage = signal<PageState>(NOWHERE);
const ownView = signal<PanelView>(NOTHING);
const ownActivity = signal<Activity>({ kind: 'none' });
const ownProblem = signal<Problem | null>(null);
const ownLastAddition = signal<LastAddition | null>(null);
const ownMarks = signal<Marks | null>(null);
const ownIsOnlyMissingShown = signal(false);
const ownIsPageUsed = signal(false);
const ownIsSectionDenied = signal(false);
const ownIsSaidToBeThere = signal(false);
const ownRenderedAt = signal(0);
const ownIsTableHistory = signal(false);
const ownNamesakes = signal<ReadonlySet<string>>(new Set());
const ownSentTo = signal<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
const ownListedBefore = signal<readonly Project[]>([]);

export const page: ReadonlySignal<PageState> = ownPage;
export const view: ReadonlySignal<PanelView> = ownView;
export const activity: ReadonlySignal<Activity> = ownActivity;
export const problem: ReadonlySignal<Problem | null> = ownProblem;
export const lastAddition: ReadonlySignal<LastAddition | null> = ownLastAddition;
/** The marks in the open list. */
export const marks: ReadonlySignal<Marks | null> = ownMarks;
export const isOnlyMissingShown: ReadonlySignal<boolean> = ownIsOnlyMissingShown;
/** The user has said that this very page is the one: weaker structure is then enough to ask about. */
export const isPageUsed: ReadonlySignal<boolean> = ownIsPageUsed;
/** The user has said that this is the Permissions tab, although no section was found on it. */
export const isSaidToBeThere: ReadonlySignal<boolean> = ownIsSaidToBeThere;
/** When the rows of Procore's table came into the page as they are. */
export const renderedAt: ReadonlySignal<number> = ownRenderedAt;
/** Another tab has shown a later table: what this one shows is of the past. */
export const isTableHistory: ReadonlySignal<boolean> = ownIsTableHistory;
/** Ids of those that the drop-down offers by their id although the table has a row of their name. */
export const namesakes: ReadonlySignal<ReadonlySet<string>> = ownNamesakes;
/** By app, what was sent from this page and not refused. None of it is sent to that app twice while the page stays. */
export const sentTo: ReadonlySignal<ReadonlyMap<string, ReadonlySet<string>>> = ownSentTo;
/**
 * Those of the missing ones that the table listed when the result was first seen here. They stay missing: the table
 * may be ahead of what the app can really see, or the row may be another project of that name.
 */
export const listedBefore: ReadonlySignal<readonly Project[]> = ownListedBefore;

export const address = computed(() => page.value.address);
export const titles = computed(() => page.value.titles);
export const apps = computed(() => page.value.apps);
export const openList = computed(() => page.value.openList);
export const table = computed(() => page.value.table);
export const section = computed(() => page.value.section);
export const tab = computed(() => page.value.tab);
export const isPageTranslated = computed(() => page.value.isTranslated);

/** The latest run of the integration whose app the page shows. */
export const run = computed(() => (view.value.kind === 'integration' ? view.value.run : null));
export const integrationId = computed(() => (view.value.kind === 'integration' ? view.value.integration.id : null));

/** The projects that the user has brought along, in place of a validation's. */
export const list = computedData(() => view.value.list);

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

/** Only its structure speaks for the section: the user has to say, and has not. */
export const isSectionAsked = computed(
  () =>
    section.value !== null &&
    !isSectionSure.value &&
    !ownIsSectionDenied.value &&
    view.value.kind !== 'nothing' &&
    view.value.kind !== 'moved',
);

export const editor = computed(() => (isSectionSure.value ? (section.value?.editor ?? null) : null));
export const picker = computed(() => editor.value?.picker ?? null);

export function seePage(now: PageState): void {
  ownPage.value = now;
}

/** The user has gone to another page: what was shown belongs to the one before. */
export function leavePage(): void {
  ownView.value = NOTHING;
  ownProblem.value = null;
  ownLastAddition.value = null;
  ownIsSectionDenied.value = false;
  ownIsSaidToBeThere.value = false;
}

export function showView(now: PanelView): void {
  ownIsPageUsed.value = now.isUsed;
  ownView.value = now;
}

export function showNothing(): void {
  ownView.value = NOTHING;
}

export function forgetPageUse(): void {
  ownIsPageUsed.value = false;
}

export function denySection(): void {
  ownIsSectionDenied.value = true;
}

export function sayToBeThere(): void {
  ownIsSaidToBeThere.value = true;
}

/** `null` for none. */
export function showProblem(now: Problem | null): void {
  ownProblem.value = now;
}

/** How far the work has come; it begins with its first report. */
export function showWork(work: Work): void {
  ownActivity.value = work;
}

/** What Procore's drop-down holds. While something is being added, that is shown. */
export function showSelection(selection: Selection, before: ReadonlySet<string>): void {
  if (activity.peek().kind === 'adding') return;
  ownActivity.value = { kind: 'selected', selection, before };
}

export function showNoActivity(): void {
  ownActivity.value = { kind: 'none' };
}

/** What was chosen or compared was so for other projects. What is being added goes on. */
export function dropSelection(): void {
  const now = activity.peek();
  if (now.kind === 'adding') return;
  if (now.kind === 'selecting' || now.kind === 'comparing') now.cancel();
  showNoActivity();
}

export function rememberAddition(addition: Addition, validation: string): void {
  ownLastAddition.value = { addition, validation };
}

export function forgetAddition(): void {
  ownLastAddition.value = null;
}

/** `null` where no list is open. */
export function showMarks(now: Marks | null): void {
  ownMarks.value = now;
}

export function setOnlyMissingShown(isOn: boolean): void {
  ownIsOnlyMissingShown.value = isOn;
}

/** The table has changed: whether it is history is to be asked anew. */
export function noteTable(isShown: boolean): void {
  if (isShown) ownRenderedAt.value = Date.now();
  ownIsTableHistory.value = false;
}

export function sayTableIsHistory(isHistory: boolean): void {
  ownIsTableHistory.value = isHistory;
}

export function noteNamesakes(ids: ReadonlySet<string>): void {
  const known = namesakes.peek();
  if (ids.size !== known.size || [...ids].some((id) => !known.has(id))) ownNamesakes.value = ids;
}

/** @param keys what `sentKeyOf` makes of the projects */
export function setSent(app: string, keys: ReadonlySet<string>): void {
  ownSentTo.value = new Map([...sentTo.peek(), [app, keys]]);
}

export function setListedBefore(projects: readonly Project[]): void {
  ownListedBefore.value = projects;
}
