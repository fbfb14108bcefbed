import { findIdKey, matchProjects } from '../domain/matching.ts';
import { ProblemError } from '../domain/problem.ts';
import type { Project } from '../domain/project.ts';
import { CONTROL_ATTRIBUTE } from '../procore/drop-downs/hand-over.ts';
import type { Picker, PickerOption } from '../procore/drop-downs/picker.ts';
import { untilPage } from '../procore/until-page.ts';

/** What Procore's drop-down holds, read from the drop-down itself. */
export interface Selection {
  /** The `value` of every selected option. */
  readonly values: ReadonlySet<string>;
  /** The missing projects that are selected. */
  readonly missing: readonly Project[];
  /** The labels of what else is selected: the user's own choice. */
  readonly others: readonly string[];
  /** Missing projects that more than one option could be: the user has to choose. */
  readonly ambiguous: readonly Project[];
  /** Missing projects that Procore does not offer. */
  readonly absent: readonly Project[];
  /** Missing projects that are offered and are not selected. */
  readonly unselected: readonly Project[];
}

/** How long the page may take to show what was handed to it before presses are tried. */
const HAND_OVER_MS = 20_000;
const PRESS_MS = 3_000;

/**
 * Selects the missing projects in Procore's own drop-down, beside what is selected there already.
 * First by handing the component its new value at once; what that did not select is pressed option by option. Either
 * way the result is what the drop-down itself says at the end.
 */
export async function selectMissing(
  picker: Picker,
  missing: readonly Project[],
  {
    handOver,
    onProgress,
    signal,
  }: {
    handOver: (values: string[]) => Promise<boolean>;
    onProgress: (done: number, total: number) => void;
    signal: AbortSignal;
  },
): Promise<Selection> {
  await picker.open(signal);
  try {
    const offered = selectableOf(picker, missing);
    const toSelect = () => selectableOf(picker, missing).filter(({ selected }) => !selected);
    const values = toSelect().map(({ value }) => value);
    onProgress(offered.length - values.length, offered.length);
    const before = selectedValues(picker);
    if (values.length > 0 && (await withMark(picker, () => handOver(values)))) {
      await untilPage(() => toSelect().length === 0, { signal, timeoutMs: HAND_OVER_MS });
      requireNothingElse(selectedValues(picker), new Set([...before, ...values]), before);
    }
    for (let [next] = toSelect(); next !== undefined; [next] = toSelect()) {
      signal.throwIfAborted();
      await pressAndVerify(picker, next, signal);
      onProgress(offered.length - toSelect().length, offered.length);
    }
    return readSelection(picker, missing);
  } finally {
    await picker.close(new AbortController().signal);
  }
}

/** What is selected now. Opens the drop-down for the look and closes it again. */
export async function lookAtSelection(
  picker: Picker,
  missing: readonly Project[],
  signal: AbortSignal,
): Promise<Selection> {
  await picker.open(signal);
  const selection = readSelection(picker, missing);
  await picker.close(signal);
  return selection;
}

export function isSameSelection(one: Selection, other: Selection): boolean {
  return one.values.size === other.values.size && [...one.values].every((value) => other.values.has(value));
}

function readSelection(picker: Picker, missing: readonly Project[]): Selection {
  const options = picker.readOptions();
  const { found, ambiguous, absent } = matchProjects(missing, options, findIdKey(missing, options));
  const selected = options.filter((option) => option.selected);
  const foundOptions = new Set(found.map(({ option }) => option));
  return {
    values: new Set(selected.map(({ value }) => value)),
    missing: found.filter(({ option }) => option.selected).map(({ project }) => project),
    others: selected.filter((option) => !foundOptions.has(option)).map(({ label }) => label),
    ambiguous,
    absent,
    unselected: found.filter(({ option }) => !option.selected).map(({ project }) => project),
  };
}

function selectedValues(picker: Picker): ReadonlySet<string> {
  return new Set(
    picker
      .readOptions()
      .filter(({ selected }) => selected)
      .map(({ value }) => value),
  );
}

/** @throws ProblemError `selection-failed` if the hand-over lost something or brought in what nobody asked for */
function requireNothingElse(
  selected: ReadonlySet<string>,
  allowed: ReadonlySet<string>,
  required: ReadonlySet<string>,
): void {
  const isFine =
    [...selected].every((value) => allowed.has(value)) && [...required].every((value) => selected.has(value));
  if (!isFine) throw new ProblemError('selection-failed');
}

function selectableOf(picker: Picker, missing: readonly Project[]): PickerOption[] {
  return matchProjects(missing, picker.readOptions()).found.map(({ option }) => option);
}

/** A second press would take the option out again, so each one is seen to have worked before the next. */
async function pressAndVerify(picker: Picker, option: PickerOption, signal: AbortSignal): Promise<void> {
  picker.press(option);
  const isSelected = () => picker.readOptions().some(({ value, selected }) => value === option.value && selected);
  if (!(await untilPage(isSelected, { signal, timeoutMs: PRESS_MS }))) {
    throw new ProblemError('selection-failed', option.label);
  }
}

async function withMark<Result>(picker: Picker, act: () => Promise<Result>): Promise<Result> {
  const input = picker.control.querySelector('input') ?? picker.control;
  input.setAttribute(CONTROL_ATTRIBUTE, '');
  try {
    return await act();
  } finally {
    input.removeAttribute(CONTROL_ATTRIBUTE);
  }
}
