import { computed, signal } from '@preact/signals';
import { matchProjects } from '../../domain/matching.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Project } from '../../domain/project.ts';
import { projectsOf } from '../../domain/project-list.ts';
import { addableIn } from '../../domain/run-view.ts';
import type { AskingPage, PageTable, PanelView } from '../../platform/protocol.ts';
import type { TableReading } from '../../procore/app-management/table/read-table.ts';
import type { Addition } from '../adding/add-items.ts';
import type { Item } from '../adding/additions.ts';
import type { Selection } from '../adding/selection.ts';
import type { Marks } from '../marks/mark-missing.ts';
import { lastAct } from './last-act.ts';
import { pageState } from './page.ts';

/** What the panel is busy with on the page. */
export type Activity =
  | { readonly kind: 'none' }
  | (Under & { readonly kind: 'selecting' | 'adding' | 'comparing' })
  | { readonly kind: 'selected'; readonly selection: Selection; readonly before: ReadonlySet<string> };

/** Work that goes on; `total` is `null` while it is not known. */
interface Under {
  readonly done: number;
  readonly total: number | null;
  readonly cancel: () => void;
}

export const NOTHING: PanelView = { kind: 'nothing', isUsed: false, list: null };

export const view = signal<PanelView>(NOTHING);
export const activity = signal<Activity>({ kind: 'none' });
export const problem = signal<Problem | null>(null);
/** What the last press of our Add came to, and the finished validation at that time. */
export const lastAddition = signal<{ readonly addition: Addition; readonly validation: string } | null>(null);
/** The marks in the open list. */
export const marks = signal<Marks | null>(null);
export const isOnlyMissingShown = signal(false);
/** The user has said that the list found by its structure is another one. */
export const isSectionDenied = signal(false);
/** The user has said that this is the Permissions tab, although no section was found on it. */
export const isSaidToBeThere = signal(false);

export const address = computed(() => pageState.value.address);
export const titles = computed(() => pageState.value.titles);
export const apps = computed(() => pageState.value.apps);
export const openList = computed(() => pageState.value.openList);
export const table = computed(() => pageState.value.table);
export const section = computed(() => pageState.value.section);
export const tab = computed(() => pageState.value.tab);
export const isPageTranslated = computed(() => pageState.value.isTranslated);

/** When the rows of Procore's table came into the page as they are. */
export const renderedAt = signal(0);
/** An emptied table that nothing is to be expected of has no rows to be read; it says something all the same. */
export const emptyTable = signal<TableReading | null>(null);
/** Another tab has shown a later table: what this one shows is of the past. */
export const isTableHistory = signal(false);

/** What goes with a validation that is asked for in this tab. */
export function askingPage(): AskingPage {
  return { table: currentTable(), actedAt: lastAct() };
}

/** Procore's table as it is at this moment. */
function currentTable(): PageTable | null {
  const shown = isSectionSure.peek() ? (table.peek() ?? emptyTable.peek()) : null;
  const appName = shownAppName();
  if (shown === null || appName === null) return null;
  const { labels, isComplete } = shown;
  return {
    appName,
    labels,
    isComplete,
    ...offeredBeside(),
    seenAt: new Date().toISOString(),
    renderedAt: renderedAt.peek(),
  };
}

/** What the drop-down beside the table offers, where that is asked for and all of it is known. */
export function offeredBeside(): Pick<PageTable, 'offered'> {
  const seen = view.peek();
  const reading = seen.kind === 'integration' && seen.isDecidedByPage ? picker.peek()?.glance() : null;
  return reading?.isComplete ? { offered: reading.options.map(({ label, ids }) => ({ label, ids })) } : {};
}

/** As the page says it: the integration's own where that is one of the page's titles, else the first of them. */
function shownAppName(): string | null {
  const shown = titles.peek().titles;
  const seen = view.peek();
  const own = seen.kind === 'integration' ? seen.integration.app.name : null;
  return shown.find((title) => title === own) ?? shown[0] ?? null;
}

/** The latest run of the integration whose app the page shows. */
export const run = computed(() => (view.value.kind === 'integration' ? view.value.run : null));
export const integrationId = computed(() => (view.value.kind === 'integration' ? view.value.integration.id : null));

/** The projects that the user has brought along, in place of a validation's. */
export const list = computed(() => view.value.list);

/** As JSON, so that a list that is read again and is the same is no change. */
export const listText = computed(() => view.value.list && JSON.stringify(view.value.list));

/** Whether the section is certainly the Permitted Projects of this app; nothing is touched in any other. */
export const isSectionSure = computed(() => {
  const found = section.value;
  if (found === null || isPageTranslated.value) return false;
  if (!('sectionConfirmed' in view.value)) return false;
  return found.certainty === 'labelled' || view.value.sectionConfirmed === found.heading;
});

/** Whether the user has brought us to this page, or an integration of ours: elsewhere only news is said. */
export const isAskedFor = computed(
  () => view.value.kind !== 'nothing' && (view.value.kind !== 'no-app' || view.value.isUsed || list.value !== null),
);

/** Only its structure speaks for the section: the user has to say, and has not. */
export const isSectionAsked = computed(
  () =>
    section.value !== null &&
    !isSectionSure.value &&
    !isSectionDenied.value &&
    isAskedFor.value &&
    view.value.kind !== 'moved',
);

export const editor = computed(() => (isSectionSure.value ? (section.value?.editor ?? null) : null));
export const picker = computed(() => editor.value?.picker ?? null);

/** Empty while the latest validation is not over. The view is read again and again; this changes only with its result. */
export const finishedValidation = computed(() => (run.value?.phase === 'over' ? (run.value.validation?.id ?? '') : ''));

/** As one word, so that a comparison that says the same again is no change. */
export const contestedIds = computed(() => {
  const seen = run.value?.table;
  return [...(seen?.onlyInVerdict ?? []), ...(seen?.notShown ?? [])].map(({ id }) => id).join();
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
    problem.value === null,
);

/**
 * The projects to be added: those of the user's own list, else those that are missing to the last finished validation
 * or to Procore's table and can be added.
 */
export const missing = computed<readonly Project[]>((): readonly Project[] => {
  contestedIds.value;
  if (listText.value !== null) return projectsOf(list.peek() ?? []);
  return finishedValidation.value === '' ? [] : addableIn(run.peek());
});

/** Those of them that Procore's table of permitted projects lists, with their rows. */
export const listedRows = computed(() => {
  const rows = (isSectionSure.value ? (table.value?.labels ?? []) : []).map((label) => ({ label, ids: {} }));
  return matchProjects(missing.value, rows).found.map(({ project, option }) => ({ project, label: option.label }));
});

export const listed = computed<readonly Project[]>(() => listedRows.value.map(({ project }) => project));

/** Those of them that the drop-down offers by their id although the table has a row of their name. */
export const namesakes = signal<ReadonlySet<string>>(new Set());

/** The app that the page shows: its integration, or its name where none is known. */
export const appShown = computed(() =>
  view.value.kind === 'no-app' ? (titles.value.titles[0] ?? '') : (integrationId.value ?? ''),
);

/** By app, what was sent from this page and not refused. None of it is sent to that app twice while the page stays. */
export const sentTo = signal<ReadonlyMap<string, ReadonlySet<string>>>(new Map());

export function isSent(project: Project): boolean {
  return sentTo.value.get(appShown.value)?.has(sentKeyOf(project)) ?? false;
}

/** A line of a list has no id that stays. */
export function sentKeyOf({ id, name, number }: Project): string {
  return /^\d+$/.test(id) ? id : `${number ?? ''}\n${name}`;
}

/** What there is to add: what Procore's table does not list, and what was not sent already. */
export const left = computed(() => {
  const inTable = new Set(listed.value);
  return missing.value.filter(
    (project) => (!inTable.has(project) || namesakes.value.has(project.id)) && !isSent(project),
  );
});

/**
 * Those of the missing ones that the table listed when the result was first seen here. They stay missing: the table
 * may be ahead of what the app can really see, or the row may be another project of that name.
 */
export const listedBefore = signal<readonly Project[]>([]);

/** Those that came into the table since: the user's Add is at work. */
export const added = computed<readonly Project[]>(() => {
  const before = new Set(listedBefore.value.map(({ id }) => id));
  return listed.value.filter(({ id }) => !before.has(id));
});

/** Those that are in the table or were sent, and stay missing until a validation sees them. */
export const pending = computed<readonly Project[]>(() => {
  const others = new Set([...left.value, ...added.value]);
  return missing.value.filter((project) => !others.has(project));
});

/** The last press of our Add, with what a validation has told since of what nobody had seen among the permitted ones. */
export const addition = computed<Addition | null>(() => {
  const last = lastAddition.value;
  if (last === null || listText.value !== null) return last?.addition ?? null;
  if (finishedValidation.value === '' || finishedValidation.value === last.validation) return last.addition;
  const stillMissing = new Set(missing.value.map(({ id }) => id));
  const isSeen = ({ project }: Item) => project !== null && !stillMissing.has(project.id);
  const { added: seen, unseen, remaining } = last.addition;
  return {
    ...last.addition,
    added: [...seen, ...unseen.filter(isSeen), ...remaining.filter(isSeen)],
    unseen: unseen.filter((item) => !isSeen(item)),
    remaining: remaining.filter((item) => !isSeen(item)),
  };
});

export const addedCount = computed(() => added.value.length);
