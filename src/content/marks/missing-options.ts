import { matchProjects } from '../../domain/matching.ts';
import type { Project } from '../../domain/project.ts';
import type { Picker, PickerOption, PickerRow, Reading } from '../../procore/drop-downs/picker.ts';

/** Which options of a drop-down are missing projects, decided once for all options that are known. */
export interface MissingOptions {
  /** All options that are known so far, in the component's own order where it tells one. */
  options(): readonly PickerOption[];
  isLearned(): boolean;
  knows(value: string): boolean;
  isMissing(value: string): boolean;
  /**
   * By the row's text alone; `null` where that does not tell: nobody knows it, several options have it, or there may be
   * options that are not known.
   */
  isMissingText(text: string): boolean | null;
  /** Decides anew, with what the component and these rows tell. Takes tens of milliseconds for 10,000 options. */
  learn(rows: readonly PickerRow[]): void;
  /** Notes texts that rows show and that are no option's own label. */
  learnTexts(rows: readonly PickerRow[]): void;
}

/**
 * A namesake that is not in sight makes a name doubtful all the same: so what was seen once stays known, and where the
 * component tells its options, those count.
 */
export function missingOptions(picker: Picker, missing: readonly Project[], known: Reading | null): MissingOptions {
  const all = new Map((known?.options ?? []).map((option) => [option.value, option]));
  let isLearned = false;
  let isComplete = known?.isComplete ?? false;
  let values: ReadonlySet<string> = new Set();
  let texts = new Map<string, boolean | null>();

  function note(text: string, isMissing: boolean): void {
    const noted = texts.get(text);
    if (noted === undefined) texts.set(text, isMissing);
    else if (noted || isMissing) texts.set(text, null);
  }

  return {
    options: () => [...all.values()],
    isLearned: () => isLearned,
    knows: (value) => all.has(value),
    isMissing: (value) => values.has(value),
    isMissingText: (text) => (isComplete ? (texts.get(text) ?? null) : null),
    learn(rows) {
      isLearned = true;
      const told = picker.glance();
      isComplete = told?.isComplete ?? isComplete;
      for (const option of told?.options ?? []) all.set(option.value, option);
      for (const { row: _, ...option } of rows) if (!all.has(option.value)) all.set(option.value, option);
      const options = [...all.values()];
      values = new Set(matchProjects(missing, options).found.map(({ option }) => option.value));
      texts = new Map();
      for (const { label, value } of options) note(label, values.has(value));
    },
    learnTexts(rows) {
      for (const { label, value } of rows) if (!texts.has(label)) texts.set(label, values.has(value));
    },
  };
}
