/** The user's own list beside what Procore offers: what is found, what the user has to decide, and what is not there. */
import { computed, signal } from '@preact/signals';
import { isEntry } from '../domain/entry-matching.ts';
import { matchProjects } from '../domain/matching.ts';
import type { Project } from '../domain/project.ts';
import type { EntryProject, ListedProject } from '../domain/project-list.ts';
import { differsOnlyInSpelling } from '../domain/resemblance.ts';
import type { Picker, PickerOption } from '../procore/drop-downs/picker.ts';
import { readFor } from './adding/selection.ts';
import { requireEditor, useList, working } from './panel-actions.ts';
import { left, list, missing, picker } from './panel-state.ts';

interface Offers {
  readonly picker: Picker;
  readonly options: readonly PickerOption[];
}

/** What the drop-down was last seen to offer. */
const offers = signal<Offers | null>(null);

/** An entry that nothing proves, with the options that it could be. */
export interface Question {
  readonly project: EntryProject;
  readonly likely: readonly PickerOption[];
  /** The one that the user has confirmed. */
  readonly chosen: PickerOption | null;
  /** Whether its one likely option has the same name and number, but for spelling. */
  readonly isSpelling: boolean;
}

export interface Comparison {
  readonly found: number;
  readonly confirmed: number;
  readonly questions: readonly Question[];
  readonly absent: readonly EntryProject[];
}

/** `null` while nobody has looked at what Procore offers. */
export const comparison = computed<Comparison | null>(() => {
  if (list.value === null || offers.value === null) return null;
  const { options } = offers.value;
  const projects = left.value.filter(isEntry);
  const { found, likely, absent } = matchProjects(projects, options);
  const optionOf = new Map(found.map(({ project, option }) => [project, option]));
  const likelyBefore = likelyWithoutChoices(projects, options);
  const questions = projects.flatMap((project): Question[] => {
    const all = likelyBefore.get(project) ?? likely.get(project);
    if (all === undefined) return [];
    const chosen = project.entry.chosen === undefined ? null : (optionOf.get(project) ?? null);
    const [first, second] = all;
    const isSpelling = first !== undefined && second === undefined && differsOnlyInSpelling(project.entry, first);
    return [{ project, likely: all, chosen, isSpelling }];
  });
  const confirmed = questions.filter(({ chosen }) => chosen !== null).length;
  return { found: found.length - confirmed, confirmed, questions, absent };
});

/** What the decided ones could have been before, so that a decision can be taken back. */
function likelyWithoutChoices(
  projects: readonly EntryProject[],
  options: readonly PickerOption[],
): ReadonlyMap<EntryProject, readonly PickerOption[]> {
  if (projects.every(({ entry }) => entry.chosen === undefined)) return new Map();
  const decidedOf = new Map<Project, EntryProject>();
  const undecided = projects.map((project) => {
    const { chosen, ...entry } = project.entry;
    const before = { ...project, entry };
    if (chosen !== undefined) decidedOf.set(before, project);
    return before;
  });
  const { likely, found } = matchProjects(undecided, options);
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
  if (list.value === null || now === null || offers.peek()?.picker === now) return;
  const reading = now.glance();
  offers.value = reading?.isComplete ? { picker: now, options: reading.options } : null;
}

/** Looks at what Procore offers, by opening and searching its list where that is the only way. */
export async function compareWithProcore(): Promise<void> {
  await working('comparing', async (work) => {
    const { picker: now } = requireEditor();
    const { options } = await readFor(now, left.value, work);
    offers.value = { picker: now, options };
  });
}

/** The user's own word on what some entries are; `null` takes it back. */
export async function choose(choices: ReadonlyMap<EntryProject, PickerOption | null>): Promise<void> {
  await changeList((project) => {
    const option = choices.get(project);
    if (option === undefined) return project.entry;
    const { chosen: _, ...entry } = project.entry;
    return option === null ? entry : { ...entry, chosen: { label: option.label, ids: option.ids } };
  });
}

export async function takeOut(taken: EntryProject): Promise<void> {
  await changeList((project) => (project === taken ? null : project.entry));
}

async function changeList(change: (project: EntryProject) => ListedProject | null): Promise<void> {
  await useList(
    missing.value
      .filter(isEntry)
      .map(change)
      .filter((entry) => entry !== null),
  );
}
