/** The user's own list beside what Procore offers: what is found, what the user has to decide, and what is not there. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { isEntry } from '../../domain/entry-matching.ts';
import { groupBy } from '../../domain/group-by.ts';
import { type ListedProject, saysSame } from '../../domain/listed-project.ts';
import type { Project } from '../../domain/project.ts';
import type { EntryProject } from '../../domain/project-list.ts';
import { differsOnlyInSpelling } from '../../domain/resemblance.ts';
import { offeredNames } from '../../lists/offered-names.ts';
import { controlNow, type PickerOption, type Reading } from '../../procore/drop-downs/picker.ts';
import { isUnanswered, readFor } from '../adding/selection.ts';
import { matchInSlices } from '../pace/match-in-slices.ts';
import { attempt, requireEditor, useList, working } from './actions.ts';
import { forgetOffers, noteOffers, offers } from './offers.ts';
import { isListPartial, list, picker } from './state.ts';
import { missing, permittedBefore, remaining } from './to-add.ts';

/** An entry that nothing proves, with the options that it could be. */
export interface Question {
  readonly project: EntryProject;
  readonly likely: readonly PickerOption[];
  /** The one that the user has confirmed. */
  readonly chosen: PickerOption | null;
  /** Why many of its kind may be confirmed at once: its one likely option has the same name and number. */
  readonly like: 'spelling' | 'unsure' | null;
}

export interface Comparison {
  readonly found: number;
  readonly confirmed: number;
  readonly questions: readonly Question[];
  readonly absent: readonly EntryProject[];
}

const ownComparison = signal<Comparison | null>(null);
/** `null` while nobody has looked at what Procore offers. */
export const comparison: ReadonlySignal<Comparison | null> = ownComparison;

const NOTHING: ReadonlySet<string> = new Set();

/** The names that the page offers, as far as it tells without being touched. */
export const offeredOnPage = computed(() => {
  const reading = picker.value?.glance();
  return reading?.isComplete ? offeredNames(reading.options.map(({ label }) => label)) : NOTHING;
});

/** Compares again with each change. What was shown before stays until then; a comparison that is out of date is given up. */
export function compareWithEachChange(): (() => void) | undefined {
  const seen = offers.value;
  if (list.value === null || seen === null) {
    ownComparison.value = null;
    return undefined;
  }
  const projects = remaining.value.filter(isEntry);
  const stop = new AbortController();
  void attempt(async () => {
    const compared = await compare(projects, seen.reading, stop.signal);
    if (!stop.signal.aborted) ownComparison.value = compared;
  });
  return () => stop.abort();
}

async function compare(projects: readonly EntryProject[], reading: Reading, signal: AbortSignal): Promise<Comparison> {
  const { options } = reading;
  const { found, likely, absent } = await matchInSlices(projects, options, signal);
  const optionOf = new Map(found.map(({ project, option }) => [project, option]));
  const likelyBefore = await likelyWithoutChoices(projects, options, signal);
  const questions = projects.flatMap((project): Question[] => {
    const all = likelyBefore.get(project) ?? likely.get(project);
    if (all === undefined) return [];
    const chosen = project.entry.chosen === undefined ? null : (optionOf.get(project) ?? null);
    return [{ project, likely: all, chosen, like: likeness(project, all) }];
  });
  const confirmed = questions.filter(({ chosen }) => chosen !== null).length;
  return {
    found: found.length - confirmed,
    confirmed,
    questions,
    absent: absent.filter((project) => !isUnanswered(project, reading)),
  };
}

export function likeness({ entry }: EntryProject, [first, second]: readonly PickerOption[]): Question['like'] {
  if (first === undefined || second !== undefined || !differsOnlyInSpelling(entry, first)) return null;
  return entry.isUnsure === true ? 'unsure' : 'spelling';
}

/** What the decided ones could have been before, so that a decision can be taken back. */
async function likelyWithoutChoices(
  projects: readonly EntryProject[],
  options: readonly PickerOption[],
  signal: AbortSignal,
): Promise<ReadonlyMap<EntryProject, readonly PickerOption[]>> {
  if (projects.every(({ entry }) => entry.chosen === undefined)) return new Map();
  const decidedOf = new Map<Project, EntryProject>();
  const undecided = projects.map((project) => {
    const { chosen, ...entry } = project.entry;
    const before = { ...project, entry };
    if (chosen !== undefined) decidedOf.set(before, project);
    return before;
  });
  const { likely, found } = await matchInSlices(undecided, options, signal);
  const all = [...likely, ...found.map(({ project, option }) => [project, [option]] as const)];
  return new Map(
    all.flatMap(([before, likelyOnes]) => {
      const project = decidedOf.get(before);
      return project === undefined ? [] : [[project, likelyOnes]];
    }),
  );
}

/** Where the component tells all that it offers, nothing on the page has to be touched. */
export function compareAtAGlance(): void {
  const now = picker.value;
  if (list.value === null || now === null) return;
  const before = offers.peek()?.picker ?? null;
  // Found anew, it may be another object for the same drop-down.
  if (before === now || (before !== null && controlNow(before) === controlNow(now))) return;
  const reading = now.glance();
  if (reading?.isComplete) noteOffers(now, reading);
  else forgetOffers();
}

/** Looks at what Procore offers, by opening and searching its list where that is the only way. */
export async function compareWithProcore(): Promise<void> {
  await working('comparing', async (work) => {
    const { picker: now } = requireEditor();
    const asked = remaining.value.length > 0 ? remaining.value : permittedBefore.value;
    noteOffers(now, await readFor(now, asked, work));
  });
}

/** The user's own word on what some entries are; `null` takes it back. */
export async function choose(choices: ReadonlyMap<EntryProject, PickerOption | null>): Promise<void> {
  const choicesOf = groupBy([...choices], ([{ entry }]) => [entry.name]);
  await changeList((project) => {
    // It may have been read again since it was shown.
    const choice = choicesOf.get(project.entry.name)?.find(([{ entry }]) => saysSame(entry, project.entry));
    if (choice === undefined) return project.entry;
    const [, option] = choice;
    const { chosen: _, ...entry } = project.entry;
    return option === null ? entry : { ...entry, chosen: { label: option.label, ids: option.ids } };
  });
}

export async function takeOut(taken: EntryProject): Promise<void> {
  await changeList((project) => (saysSame(project.entry, taken.entry) ? null : project.entry));
}

async function changeList(change: (project: EntryProject) => ListedProject | null): Promise<void> {
  await useList(
    missing.value
      .filter(isEntry)
      .map(change)
      .filter((entry) => entry !== null),
    isListPartial.peek(),
    true,
  );
}
