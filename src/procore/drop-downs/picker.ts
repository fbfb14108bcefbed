import type { OfferedProject } from '../../domain/offered-project.ts';

/** One option of a drop-down, as far as it is known. */
export interface PickerOption extends OfferedProject {
  /** Names the option within this drop-down; the same in `rows()` and in what `read` gives. */
  readonly value: string;
  readonly selected: boolean;
  /** The page lets nobody choose it. */
  readonly isDisabled: boolean;
}

/** One row of an opened drop-down. */
export interface PickerRow extends PickerOption {
  /** The element that shows the option now. The page may use it for another option later: never keep it. */
  readonly row: HTMLElement;
}

export interface Reading {
  readonly options: readonly PickerOption[];
  /** `false` where Procore's server may have more options than were loaded. */
  readonly isComplete: boolean;
  /** Names that were searched for, and the list showed no answer: nobody knows whether they are offered. */
  readonly unanswered: readonly string[];
}

/** What every long action of a drop-down is given. */
export interface Work {
  readonly signal: AbortSignal;
  /** `total` is `null` while nobody can know it. */
  readonly onProgress?: (done: number, total: number | null) => void;
}

/**
 * A drop-down on Procore's page, whatever it is made of. All actions throw the signal's reason once it is aborted, and
 * ProblemError `list-not-open` | `list-not-closed` where the page does not do what a drop-down does, `drop-down-gone`.
 */
export interface Picker {
  readonly kind: 'multi-select' | 'super-select' | 'select' | 'native' | 'react-select' | 'listbox';
  /** The element of the closed control. */
  readonly control: HTMLElement;
  /** It takes one option at a time. */
  readonly holdsOne: boolean;
  /** The element that holds the option rows while the drop-down is open, else `null`. */
  list(): HTMLElement | null;
  /** The rows that are in the page now, in its order. */
  rows(): PickerRow[];
  /** What the component itself tells, at once and without touching the page; `null` where it tells nothing. */
  glance(): Reading | null;
  /** Opens it with no search text. Resolves once options are shown, or that there are none. */
  open(signal: AbortSignal): Promise<void>;
  close(signal: AbortSignal): Promise<void>;
  /** Types into the drop-down's own search, if it has one, and waits until the list has settled. */
  search(text: string, signal: AbortSignal): Promise<void>;
  /** All options and what is selected, without changing anything. Leaves the list as it found it. */
  read(work: Work): Promise<Reading>;
  /**
   * Loads what the drop-down gets bit by bit: searches its server for the names, or scrolls to the end of its pages.
   * Gives all options that are known by then, and leaves the list closed.
   */
  readMore(names: readonly string[], work: Work): Promise<Reading>;
  /**
   * Selects exactly these, and verifies it at the control itself. Leaves the list closed.
   * @param names of the projects: what a control that was rendered anew has not loaded is searched by them
   * @throws ProblemError `selection-failed` with the label of the first option that is not as it should be
   */
  setSelected(values: ReadonlySet<string>, work: Work, names?: readonly string[]): Promise<void>;
}

/** How long a drop-down may take to open or close. */
export const OPEN_TIMEOUT_MS = 10_000;

/** The control, `null` where the page has taken it away. */
export function controlNow(picker: Picker): HTMLElement | null {
  try {
    return picker.control;
  } catch {
    return null;
  }
}
