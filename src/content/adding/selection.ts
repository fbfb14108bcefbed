import { isEntry } from '../../domain/entry-matching.ts';
import { findIdKey } from '../../domain/id-key.ts';
import type { Matches } from '../../domain/offered-project.ts';
import { ProblemError } from '../../domain/problem.ts';
import type { Project } from '../../domain/project.ts';
import { searchTextsOf } from '../../domain/search-texts.ts';
import type { Picker, PickerOption, Reading, Work } from '../../procore/drop-downs/picker.ts';
import { matchInSlices } from '../pace/match-in-slices.ts';

/** What Procore's drop-down holds, read from the drop-down itself. */
export interface Selection {
  /** The `value` of every selected option. */
  readonly values: ReadonlySet<string>;
  /** The missing projects that Procore offers, each with its option. */
  readonly offered: readonly Offer[];
  /** Those of them that are selected. */
  readonly missing: readonly Offer[];
  /** What else is selected: the user's own choice. */
  readonly others: readonly PickerOption[];
  /** Missing projects that more than one option could be: the user has to choose. */
  readonly ambiguous: readonly Project[];
  /** Missing projects that Procore does not offer. */
  readonly absent: readonly Project[];
  /** Missing projects that Procore's list was asked for and did not answer to. */
  readonly unanswered: readonly Project[];
  /** Missing projects that Procore shows among its options and lets nobody choose. */
  readonly blocked: readonly Project[];
}

export interface Offer {
  readonly project: Project;
  readonly option: PickerOption;
}

/** What is about to be selected, while nothing has been yet. */
export interface SelectionPlan {
  /** What stays selected whatever happens: the user's own choice. */
  readonly before: ReadonlySet<string>;
  /**
   * Selects it in Procore's own drop-down. Gives what the drop-down itself says at the end.
   * @throws ProblemError `selection-failed` where Procore did not take an option, or the signal's reason
   */
  select(): Promise<Selection>;
}

/**
 * The missing projects beside what is selected already. Options that the drop-down has not loaded are looked for.
 * @param sent what was sent already: where the drop-down still holds it, it is taken out
 * @param onRead is told what the drop-down offers, before anything is selected, and says what is missing by that
 */
export async function planSelection(
  picker: Picker,
  missing: readonly Project[],
  {
    onRead = () => missing,
    sent = [],
    ...work
  }: Work & { onRead?: (reading: Reading) => readonly Project[]; sent?: readonly Project[] },
): Promise<SelectionPlan> {
  const known = await readFor(picker, missing, work);
  const matches = await matchInSlices(onRead(known), known.options, work.signal);
  const { values, offered } = selectionIn(known, matches);
  const out = new Set((await matchInSlices(sent, known.options, work.signal)).found.map(({ option }) => option.value));
  const before = new Set([...values].filter((value) => !out.has(value)));
  const wanted = new Set([...before, ...offered.map(({ option }) => option.value)]);
  return {
    before,
    async select() {
      if (wanted.size > before.size || before.size < values.size) await picker.setSelected(wanted, work);
      return selectionIn(withSelection(known, await picker.read({ signal: work.signal })), matches);
    },
  };
}

/** What is selected now. */
export async function lookAtSelection(picker: Picker, missing: readonly Project[], work: Work): Promise<Selection> {
  return selectionOf(await picker.read(work), missing, work.signal);
}

/** What was selected when the drop-down was read. */
export async function selectionOf(
  reading: Reading,
  missing: readonly Project[],
  signal: AbortSignal,
): Promise<Selection> {
  return selectionIn(reading, await matchInSlices(missing, reading.options, signal));
}

export function isSameSelection(one: Selection, other: Selection): boolean {
  return one.values.size === other.values.size && [...one.values].every((value) => other.values.has(value));
}

/**
 * All options that can matter for these projects.
 * @throws ProblemError `list-not-read` where the list shows no row that we know and answers to no search
 */
export async function readFor(picker: Picker, projects: readonly Project[], work: Work): Promise<Reading> {
  const reading = await picker.read(work);
  if (reading.isComplete) return reading;
  // Among options without ids, one that is not loaded yet may have the same name as one that is.
  const isSure = findIdKey(projects, reading.options) !== null;
  const open = isSure ? (await matchInSlices(projects, reading.options, work.signal)).absent : projects;
  if (open.length === 0) return reading;
  const more = await picker.readMore(searchNamesOf(open), work);
  if (more.options.length === 0 && open.every((project) => isUnanswered(project, more))) {
    throw new ProblemError('list-not-read');
  }
  return more;
}

/** Whether the list has left open if it offers the project. */
export function isUnanswered(project: Project, { unanswered }: Pick<Reading, 'unanswered'>): boolean {
  return unanswered.length > 0 && searchNamesOf([project]).some((name) => unanswered.includes(name));
}

/** What a search would find them by. */
export function searchNamesOf(projects: readonly Project[]): string[] {
  return [
    ...new Set(projects.flatMap((project) => (isEntry(project) ? searchTextsOf(project.entry) : [project.name]))),
  ];
}

/** A drop-down that searches on the server forgets the options of earlier searches; we do not. */
function withSelection(known: Reading, now: Reading): Reading {
  const offeredNow = new Set(now.options.map(({ value }) => value));
  const earlier = known.options.filter(({ value }) => !offeredNow.has(value));
  return { ...known, options: [...now.options, ...earlier.map((option) => ({ ...option, selected: false }))] };
}

/** @param matches of the same options, perhaps as they were before */
function selectionIn(reading: Reading, matches: Matches<Project, PickerOption>): Selection {
  const { options } = reading;
  const wanted = new Set(matches.found.map(({ option }) => option.value));
  const now = new Map(options.filter(({ value }) => wanted.has(value)).map((option) => [option.value, option]));
  const found = matches.found.map(({ project, option }) => ({ project, option: now.get(option.value) ?? option }));
  const selected = options.filter((option) => option.selected);
  const offered = found.filter(({ option }) => !option.isDisabled);
  const missing = offered.filter(({ option }) => option.selected);
  const ours = new Set(missing.map(({ option }) => option.value));
  return {
    values: new Set(selected.map(({ value }) => value)),
    offered,
    missing,
    // Also what nobody may choose: where it is held, Add would grant it.
    others: selected.filter(({ value }) => !ours.has(value)),
    ambiguous: matches.ambiguous,
    absent: matches.absent.filter((project) => !isUnanswered(project, reading)),
    unanswered: matches.absent.filter((project) => isUnanswered(project, reading)),
    blocked: found.filter(({ option }) => option.isDisabled).map(({ project }) => project),
  };
}
